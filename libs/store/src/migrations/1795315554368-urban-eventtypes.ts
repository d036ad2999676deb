import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 案件类别统计接口 (Case statistics by category). */
export class UrbanEventtypes1795315554368 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."eventtypes" (
        "districtCode" text,
        "districtName" text,
        "createDate" date,
        "eventTypeCode" text,
        "mainAndSubType" text,
        "typeCode" text,
        "typeName" text,
        "count" integer,
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
        constraint "eventtypes_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "eventtypes_received" on "urban"."eventtypes" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."eventtypes"."districtCode" is '行政代码';
      comment on column "urban"."eventtypes"."districtName" is '行政区划';
      comment on column "urban"."eventtypes"."createDate" is '上报时间';
      comment on column "urban"."eventtypes"."eventTypeCode" is '案件类别';
      comment on column "urban"."eventtypes"."mainAndSubType" is '大小类类别';
      comment on column "urban"."eventtypes"."typeCode" is '大小类代码';
      comment on column "urban"."eventtypes"."typeName" is '大小类名称';
      comment on column "urban"."eventtypes"."count" is '数量';
      comment on column "urban"."eventtypes"."statisticalTime" is '统计时间';
      comment on column "urban"."eventtypes"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."eventtypes"._sender is '最近一次写入的发送方';
      comment on column "urban"."eventtypes"._epoch is '消息流的代次';
      comment on column "urban"."eventtypes"._sequence is '消息流中的序号';
      comment on column "urban"."eventtypes"._received_at is '网关接收时间';
      comment on column "urban"."eventtypes"._deleted is '已删除';
      comment on column "urban"."eventtypes"._event_id is '写入该行的事件';
      comment on column "urban"."eventtypes"._unknown is '标准之外的字段';
      comment on column "urban"."eventtypes"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."eventtypes";
    `);
  }
}
