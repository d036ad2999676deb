import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待获取反馈接口回写 (Acknowledged feedback). */
export class HotlinePutcallbackcasefeedback1795325807252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."putCallbackCaseFeedback" (
        "regino" text,
        "acktime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "putCallbackCaseFeedback_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "putCallbackCaseFeedback_received" on "hotline"."putCallbackCaseFeedback" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."putCallbackCaseFeedback"."regino" is '业务编号';
      comment on column "hotline"."putCallbackCaseFeedback"."acktime" is '回写时间';
      comment on column "hotline"."putCallbackCaseFeedback"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."putCallbackCaseFeedback"._sender is '最近一次写入的发送方';
      comment on column "hotline"."putCallbackCaseFeedback"._epoch is '消息流的代次';
      comment on column "hotline"."putCallbackCaseFeedback"._sequence is '消息流中的序号';
      comment on column "hotline"."putCallbackCaseFeedback"._received_at is '网关接收时间';
      comment on column "hotline"."putCallbackCaseFeedback"._deleted is '已删除';
      comment on column "hotline"."putCallbackCaseFeedback"._event_id is '写入该行的事件';
      comment on column "hotline"."putCallbackCaseFeedback"._unknown is '标准之外的字段';
      comment on column "hotline"."putCallbackCaseFeedback"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."putCallbackCaseFeedback";
    `);
  }
}
