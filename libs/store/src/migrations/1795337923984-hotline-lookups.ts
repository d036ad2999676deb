import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The call of a ticket is looked up by its time, or by the name of its recording (A40). */
export class HotlineLookups1795337923984 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index "callinfo_by_calltime" on "hotline"."callinfo" ("_sender", "calltime");
      create index "recordinfo_by_recordname" on "hotline"."recordinfo" ("_sender", "recordname");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index "hotline"."recordinfo_by_recordname";
      drop index "hotline"."callinfo_by_calltime";
    `);
  }
}
