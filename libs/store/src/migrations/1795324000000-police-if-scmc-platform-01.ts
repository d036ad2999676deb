import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 平台注册 (Platform registration). */
export class PoliceIfScmcPlatform011795324000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_PLATFORM_01" (
        "reportType" text,
        "areaCode" text,
        "vendor" text,
        "contact" text,
        "phone" text,
        "mobile" text,
        "pushIpList" jsonb,
        "pullAddressList" jsonb,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_PLATFORM_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_PLATFORM_01_received" on "police"."IF_SCMC_PLATFORM_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_PLATFORM_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_PLATFORM_01"."areaCode" is '区域代码';
      comment on column "police"."IF_SCMC_PLATFORM_01"."vendor" is '开发单位';
      comment on column "police"."IF_SCMC_PLATFORM_01"."contact" is '联系人姓名';
      comment on column "police"."IF_SCMC_PLATFORM_01"."phone" is '联系人电话';
      comment on column "police"."IF_SCMC_PLATFORM_01"."mobile" is '联系人手机';
      comment on column "police"."IF_SCMC_PLATFORM_01"."pushIpList" is '上报服务 IP 列表';
      comment on column "police"."IF_SCMC_PLATFORM_01"."pullAddressList" is '拉取服务信息列表';
      comment on column "police"."IF_SCMC_PLATFORM_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_PLATFORM_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_PLATFORM_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_PLATFORM_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_PLATFORM_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_PLATFORM_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_PLATFORM_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_PLATFORM_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_PLATFORM_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_PLATFORM_01";
    `);
  }
}
