import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened to tickets, in the fields of the interface that reads it. */
export class HotlineTicketEntry1795322000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.ticket_entry (
        position bigint generated always as identity constraint ticket_entry_pkey primary key,
        id uuid not null,
        app_id text not null,
        regino text not null,
        interface text not null,
        action text not null,
        registime timestamptz not null,
        body jsonb not null,
        extra jsonb not null,
        created_at timestamptz not null
      );
      comment on table hotline.ticket_entry is '工单办理过程';
      comment on column hotline.ticket_entry.interface is '读取该行的接口';
      comment on column hotline.ticket_entry.extra is '只在对接表中出现的字段';
      create index ticket_entry_window on hotline.ticket_entry (app_id, interface, registime, regino, position);
      create index ticket_entry_ticket on hotline.ticket_entry (app_id, regino, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.ticket_entry;');
  }
}
