import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 案件状态统计接口 (Case statistics by state). */
export class UrbanEventstatus1795315554369 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."eventstatus" (
        "districtCode" text,
        "districtName" text,
        "createDate" date,
        "statisticalType" text,
        "reportCount" integer,
        "instCount" integer,
        "intimeArchiveCount" integer,
        "archiveCount" integer,
        "statisticalTime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "eventstatus_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "eventstatus_received" on "urban"."eventstatus" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."eventstatus"."districtCode" is '行政代码';
      comment on column "urban"."eventstatus"."districtName" is '行政区划';
      comment on column "urban"."eventstatus"."createDate" is '上报时间';
      comment on column "urban"."eventstatus"."statisticalType" is '统计类别';
      comment on column "urban"."eventstatus"."reportCount" is '上报数';
      comment on column "urban"."eventstatus"."instCount" is '立案数';
      comment on column "urban"."eventstatus"."intimeArchiveCount" is '按时结案数';
      comment on column "urban"."eventstatus"."archiveCount" is '结案数';
      comment on column "urban"."eventstatus"."statisticalTime" is '统计时间';
      comment on column "urban"."eventstatus"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."eventstatus"._sender is '最近一次写入的发送方';
      comment on column "urban"."eventstatus"._epoch is '消息流的代次';
      comment on column "urban"."eventstatus"._sequence is '消息流中的序号';
      comment on column "urban"."eventstatus"._received_at is '网关接收时间';
      comment on column "urban"."eventstatus"._deleted is '已删除';
      comment on column "urban"."eventstatus"._event_id is '写入该行的事件';
      comment on column "urban"."eventstatus"._unknown is '标准之外的字段';
      comment on column "urban"."eventstatus"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."eventstatus";
    `);
  }
}
