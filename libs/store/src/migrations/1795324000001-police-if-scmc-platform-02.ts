import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 建设状态 (Construction status of the provincial platform). */
export class PoliceIfScmcPlatform021795324000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_PLATFORM_02" (
        "reportType" text,
        "collectTime" bigint,
        "constructStartTime" bigint,
        "status" bigint,
        "acceptanceStatus" bigint,
        "acceptanceTime" bigint,
        "proponentOrgCode" text,
        "proponentOrgName" text,
        "cmcUrl" text,
        "contractor" text,
        "contractorContact" text,
        "contractorTelephone" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_PLATFORM_02_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_PLATFORM_02_received" on "police"."IF_SCMC_PLATFORM_02" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_PLATFORM_02"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_PLATFORM_02"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_PLATFORM_02"."constructStartTime" is '建设启动时间';
      comment on column "police"."IF_SCMC_PLATFORM_02"."status" is '建设状态';
      comment on column "police"."IF_SCMC_PLATFORM_02"."acceptanceStatus" is '验收状态';
      comment on column "police"."IF_SCMC_PLATFORM_02"."acceptanceTime" is '验收时间';
      comment on column "police"."IF_SCMC_PLATFORM_02"."proponentOrgCode" is '建设单位机构代码';
      comment on column "police"."IF_SCMC_PLATFORM_02"."proponentOrgName" is '建设单位机构名称';
      comment on column "police"."IF_SCMC_PLATFORM_02"."cmcUrl" is '集中管控访问 Url';
      comment on column "police"."IF_SCMC_PLATFORM_02"."contractor" is '承建单位';
      comment on column "police"."IF_SCMC_PLATFORM_02"."contractorContact" is '承建单位联系人姓名';
      comment on column "police"."IF_SCMC_PLATFORM_02"."contractorTelephone" is '承建单位联系联系电话';
      comment on column "police"."IF_SCMC_PLATFORM_02"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_PLATFORM_02"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_PLATFORM_02"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_PLATFORM_02"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_PLATFORM_02"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_PLATFORM_02"._deleted is '已删除';
      comment on column "police"."IF_SCMC_PLATFORM_02"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_PLATFORM_02"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_PLATFORM_02"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_PLATFORM_02";
    `);
  }
}
