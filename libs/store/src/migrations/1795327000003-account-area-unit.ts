import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The unit in which a sender measures areas, where the standard names none. */
export class AccountAreaUnit1795327000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table civicbus.account add column area_unit text not null default 'm2'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table civicbus.account drop column area_unit');
  }
}
