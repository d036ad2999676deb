import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 案件来源统计接口 (Case statistics by source). */
export class UrbanEventsources1795315554367 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."eventsources" (
        "districtCode" text,
        "districtName" text,
        "createDate" date,
        "patrolCount" integer,
        "citizenCount" integer,
        "intelligentCount" integer,
        "othersCount" integer,
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
        constraint "eventsources_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "eventsources_received" on "urban"."eventsources" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."eventsources"."districtCode" is '行政代码';
      comment on column "urban"."eventsources"."districtName" is '行政区划';
      comment on column "urban"."eventsources"."createDate" is '上报时间';
      comment on column "urban"."eventsources"."patrolCount" is '信息采集员发现案件数';
      comment on column "urban"."eventsources"."citizenCount" is '市民反映案件数';
      comment on column "urban"."eventsources"."intelligentCount" is '智能发现案件数';
      comment on column "urban"."eventsources"."othersCount" is '其他来源';
      comment on column "urban"."eventsources"."createTime" is '插入时间';
      comment on column "urban"."eventsources"."statisticalTime" is '统计时间';
      comment on column "urban"."eventsources"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."eventsources"._sender is '最近一次写入的发送方';
      comment on column "urban"."eventsources"._epoch is '消息流的代次';
      comment on column "urban"."eventsources"._sequence is '消息流中的序号';
      comment on column "urban"."eventsources"._received_at is '网关接收时间';
      comment on column "urban"."eventsources"._deleted is '已删除';
      comment on column "urban"."eventsources"._event_id is '写入该行的事件';
      comment on column "urban"."eventsources"._unknown is '标准之外的字段';
      comment on column "urban"."eventsources"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."eventsources";
    `);
  }
}
