import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a province lists by pages is found by sender and key. */
export class PolicePages1795326000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index "IF_SCMC_APPSUPPORT_01_page" on police."IF_SCMC_APPSUPPORT_01" (_sender, _key);
      create index "IF_SCMC_APP_01_page" on police."IF_SCMC_APP_01" (_sender, _key);
      create index "IF_SCMC_APP_02_page" on police."IF_SCMC_APP_02" (_sender, _key);
      create index "IF_SCMC_APP_03_page" on police."IF_SCMC_APP_03" (_sender, _key);
      create index "IF_SCMC_INFR_01_page" on police."IF_SCMC_INFR_01" (_sender, _key);
      create index "IF_SCMC_INFR_02_page" on police."IF_SCMC_INFR_02" (_sender, _key);
      create index "IF_SCMC_INFR_03_page" on police."IF_SCMC_INFR_03" (_sender, _key);
      create index "IF_SCMC_INFR_04_page" on police."IF_SCMC_INFR_04" (_sender, _key);
      create index "IF_SCMC_PERSONNEL_01_page" on police."IF_SCMC_PERSONNEL_01" (_sender, _key);
      create index "IF_SCMC_PERSONNEL_02_page" on police."IF_SCMC_PERSONNEL_02" (_sender, _key);
      create index "IF_SCMC_PLATFORM_02_page" on police."IF_SCMC_PLATFORM_02" (_sender, _key);
      create index "IF_SCMC_PLATFORM_03_page" on police."IF_SCMC_PLATFORM_03" (_sender, _key);
      create index "IF_SCMC_PLATFORM_04_page" on police."IF_SCMC_PLATFORM_04" (_sender, _key);
      create index "IF_SCMC_RESOURCE_01_page" on police."IF_SCMC_RESOURCE_01" (_sender, _key);
      create index "IF_SCMC_RESOURCE_02_page" on police."IF_SCMC_RESOURCE_02" (_sender, _key);
      create index "IF_SCMC_SECURITY_01_page" on police."IF_SCMC_SECURITY_01" (_sender, _key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index police."IF_SCMC_APPSUPPORT_01_page";
      drop index police."IF_SCMC_APP_01_page";
      drop index police."IF_SCMC_APP_02_page";
      drop index police."IF_SCMC_APP_03_page";
      drop index police."IF_SCMC_INFR_01_page";
      drop index police."IF_SCMC_INFR_02_page";
      drop index police."IF_SCMC_INFR_03_page";
      drop index police."IF_SCMC_INFR_04_page";
      drop index police."IF_SCMC_PERSONNEL_01_page";
      drop index police."IF_SCMC_PERSONNEL_02_page";
      drop index police."IF_SCMC_PLATFORM_02_page";
      drop index police."IF_SCMC_PLATFORM_03_page";
      drop index police."IF_SCMC_PLATFORM_04_page";
      drop index police."IF_SCMC_RESOURCE_01_page";
      drop index police."IF_SCMC_RESOURCE_02_page";
      drop index police."IF_SCMC_SECURITY_01_page";
    `);
  }
}
