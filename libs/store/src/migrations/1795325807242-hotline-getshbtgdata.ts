import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 审核不通过接口 (Tickets returned by the audit). */
export class HotlineGetshbtgdata1795325807242 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getShBtgData" (
        "odrno" text,
        "handDept" text,
        "agent" text,
        "dealResult" text,
        "updateTime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getShBtgData_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getShBtgData_received" on "hotline"."getShBtgData" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getShBtgData"."odrno" is '工单编号';
      comment on column "hotline"."getShBtgData"."handDept" is '办理机构';
      comment on column "hotline"."getShBtgData"."agent" is '经办人';
      comment on column "hotline"."getShBtgData"."dealResult" is '退回原因';
      comment on column "hotline"."getShBtgData"."updateTime" is '退回日期';
      comment on column "hotline"."getShBtgData"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getShBtgData"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getShBtgData"._epoch is '消息流的代次';
      comment on column "hotline"."getShBtgData"._sequence is '消息流中的序号';
      comment on column "hotline"."getShBtgData"._received_at is '网关接收时间';
      comment on column "hotline"."getShBtgData"._deleted is '已删除';
      comment on column "hotline"."getShBtgData"._event_id is '写入该行的事件';
      comment on column "hotline"."getShBtgData"._unknown is '标准之外的字段';
      comment on column "hotline"."getShBtgData"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getShBtgData";
    `);
  }
}
