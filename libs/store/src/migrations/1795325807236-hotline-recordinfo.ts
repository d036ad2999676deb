import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 录音日志上报模块 (Recording log). */
export class HotlineRecordinfo1795325807236 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."recordinfo" (
        "recordid" text,
        "callid" text,
        "recordname" text,
        "recordpath" text,
        "begintime" timestamptz,
        "endtime" timestamptz,
        "sourcearea" text,
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
        constraint "recordinfo_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "recordinfo_received" on "hotline"."recordinfo" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."recordinfo"."recordid" is '录音数据ID';
      comment on column "hotline"."recordinfo"."callid" is '呼叫流水号（话务唯一识别码）';
      comment on column "hotline"."recordinfo"."recordname" is '录音文件名';
      comment on column "hotline"."recordinfo"."recordpath" is '录音全地址';
      comment on column "hotline"."recordinfo"."begintime" is '录音开始时间';
      comment on column "hotline"."recordinfo"."endtime" is '录音结束时间';
      comment on column "hotline"."recordinfo"."sourcearea" is '录音所属地区行政区划代码';
      comment on column "hotline"."recordinfo"."calltype" is '呼叫类型';
      comment on column "hotline"."recordinfo"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."recordinfo"._sender is '最近一次写入的发送方';
      comment on column "hotline"."recordinfo"._epoch is '消息流的代次';
      comment on column "hotline"."recordinfo"._sequence is '消息流中的序号';
      comment on column "hotline"."recordinfo"._received_at is '网关接收时间';
      comment on column "hotline"."recordinfo"._deleted is '已删除';
      comment on column "hotline"."recordinfo"._event_id is '写入该行的事件';
      comment on column "hotline"."recordinfo"._unknown is '标准之外的字段';
      comment on column "hotline"."recordinfo"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."recordinfo";
    `);
  }
}
