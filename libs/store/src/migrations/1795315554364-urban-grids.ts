import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 网格统计接口 (Grid statistics). */
export class UrbanGrids1795315554364 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."grids" (
        "districtCode" text,
        "districtName" text,
        "area" double precision,
        "gridCount" integer,
        "dutyGridCount" integer,
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
        constraint "grids_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "grids_received" on "urban"."grids" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."grids"."districtCode" is '行政代码';
      comment on column "urban"."grids"."districtName" is '行政区划';
      comment on column "urban"."grids"."area" is '覆盖面积';
      comment on column "urban"."grids"."gridCount" is '单元网格数量';
      comment on column "urban"."grids"."dutyGridCount" is '责任网格数量';
      comment on column "urban"."grids"."createTime" is '插入时间';
      comment on column "urban"."grids"."statisticalTime" is '统计时间';
      comment on column "urban"."grids"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."grids"._sender is '最近一次写入的发送方';
      comment on column "urban"."grids"._epoch is '消息流的代次';
      comment on column "urban"."grids"._sequence is '消息流中的序号';
      comment on column "urban"."grids"._received_at is '网关接收时间';
      comment on column "urban"."grids"._deleted is '已删除';
      comment on column "urban"."grids"._event_id is '写入该行的事件';
      comment on column "urban"."grids"._unknown is '标准之外的字段';
      comment on column "urban"."grids"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."grids";
    `);
  }
}
