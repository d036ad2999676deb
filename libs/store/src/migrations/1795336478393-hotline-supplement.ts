import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工单补充 (Supplement of a ticket). */
export class HotlineSupplement1795336478393 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."supplement" (
        "id" text,
        "regino" text,
        "text" text,
        "author" text,
        "addtime" timestamptz,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "supplement_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "supplement_received" on "hotline"."supplement" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."supplement"."id" is '记录标识';
      comment on column "hotline"."supplement"."regino" is '工单编号';
      comment on column "hotline"."supplement"."text" is '补充内容';
      comment on column "hotline"."supplement"."author" is '补充人';
      comment on column "hotline"."supplement"."addtime" is '补充时间';
      comment on column "hotline"."supplement"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."supplement"._sender is '最近一次写入的发送方';
      comment on column "hotline"."supplement"._epoch is '消息流的代次';
      comment on column "hotline"."supplement"._sequence is '消息流中的序号';
      comment on column "hotline"."supplement"._received_at is '网关接收时间';
      comment on column "hotline"."supplement"._deleted is '已删除';
      comment on column "hotline"."supplement"._event_id is '写入该行的事件';
      comment on column "hotline"."supplement"._unknown is '标准之外的字段';
      comment on column "hotline"."supplement"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."supplement";
    `);
  }
}
