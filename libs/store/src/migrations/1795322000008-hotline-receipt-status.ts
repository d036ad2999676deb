import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a ticket has entered the platform (dockingTables.receiptStatus). */
export class HotlineReceiptStatus1795322000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.receipt_status (
        app_id text not null,
        regino text not null,
        status text not null,
        reason text,
        recordtime timestamptz not null,
        constraint receipt_status_pkey primary key (app_id, regino)
      );
      comment on table hotline.receipt_status is '工单接收状态';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.receipt_status;');
  }
}
