import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 接入部门统计接口 (Connected departments). */
export class UrbanDepartments1795315554366 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."departments" (
        "districtCode" text,
        "districtName" text,
        "deptCode" text,
        "deptName" text,
        "createTime" timestamptz,
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
        constraint "departments_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "departments_received" on "urban"."departments" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."departments"."districtCode" is '行政代码';
      comment on column "urban"."departments"."districtName" is '行政区划';
      comment on column "urban"."departments"."deptCode" is '部门代码';
      comment on column "urban"."departments"."deptName" is '部门名称';
      comment on column "urban"."departments"."createTime" is '插入时间';
      comment on column "urban"."departments"."statisticalTime" is '统计时间';
      comment on column "urban"."departments"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."departments"._sender is '最近一次写入的发送方';
      comment on column "urban"."departments"._epoch is '消息流的代次';
      comment on column "urban"."departments"._sequence is '消息流中的序号';
      comment on column "urban"."departments"._received_at is '网关接收时间';
      comment on column "urban"."departments"._deleted is '已删除';
      comment on column "urban"."departments"._event_id is '写入该行的事件';
      comment on column "urban"."departments"._unknown is '标准之外的字段';
      comment on column "urban"."departments"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."departments";
    `);
  }
}
