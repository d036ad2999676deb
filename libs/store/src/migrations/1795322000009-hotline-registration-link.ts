import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links to the registration page, with what it is filled with before; personal data travels here and not in an address. */
export class HotlineRegistrationLink1795322000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.registration_link (
        id uuid constraint registration_link_pkey primary key,
        app_id text not null,
        kind text not null,
        regino text not null,
        fields jsonb not null,
        expires_at timestamptz not null,
        saved_at timestamptz,
        created_at timestamptz not null default now()
      );
      comment on table hotline.registration_link is '嵌入登记页面的限时链接';
      create index registration_link_expires on hotline.registration_link (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.registration_link;');
  }
}
