import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工单接收状态 (Receipt of a ticket). */
export class HotlineReceiptstatus1795325807251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."receiptStatus" (
        "regino" text,
        "status" text,
        "reason" text,
        "recordtime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "receiptStatus_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "receiptStatus_received" on "hotline"."receiptStatus" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."receiptStatus"."regino" is '工单编号';
      comment on column "hotline"."receiptStatus"."status" is '状态';
      comment on column "hotline"."receiptStatus"."reason" is '失败原因';
      comment on column "hotline"."receiptStatus"."recordtime" is '记录时间';
      comment on column "hotline"."receiptStatus"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."receiptStatus"._sender is '最近一次写入的发送方';
      comment on column "hotline"."receiptStatus"._epoch is '消息流的代次';
      comment on column "hotline"."receiptStatus"._sequence is '消息流中的序号';
      comment on column "hotline"."receiptStatus"._received_at is '网关接收时间';
      comment on column "hotline"."receiptStatus"._deleted is '已删除';
      comment on column "hotline"."receiptStatus"._event_id is '写入该行的事件';
      comment on column "hotline"."receiptStatus"._unknown is '标准之外的字段';
      comment on column "hotline"."receiptStatus"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."receiptStatus";
    `);
  }
}
