import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Feedback for the callers. `seq` is taken from `feedback_sequence` under its row lock, so numbers of one AppId become visible in
 * their order; the partial indexes hold what is not acknowledged, and a poll reads the beginning of one of them.
 */
export class HotlineFeedback1795322000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.feedback (
        app_id text not null,
        seq bigint not null,
        kind text not null,
        regino text not null,
        registime timestamptz not null,
        feetime timestamptz not null,
        body jsonb not null,
        acknowledged_at timestamptz,
        constraint feedback_pkey primary key (app_id, seq)
      );
      comment on table hotline.feedback is '反馈（取走并回写前一直待获取）';
      create index feedback_waiting on hotline.feedback (app_id, kind, seq) where acknowledged_at is null;
      create index feedback_waiting_all on hotline.feedback (app_id, seq) where acknowledged_at is null;
      create index feedback_ticket on hotline.feedback (app_id, regino);
      create index feedback_window on hotline.feedback (app_id, kind, registime, regino, seq);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.feedback;');
  }
}
