import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 人员统计接口 (Personnel statistics). */
export class UrbanHumans1795315554365 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."humans" (
        "districtCode" text,
        "districtName" text,
        "humanSource" text,
        "humanType" text,
        "count" integer,
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
        constraint "humans_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "humans_received" on "urban"."humans" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."humans"."districtCode" is '行政代码';
      comment on column "urban"."humans"."districtName" is '行政区划';
      comment on column "urban"."humans"."humanSource" is '队伍性质';
      comment on column "urban"."humans"."humanType" is '人员类型';
      comment on column "urban"."humans"."count" is '人员数量';
      comment on column "urban"."humans"."createTime" is '插入时间';
      comment on column "urban"."humans"."statisticalTime" is '统计时间';
      comment on column "urban"."humans"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."humans"._sender is '最近一次写入的发送方';
      comment on column "urban"."humans"._epoch is '消息流的代次';
      comment on column "urban"."humans"._sequence is '消息流中的序号';
      comment on column "urban"."humans"._received_at is '网关接收时间';
      comment on column "urban"."humans"._deleted is '已删除';
      comment on column "urban"."humans"._event_id is '写入该行的事件';
      comment on column "urban"."humans"._unknown is '标准之外的字段';
      comment on column "urban"."humans"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."humans";
    `);
  }
}
