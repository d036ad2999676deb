import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 区域案件统计接口 (Monthly case statistics by region). */
export class UrbanEventregions1795315554370 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."eventregions" (
        "districtCode" text,
        "districtName" text,
        "period" text,
        "needDisposeCount" integer,
        "disposeCount" integer,
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
        constraint "eventregions_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "eventregions_received" on "urban"."eventregions" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."eventregions"."districtCode" is '行政代码';
      comment on column "urban"."eventregions"."districtName" is '行政区划';
      comment on column "urban"."eventregions"."period" is '考核周期';
      comment on column "urban"."eventregions"."needDisposeCount" is '应处置数';
      comment on column "urban"."eventregions"."disposeCount" is '处置数';
      comment on column "urban"."eventregions"."intimeArchiveCount" is '按时结案数';
      comment on column "urban"."eventregions"."archiveCount" is '结案数';
      comment on column "urban"."eventregions"."statisticalTime" is '统计时间';
      comment on column "urban"."eventregions"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."eventregions"._sender is '最近一次写入的发送方';
      comment on column "urban"."eventregions"._epoch is '消息流的代次';
      comment on column "urban"."eventregions"._sequence is '消息流中的序号';
      comment on column "urban"."eventregions"._received_at is '网关接收时间';
      comment on column "urban"."eventregions"._deleted is '已删除';
      comment on column "urban"."eventregions"._event_id is '写入该行的事件';
      comment on column "urban"."eventregions"._unknown is '标准之外的字段';
      comment on column "urban"."eventregions"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."eventregions";
    `);
  }
}
