import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 部门案件统计接口 (Monthly case statistics by department). */
export class UrbanEventdepts1795315554371 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."eventdepts" (
        "districtCode" text,
        "districtName" text,
        "period" text,
        "deptCode" text,
        "deptName" text,
        "needDisposeCount" integer,
        "disposeCount" integer,
        "intimeDisposeCount" integer,
        "twiceDoneCount" integer,
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
        constraint "eventdepts_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "eventdepts_received" on "urban"."eventdepts" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."eventdepts"."districtCode" is '行政代码';
      comment on column "urban"."eventdepts"."districtName" is '行政区划';
      comment on column "urban"."eventdepts"."period" is '考核周期';
      comment on column "urban"."eventdepts"."deptCode" is '部门代码';
      comment on column "urban"."eventdepts"."deptName" is '部门名称';
      comment on column "urban"."eventdepts"."needDisposeCount" is '应处置数';
      comment on column "urban"."eventdepts"."disposeCount" is '处置数';
      comment on column "urban"."eventdepts"."intimeDisposeCount" is '按时处置数';
      comment on column "urban"."eventdepts"."twiceDoneCount" is '返工数';
      comment on column "urban"."eventdepts"."statisticalTime" is '统计时间';
      comment on column "urban"."eventdepts"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."eventdepts"._sender is '最近一次写入的发送方';
      comment on column "urban"."eventdepts"._epoch is '消息流的代次';
      comment on column "urban"."eventdepts"._sequence is '消息流中的序号';
      comment on column "urban"."eventdepts"._received_at is '网关接收时间';
      comment on column "urban"."eventdepts"._deleted is '已删除';
      comment on column "urban"."eventdepts"._event_id is '写入该行的事件';
      comment on column "urban"."eventdepts"._unknown is '标准之外的字段';
      comment on column "urban"."eventdepts"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."eventdepts";
    `);
  }
}
