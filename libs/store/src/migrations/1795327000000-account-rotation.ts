import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The password that an account had before, while it still counts: two are valid during a rotation. */
export class AccountRotation1795327000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table civicbus.account add column previous_hash text, add column previous_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table civicbus.account drop column previous_hash, drop column previous_until;');
  }
}
