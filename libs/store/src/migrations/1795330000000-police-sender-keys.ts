import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  ...['IF_SCMC_APPSUPPORT_01', 'IF_SCMC_APP_01', 'IF_SCMC_APP_02', 'IF_SCMC_APP_03'],
  ...['IF_SCMC_INFR_01', 'IF_SCMC_INFR_02', 'IF_SCMC_INFR_03', 'IF_SCMC_INFR_04'],
  ...['IF_SCMC_PERSONNEL_01', 'IF_SCMC_PERSONNEL_02'],
  ...['IF_SCMC_PLATFORM_02', 'IF_SCMC_PLATFORM_03', 'IF_SCMC_PLATFORM_04'],
  ...['IF_SCMC_RESOURCE_01', 'IF_SCMC_RESOURCE_02', 'IF_SCMC_SECURITY_01'],
];

/**
 * What a province lists by pages has one index by sender and key instead of two: keys in no order touch a page of each index for each
 * record, and two do not stay in memory as long as one.
 */
export class PoliceSenderKeys1795330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`
        alter table police."${table}" drop constraint "${table}_pkey", add constraint "${table}_pkey" primary key (_sender, _key);
        drop index police."${table}_page";
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`
        alter table police."${table}" drop constraint "${table}_pkey", add constraint "${table}_pkey" primary key (_key, _sender);
        create index "${table}_page" on police."${table}" (_sender, _key);
      `);
    }
  }
}
