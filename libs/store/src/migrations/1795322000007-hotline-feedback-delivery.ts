import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far feedback was delivered to each AppId: a row up to `delivered` was offered by a poll or acknowledged before it, and none
 * below `head` is waiting any more.
 */
export class HotlineFeedbackDelivery1795322000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.feedback_delivery (
        app_id text not null,
        kind text not null,
        delivered bigint not null,
        head bigint not null,
        head_polls integer not null,
        constraint feedback_delivery_pkey primary key (app_id, kind)
      ) with (fillfactor = 50);
      comment on table hotline.feedback_delivery is '每个 AppId、每类反馈已发放到的位置';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.feedback_delivery;');
  }
}
