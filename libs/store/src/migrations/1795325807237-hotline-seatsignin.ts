import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 坐席工作日志上报模块 (Seat work log). */
export class HotlineSeatsignin1795325807237 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."seatsignin" (
        "signid" text,
        "seatno" text,
        "seatname" text,
        "begintime" timestamptz,
        "endtime" timestamptz,
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
        constraint "seatsignin_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "seatsignin_received" on "hotline"."seatsignin" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."seatsignin"."signid" is '坐席签入数据主键';
      comment on column "hotline"."seatsignin"."seatno" is '坐席工号';
      comment on column "hotline"."seatsignin"."seatname" is '坐席名称';
      comment on column "hotline"."seatsignin"."begintime" is '签入时间';
      comment on column "hotline"."seatsignin"."endtime" is '签出时间';
      comment on column "hotline"."seatsignin"."sourcearea" is '所属地区行政区划代码';
      comment on column "hotline"."seatsignin"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."seatsignin"._sender is '最近一次写入的发送方';
      comment on column "hotline"."seatsignin"._epoch is '消息流的代次';
      comment on column "hotline"."seatsignin"._sequence is '消息流中的序号';
      comment on column "hotline"."seatsignin"._received_at is '网关接收时间';
      comment on column "hotline"."seatsignin"._deleted is '已删除';
      comment on column "hotline"."seatsignin"._event_id is '写入该行的事件';
      comment on column "hotline"."seatsignin"._unknown is '标准之外的字段';
      comment on column "hotline"."seatsignin"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."seatsignin";
    `);
  }
}
