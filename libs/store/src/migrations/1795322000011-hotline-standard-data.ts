import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Code tables that both sides share, whole versions of each kind (clause 4.2.18, A117). */
export class HotlineStandardData1795322000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.standard_data (
        kind text not null,
        code text not null,
        content text not null,
        parent text,
        valid text not null,
        version text not null,
        constraint standard_data_pkey primary key (kind, code)
      );
      comment on table hotline.standard_data is '标准数据（按种类整体替换）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.standard_data;');
  }
}
