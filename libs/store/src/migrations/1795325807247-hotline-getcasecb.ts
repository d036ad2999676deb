import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工单催办信息 (Urgings). */
export class HotlineGetcasecb1795325807247 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getCaseCb" (
        "id" text,
        "cbunit" text,
        "cbdept" text,
        "cbr" text,
        "cbdate" timestamptz,
        "cbmemo" text,
        "bdbdept" text,
        "jsr" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getCaseCb_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getCaseCb_received" on "hotline"."getCaseCb" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getCaseCb"."id" is '工单ID';
      comment on column "hotline"."getCaseCb"."cbunit" is '催办机构';
      comment on column "hotline"."getCaseCb"."cbdept" is '催办部门';
      comment on column "hotline"."getCaseCb"."cbr" is '催办人';
      comment on column "hotline"."getCaseCb"."cbdate" is '催办日期';
      comment on column "hotline"."getCaseCb"."cbmemo" is '催办附言';
      comment on column "hotline"."getCaseCb"."bdbdept" is '被催办部门';
      comment on column "hotline"."getCaseCb"."jsr" is '接收人';
      comment on column "hotline"."getCaseCb"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getCaseCb"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getCaseCb"._epoch is '消息流的代次';
      comment on column "hotline"."getCaseCb"._sequence is '消息流中的序号';
      comment on column "hotline"."getCaseCb"._received_at is '网关接收时间';
      comment on column "hotline"."getCaseCb"._deleted is '已删除';
      comment on column "hotline"."getCaseCb"._event_id is '写入该行的事件';
      comment on column "hotline"."getCaseCb"._unknown is '标准之外的字段';
      comment on column "hotline"."getCaseCb"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getCaseCb";
    `);
  }
}
