import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every content that a ticket ever had. */
export class HotlineTicketRevision1795322000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.ticket_revision (
        app_id text not null,
        regino text not null,
        revision integer not null,
        body jsonb not null,
        origin text not null,
        received_at timestamptz not null,
        constraint ticket_revision_pkey primary key (app_id, regino, revision)
      );
      comment on table hotline.ticket_revision is '工单内容的历次版本';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.ticket_revision;');
  }
}
