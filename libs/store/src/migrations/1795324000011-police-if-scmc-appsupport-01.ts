import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 应用支撑系统信息 (Application support systems). */
export class PoliceIfScmcAppsupport011795324000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_APPSUPPORT_01" (
        "reportType" text,
        "collectTime" bigint,
        "systemId" text,
        "systemName" text,
        "type" bigint,
        "platform" bigint,
        "launchTime" bigint,
        "interconnStatus" bigint,
        "url" text,
        "capabilityDescription" text,
        "vendor" text,
        "techContact" text,
        "techTelephone" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_APPSUPPORT_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_APPSUPPORT_01_received" on "police"."IF_SCMC_APPSUPPORT_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."systemId" is '应用支撑系统标识';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."systemName" is '应用支撑系统名称';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."type" is '应用支撑系统类型';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."platform" is '所在子平台';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."launchTime" is '上线时间';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."interconnStatus" is '互联支持状态';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."url" is 'Web 端 URL';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."capabilityDescription" is '系统能力描述';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."vendor" is '开发单位';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."techContact" is '技术联系人';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"."techTelephone" is '技术联系电话';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_APPSUPPORT_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_APPSUPPORT_01";
    `);
  }
}
