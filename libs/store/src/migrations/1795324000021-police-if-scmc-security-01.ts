import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 安全事件信息 (Security events). */
export class PoliceIfScmcSecurity011795324000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_SECURITY_01" (
        "reportType" text,
        "collectTime" bigint,
        "eventId" text,
        "assetNumber" text,
        "eventTime" bigint,
        "assetType" bigint,
        "eventType" integer,
        "eventCode" integer,
        "eventDesc" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_SECURITY_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_SECURITY_01_received" on "police"."IF_SCMC_SECURITY_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_SECURITY_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_SECURITY_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_SECURITY_01"."eventId" is '安全事件标识';
      comment on column "police"."IF_SCMC_SECURITY_01"."assetNumber" is '资产编号';
      comment on column "police"."IF_SCMC_SECURITY_01"."eventTime" is '发生时间';
      comment on column "police"."IF_SCMC_SECURITY_01"."assetType" is '资产类型';
      comment on column "police"."IF_SCMC_SECURITY_01"."eventType" is '事件分类';
      comment on column "police"."IF_SCMC_SECURITY_01"."eventCode" is '事件编码';
      comment on column "police"."IF_SCMC_SECURITY_01"."eventDesc" is '违规事件详细描述';
      comment on column "police"."IF_SCMC_SECURITY_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_SECURITY_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_SECURITY_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_SECURITY_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_SECURITY_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_SECURITY_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_SECURITY_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_SECURITY_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_SECURITY_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_SECURITY_01";
    `);
  }
}
