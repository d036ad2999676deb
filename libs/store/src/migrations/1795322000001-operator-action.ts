import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators did through the console. */
export class OperatorAction1795322000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table civicbus.operator_action (
        id uuid constraint operator_action_pkey primary key,
        at timestamptz not null default now(),
        operator text not null,
        spec text not null,
        action text not null,
        subject text not null,
        outcome text not null,
        reason text,
        trace_id text
      );
      comment on table civicbus.operator_action is '控制台操作审计';
      create index operator_action_at on civicbus.operator_action (at);
      create index operator_action_subject on civicbus.operator_action (spec, subject, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table civicbus.operator_action;');
  }
}
