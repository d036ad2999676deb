import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 移动终端设备基本信息 (Mobile terminal basic data). */
export class PoliceIfScmcInfr011795324000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_INFR_01" (
        "reportType" text,
        "collectTime" bigint,
        "terminalId" text,
        "policeTerminalType" bigint,
        "model" text,
        "brand" text,
        "terminalType" bigint,
        "phoneNumber" text,
        "imei" text,
        "os" text,
        "osVersion" text,
        "storage" text,
        "cpuModel" text,
        "seqNumber" text,
        "wifiMac" text,
        "bluetoothMac" text,
        "activateTime" bigint,
        "runMemory" bigint,
        "status" bigint,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_INFR_01_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_INFR_01_received" on "police"."IF_SCMC_INFR_01" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_INFR_01"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_INFR_01"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_INFR_01"."terminalId" is '设备标识';
      comment on column "police"."IF_SCMC_INFR_01"."policeTerminalType" is '移动终端类型';
      comment on column "police"."IF_SCMC_INFR_01"."model" is '终端型号';
      comment on column "police"."IF_SCMC_INFR_01"."brand" is '终端品牌';
      comment on column "police"."IF_SCMC_INFR_01"."terminalType" is '受控类型';
      comment on column "police"."IF_SCMC_INFR_01"."phoneNumber" is '手机号';
      comment on column "police"."IF_SCMC_INFR_01"."imei" is 'IMEI';
      comment on column "police"."IF_SCMC_INFR_01"."os" is '操作系统名称';
      comment on column "police"."IF_SCMC_INFR_01"."osVersion" is '操作系统型号';
      comment on column "police"."IF_SCMC_INFR_01"."storage" is '总存储容量';
      comment on column "police"."IF_SCMC_INFR_01"."cpuModel" is 'CPU 型号';
      comment on column "police"."IF_SCMC_INFR_01"."seqNumber" is '序列号';
      comment on column "police"."IF_SCMC_INFR_01"."wifiMac" is 'Wifi mac';
      comment on column "police"."IF_SCMC_INFR_01"."bluetoothMac" is '蓝牙 mac';
      comment on column "police"."IF_SCMC_INFR_01"."activateTime" is '激活时间';
      comment on column "police"."IF_SCMC_INFR_01"."runMemory" is '运行内存';
      comment on column "police"."IF_SCMC_INFR_01"."status" is '状态';
      comment on column "police"."IF_SCMC_INFR_01"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_INFR_01"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_INFR_01"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_INFR_01"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_INFR_01"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_INFR_01"._deleted is '已删除';
      comment on column "police"."IF_SCMC_INFR_01"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_INFR_01"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_INFR_01"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_INFR_01";
    `);
  }
}
