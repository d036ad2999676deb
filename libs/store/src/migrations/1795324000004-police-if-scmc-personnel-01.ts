import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 机构基本信息 (Organisation basic data). */
export class PoliceIfScmcPersonnel011795324000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_PERSONNEL_01" (
        "reportType" text,
        "collectTime" bigint,
        "orgId" text,
        "orgName" text,
        "parentOrgId" text,
        "areaCode" text,
        "description" text,
        "contact" text,
        "contactPhone" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_PERSONNEL_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_PERSONNEL_01_received" on "police"."IF_SCMC_PERSONNEL_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_PERSONNEL_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."orgId" is '机构标识';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."orgName" is '机构名称';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."parentOrgId" is '上级机构标识';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."areaCode" is '所在区域代码';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."description" is '机构描述';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."contact" is '联系人姓名';
      comment on column "police"."IF_SCMC_PERSONNEL_01"."contactPhone" is '联系人电话';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_PERSONNEL_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_PERSONNEL_01";
    `);
  }
}
