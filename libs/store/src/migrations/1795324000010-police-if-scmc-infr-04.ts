import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 网络设施 (Network facilities). */
export class PoliceIfScmcInfr041795324000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_INFR_04" (
        "reportType" text,
        "collectTime" bigint,
        "assetId" text,
        "assetNumber" text,
        "assetName" text,
        "assetType" bigint,
        "assetDesc" text,
        "deviceIp" text,
        "macAddress" text,
        "platform" bigint,
        "area" integer,
        "importantLevel" bigint,
        "assetStatus" bigint,
        "os" text,
        "depositPlace" text,
        "purpose" text,
        "supplier" text,
        "manufacturers" text,
        "constructionDepartment" text,
        "responsiblePerson" text,
        "responsiblePhone" text,
        "maintainUnit" text,
        "maintenancePerson" text,
        "maintenancePhone" text,
        "warrantyPeriod" text,
        "createTime" bigint,
        "updateTime" bigint,
        "orgId" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_INFR_04_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_INFR_04_received" on "police"."IF_SCMC_INFR_04" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_INFR_04"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_INFR_04"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_INFR_04"."assetId" is '资产 id';
      comment on column "police"."IF_SCMC_INFR_04"."assetNumber" is '资产编号';
      comment on column "police"."IF_SCMC_INFR_04"."assetName" is '资产名称';
      comment on column "police"."IF_SCMC_INFR_04"."assetType" is '资产类型';
      comment on column "police"."IF_SCMC_INFR_04"."assetDesc" is '资产描述';
      comment on column "police"."IF_SCMC_INFR_04"."deviceIp" is '设备 ip';
      comment on column "police"."IF_SCMC_INFR_04"."macAddress" is 'mac 地址';
      comment on column "police"."IF_SCMC_INFR_04"."platform" is '子平台';
      comment on column "police"."IF_SCMC_INFR_04"."area" is '系统区域';
      comment on column "police"."IF_SCMC_INFR_04"."importantLevel" is '重要性';
      comment on column "police"."IF_SCMC_INFR_04"."assetStatus" is '资产状态';
      comment on column "police"."IF_SCMC_INFR_04"."os" is '操作系统';
      comment on column "police"."IF_SCMC_INFR_04"."depositPlace" is '存放地点';
      comment on column "police"."IF_SCMC_INFR_04"."purpose" is '用途';
      comment on column "police"."IF_SCMC_INFR_04"."supplier" is '供应商';
      comment on column "police"."IF_SCMC_INFR_04"."manufacturers" is '生产厂商';
      comment on column "police"."IF_SCMC_INFR_04"."constructionDepartment" is '建设部门';
      comment on column "police"."IF_SCMC_INFR_04"."responsiblePerson" is '责任人';
      comment on column "police"."IF_SCMC_INFR_04"."responsiblePhone" is '责任人电话';
      comment on column "police"."IF_SCMC_INFR_04"."maintainUnit" is '维护单位';
      comment on column "police"."IF_SCMC_INFR_04"."maintenancePerson" is '维护人';
      comment on column "police"."IF_SCMC_INFR_04"."maintenancePhone" is '维护人电话';
      comment on column "police"."IF_SCMC_INFR_04"."warrantyPeriod" is '保修截止期';
      comment on column "police"."IF_SCMC_INFR_04"."createTime" is '注册时间';
      comment on column "police"."IF_SCMC_INFR_04"."updateTime" is '更新时间';
      comment on column "police"."IF_SCMC_INFR_04"."orgId" is '组织机构唯一标识';
      comment on column "police"."IF_SCMC_INFR_04"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_INFR_04"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_INFR_04"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_INFR_04"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_INFR_04"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_INFR_04"._deleted is '已删除';
      comment on column "police"."IF_SCMC_INFR_04"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_INFR_04"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_INFR_04"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_INFR_04";
    `);
  }
}
