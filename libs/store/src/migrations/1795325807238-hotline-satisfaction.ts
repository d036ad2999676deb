import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 话务满意度上报模块 (Caller's satisfaction). */
export class HotlineSatisfaction1795325807238 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."satisfaction" (
        "id" text,
        "callid" text,
        "satisfaction" text,
        "opttime" timestamptz,
        "sourcearea" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "satisfaction_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "satisfaction_received" on "hotline"."satisfaction" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."satisfaction"."id" is '录音数据ID';
      comment on column "hotline"."satisfaction"."callid" is '呼叫流水号（话务唯一识别码）';
      comment on column "hotline"."satisfaction"."satisfaction" is '满意度编码';
      comment on column "hotline"."satisfaction"."opttime" is '操作时间';
      comment on column "hotline"."satisfaction"."sourcearea" is '所属地区行政区划代码';
      comment on column "hotline"."satisfaction"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."satisfaction"._sender is '最近一次写入的发送方';
      comment on column "hotline"."satisfaction"._epoch is '消息流的代次';
      comment on column "hotline"."satisfaction"._sequence is '消息流中的序号';
      comment on column "hotline"."satisfaction"._received_at is '网关接收时间';
      comment on column "hotline"."satisfaction"._deleted is '已删除';
      comment on column "hotline"."satisfaction"._event_id is '写入该行的事件';
      comment on column "hotline"."satisfaction"._unknown is '标准之外的字段';
      comment on column "hotline"."satisfaction"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."satisfaction";
    `);
  }
}
