import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 服务资源信息 (Service resource data). */
export class PoliceIfScmcResource011795324000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_RESOURCE_01" (
        "reportType" text,
        "collectTime" bigint,
        "resServiceId" text,
        "resServiceName" text,
        "type" bigint,
        "description" text,
        "orgName" text,
        "serviceUrl" text,
        "serviceType" bigint,
        "status" bigint,
        "createTime" bigint,
        "publishTime" bigint,
        "updateTime" bigint,
        "version" text,
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
        constraint "IF_SCMC_RESOURCE_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_RESOURCE_01_received" on "police"."IF_SCMC_RESOURCE_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_RESOURCE_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_RESOURCE_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_RESOURCE_01"."resServiceId" is '资源标识';
      comment on column "police"."IF_SCMC_RESOURCE_01"."resServiceName" is '资源名称';
      comment on column "police"."IF_SCMC_RESOURCE_01"."type" is '服务类型';
      comment on column "police"."IF_SCMC_RESOURCE_01"."description" is '信息服务简介';
      comment on column "police"."IF_SCMC_RESOURCE_01"."orgName" is '组织机构';
      comment on column "police"."IF_SCMC_RESOURCE_01"."serviceUrl" is '信息服务url';
      comment on column "police"."IF_SCMC_RESOURCE_01"."serviceType" is '资源部署类型';
      comment on column "police"."IF_SCMC_RESOURCE_01"."status" is '资源状态';
      comment on column "police"."IF_SCMC_RESOURCE_01"."createTime" is '创建时间';
      comment on column "police"."IF_SCMC_RESOURCE_01"."publishTime" is '发布时间';
      comment on column "police"."IF_SCMC_RESOURCE_01"."updateTime" is '更新时间';
      comment on column "police"."IF_SCMC_RESOURCE_01"."version" is '版本';
      comment on column "police"."IF_SCMC_RESOURCE_01"."vendor" is '开发单位';
      comment on column "police"."IF_SCMC_RESOURCE_01"."techContact" is '技术联系人';
      comment on column "police"."IF_SCMC_RESOURCE_01"."techTelephone" is '联系电话';
      comment on column "police"."IF_SCMC_RESOURCE_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_RESOURCE_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_RESOURCE_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_RESOURCE_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_RESOURCE_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_RESOURCE_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_RESOURCE_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_RESOURCE_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_RESOURCE_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_RESOURCE_01";
    `);
  }
}
