import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 部件统计数据接口 (Component (urban part) statistics). */
export class UrbanParts1795315554363 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."parts" (
        "mainTypeCode" text,
        "mainTypeName" text,
        "subTypeCode" text,
        "subTypeName" text,
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
        constraint "parts_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "parts_received" on "urban"."parts" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."parts"."mainTypeCode" is '大类编码';
      comment on column "urban"."parts"."mainTypeName" is '大类名称';
      comment on column "urban"."parts"."subTypeCode" is '部件编码';
      comment on column "urban"."parts"."subTypeName" is '部件名称';
      comment on column "urban"."parts"."count" is '部件数量';
      comment on column "urban"."parts"."createTime" is '插入时间';
      comment on column "urban"."parts"."statisticalTime" is '统计时间';
      comment on column "urban"."parts"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."parts"._sender is '最近一次写入的发送方';
      comment on column "urban"."parts"._epoch is '消息流的代次';
      comment on column "urban"."parts"._sequence is '消息流中的序号';
      comment on column "urban"."parts"._received_at is '网关接收时间';
      comment on column "urban"."parts"._deleted is '已删除';
      comment on column "urban"."parts"._event_id is '写入该行的事件';
      comment on column "urban"."parts"._unknown is '标准之外的字段';
      comment on column "urban"."parts"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."parts";
    `);
  }
}
