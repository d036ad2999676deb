import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that were decided in a transaction of the database and wait for the bus. */
export class Outbox1795322000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table civicbus.outbox (
        position bigint generated always as identity constraint outbox_pkey primary key,
        id uuid not null,
        spec text not null,
        message text not null,
        sender text not null,
        peer text not null,
        code text not null,
        bytes bigint not null,
        received_at timestamptz not null,
        traceparent text,
        warnings jsonb not null,
        records json not null
      );
      comment on table civicbus.outbox is '待发布到总线的事件，发布后删除';
      create index outbox_spec on civicbus.outbox (spec, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table civicbus.outbox;');
  }
}
