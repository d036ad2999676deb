import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key that signs links to the registration page, the same for every replica; made by the first that starts. */
export class HotlineLinkKey1795322000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.link_key (
        single boolean constraint link_key_pkey primary key default true check (single),
        key bytea not null,
        created_at timestamptz not null default now()
      );
      comment on table hotline.link_key is '登记页面链接的签名密钥';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.link_key;');
  }
}
