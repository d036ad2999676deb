import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 话务日志上报模块 (Call log). */
export class HotlineCallinfo1795325807235 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."callinfo" (
        "callid" text,
        "callno" text,
        "sourcearea" text,
        "calltime" timestamptz,
        "skilltime" timestamptz,
        "seattime" timestamptz,
        "ringtime" timestamptz,
        "calltype" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "callinfo_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "callinfo_received" on "hotline"."callinfo" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."callinfo"."callid" is '呼叫流水号（话务唯一识别码）';
      comment on column "hotline"."callinfo"."callno" is '来电号码';
      comment on column "hotline"."callinfo"."sourcearea" is '受理地行政区划代码';
      comment on column "hotline"."callinfo"."calltime" is '呼叫时间';
      comment on column "hotline"."callinfo"."skilltime" is '进队列时间';
      comment on column "hotline"."callinfo"."seattime" is '进座席时间';
      comment on column "hotline"."callinfo"."ringtime" is '振铃时间';
      comment on column "hotline"."callinfo"."calltype" is '呼叫类型';
      comment on column "hotline"."callinfo"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."callinfo"._sender is '最近一次写入的发送方';
      comment on column "hotline"."callinfo"._epoch is '消息流的代次';
      comment on column "hotline"."callinfo"._sequence is '消息流中的序号';
      comment on column "hotline"."callinfo"._received_at is '网关接收时间';
      comment on column "hotline"."callinfo"._deleted is '已删除';
      comment on column "hotline"."callinfo"._event_id is '写入该行的事件';
      comment on column "hotline"."callinfo"._unknown is '标准之外的字段';
      comment on column "hotline"."callinfo"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."callinfo";
    `);
  }
}
