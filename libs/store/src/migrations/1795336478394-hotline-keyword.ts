import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 咨询关键字 (Keyword of a consultation). */
export class HotlineKeyword1795336478394 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."keyword" (
        "regino" text,
        "keywordname" text,
        "author" text,
        "settime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "keyword_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "keyword_received" on "hotline"."keyword" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."keyword"."regino" is '业务编号';
      comment on column "hotline"."keyword"."keywordname" is '关键字名称';
      comment on column "hotline"."keyword"."author" is '操作员';
      comment on column "hotline"."keyword"."settime" is '操作时间';
      comment on column "hotline"."keyword"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."keyword"._sender is '最近一次写入的发送方';
      comment on column "hotline"."keyword"._epoch is '消息流的代次';
      comment on column "hotline"."keyword"._sequence is '消息流中的序号';
      comment on column "hotline"."keyword"._received_at is '网关接收时间';
      comment on column "hotline"."keyword"._deleted is '已删除';
      comment on column "hotline"."keyword"._event_id is '写入该行的事件';
      comment on column "hotline"."keyword"._unknown is '标准之外的字段';
      comment on column "hotline"."keyword"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."keyword";
    `);
  }
}
