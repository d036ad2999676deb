import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 办理过程信息 (Transfers of a ticket). */
export class HotlineGetcaselzmx1795325807243 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getCaseLzmx" (
        "id" text,
        "bh" text,
        "fltype" text,
        "flfqr" text,
        "zcdate" timestamptz,
        "ccdate" timestamptz,
        "pcdate" timestamptz,
        "deadline" date,
        "jsdept" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getCaseLzmx_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getCaseLzmx_received" on "hotline"."getCaseLzmx" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getCaseLzmx"."id" is '记录标识';
      comment on column "hotline"."getCaseLzmx"."bh" is '工单编号';
      comment on column "hotline"."getCaseLzmx"."fltype" is '分流去向';
      comment on column "hotline"."getCaseLzmx"."flfqr" is '分流登记人';
      comment on column "hotline"."getCaseLzmx"."zcdate" is '分流时间';
      comment on column "hotline"."getCaseLzmx"."ccdate" is '初查时间';
      comment on column "hotline"."getCaseLzmx"."pcdate" is '排查时间';
      comment on column "hotline"."getCaseLzmx"."deadline" is '办理期限';
      comment on column "hotline"."getCaseLzmx"."jsdept" is '接收部门';
      comment on column "hotline"."getCaseLzmx"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getCaseLzmx"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getCaseLzmx"._epoch is '消息流的代次';
      comment on column "hotline"."getCaseLzmx"._sequence is '消息流中的序号';
      comment on column "hotline"."getCaseLzmx"._received_at is '网关接收时间';
      comment on column "hotline"."getCaseLzmx"._deleted is '已删除';
      comment on column "hotline"."getCaseLzmx"._event_id is '写入该行的事件';
      comment on column "hotline"."getCaseLzmx"._unknown is '标准之外的字段';
      comment on column "hotline"."getCaseLzmx"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getCaseLzmx";
    `);
  }
}
