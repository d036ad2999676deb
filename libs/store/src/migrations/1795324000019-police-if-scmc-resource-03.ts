import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 资源服务整体日活跃信息 (Daily activity of all service resources together). */
export class PoliceIfScmcResource031795324000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_RESOURCE_03" (
        "reportType" text,
        "collectTime" bigint,
        "date" text,
        "invokeCount" bigint,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_RESOURCE_03_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_RESOURCE_03_received" on "police"."IF_SCMC_RESOURCE_03" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_RESOURCE_03"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_RESOURCE_03"."collectTime" is '数据统计时间';
      comment on column "police"."IF_SCMC_RESOURCE_03"."date" is '统计日期';
      comment on column "police"."IF_SCMC_RESOURCE_03"."invokeCount" is '日调用数';
      comment on column "police"."IF_SCMC_RESOURCE_03"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_RESOURCE_03"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_RESOURCE_03"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_RESOURCE_03"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_RESOURCE_03"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_RESOURCE_03"._deleted is '已删除';
      comment on column "police"."IF_SCMC_RESOURCE_03"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_RESOURCE_03"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_RESOURCE_03"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_RESOURCE_03";
    `);
  }
}
