import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets of the hotline, one row each, written by whoever changes them within one transaction. */
export class HotlineTicket1795322000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists hotline;
      create table hotline.ticket (
        app_id text not null,
        regino text not null,
        kind text not null,
        state text not null,
        registime timestamptz not null,
        revision integer not null,
        deadline date,
        body jsonb not null,
        origin text not null,
        received_at timestamptz not null,
        updated_at timestamptz not null default now(),
        constraint ticket_pkey primary key (app_id, regino)
      );
      comment on table hotline.ticket is '工单（按 AppId 与工单编号唯一）';
      comment on column hotline.ticket.kind is '信息类别：1 投诉，2 举报，3 咨询';
      comment on column hotline.ticket.origin is '登记方式：rest 接口，page 嵌入页面';
      create index ticket_window on hotline.ticket (app_id, kind, registime, regino);
      create index ticket_regino on hotline.ticket (regino);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.ticket;');
  }
}
