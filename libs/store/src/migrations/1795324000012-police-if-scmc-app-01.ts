import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 移动应用 APP 信息 (Mobile application (client) data). */
export class PoliceIfScmcApp011795324000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_APP_01" (
        "reportType" text,
        "collectTime" bigint,
        "appId" text,
        "pkgName" text,
        "name" text,
        "version" text,
        "appType" bigint,
        "status" bigint,
        "appFileSize" bigint,
        "createTime" bigint,
        "publishScope" jsonb,
        "updateTime" bigint,
        "vendor" text,
        "appFileUrl" text,
        "description" text,
        "logo" text,
        "orgName" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_APP_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_APP_01_received" on "police"."IF_SCMC_APP_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_APP_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_APP_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_APP_01"."appId" is 'APP 标识';
      comment on column "police"."IF_SCMC_APP_01"."pkgName" is 'APP 包名';
      comment on column "police"."IF_SCMC_APP_01"."name" is 'APP 名称';
      comment on column "police"."IF_SCMC_APP_01"."version" is 'APP 版本';
      comment on column "police"."IF_SCMC_APP_01"."appType" is 'APP 部署类型';
      comment on column "police"."IF_SCMC_APP_01"."status" is 'APP 状态';
      comment on column "police"."IF_SCMC_APP_01"."appFileSize" is '安装包大小';
      comment on column "police"."IF_SCMC_APP_01"."createTime" is '发布时间';
      comment on column "police"."IF_SCMC_APP_01"."publishScope" is '发布范围';
      comment on column "police"."IF_SCMC_APP_01"."updateTime" is '应用更新时间';
      comment on column "police"."IF_SCMC_APP_01"."vendor" is '开发单位';
      comment on column "police"."IF_SCMC_APP_01"."appFileUrl" is '安装包下载地址';
      comment on column "police"."IF_SCMC_APP_01"."description" is '应用描述';
      comment on column "police"."IF_SCMC_APP_01"."logo" is '应用图标';
      comment on column "police"."IF_SCMC_APP_01"."orgName" is '组织机构名称';
      comment on column "police"."IF_SCMC_APP_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_APP_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_APP_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_APP_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_APP_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_APP_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_APP_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_APP_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_APP_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_APP_01";
    `);
  }
}
