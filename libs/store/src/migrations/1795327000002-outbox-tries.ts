import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an event waits in the outbox, and how often it could not be published for its own sake. */
export class OutboxTries1795327000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table civicbus.outbox
        add column created_at timestamptz not null default now(),
        add column tries integer not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table civicbus.outbox drop column created_at, drop column tries;');
  }
}
