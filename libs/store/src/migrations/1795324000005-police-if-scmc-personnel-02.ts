import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 用户基本信息 (User basic data). */
export class PoliceIfScmcPersonnel021795324000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_PERSONNEL_02" (
        "reportType" text,
        "collectTime" bigint,
        "userId" text,
        "name" text,
        "gender" bigint,
        "userType" bigint,
        "idNo" text,
        "policeNo" text,
        "position" text,
        "orgId" text,
        "mobile" text,
        "officePhone" text,
        "areaCode" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_PERSONNEL_02_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_PERSONNEL_02_received" on "police"."IF_SCMC_PERSONNEL_02" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_PERSONNEL_02"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."collectTime" is '数据采集时间';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."userId" is '用户标识';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."name" is '姓名';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."gender" is '性别';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."userType" is '用户类型';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."idNo" is '身份证号';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."policeNo" is '警号';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."position" is '职务';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."orgId" is '所属机构标识';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."mobile" is '手机号码';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."officePhone" is '办公电话';
      comment on column "police"."IF_SCMC_PERSONNEL_02"."areaCode" is '所在地区';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._deleted is '已删除';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_PERSONNEL_02"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_PERSONNEL_02";
    `);
  }
}
