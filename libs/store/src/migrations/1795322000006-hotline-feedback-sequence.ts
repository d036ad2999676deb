import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last number given to feedback of each AppId. */
export class HotlineFeedbackSequence1795322000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.feedback_sequence (
        app_id text constraint feedback_sequence_pkey primary key,
        last bigint not null
      ) with (fillfactor = 50);
      comment on table hotline.feedback_sequence is '每个 AppId 最近一条反馈的序号';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.feedback_sequence;');
  }
}
