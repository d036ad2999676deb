import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 移动终端设备状态信息 (Mobile terminal status). */
export class PoliceIfScmcInfr021795324000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_INFR_02" (
        "reportType" text,
        "collectTime" bigint,
        "terminalId" text,
        "operator" text,
        "violationStatus" bigint,
        "imsi" text,
        "iccid" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_INFR_02_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_INFR_02_received" on "police"."IF_SCMC_INFR_02" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_INFR_02"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_INFR_02"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_INFR_02"."terminalId" is '设备标识';
      comment on column "police"."IF_SCMC_INFR_02"."operator" is '运营商';
      comment on column "police"."IF_SCMC_INFR_02"."violationStatus" is '违规状态';
      comment on column "police"."IF_SCMC_INFR_02"."imsi" is 'IMSI';
      comment on column "police"."IF_SCMC_INFR_02"."iccid" is 'ICCID';
      comment on column "police"."IF_SCMC_INFR_02"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_INFR_02"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_INFR_02"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_INFR_02"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_INFR_02"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_INFR_02"._deleted is '已删除';
      comment on column "police"."IF_SCMC_INFR_02"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_INFR_02"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_INFR_02"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_INFR_02";
    `);
  }
}
