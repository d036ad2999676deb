import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 移动应用整体日活跃信息 (Daily activity of all applications together). */
export class PoliceIfScmcApp041795324000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_APP_04" (
        "reportType" text,
        "collectTime" bigint,
        "date" text,
        "userCount" bigint,
        "usageCount" bigint,
        "usageDuration" bigint,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_APP_04_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_APP_04_received" on "police"."IF_SCMC_APP_04" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_APP_04"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_APP_04"."collectTime" is '数据统计时间';
      comment on column "police"."IF_SCMC_APP_04"."date" is '统计日期';
      comment on column "police"."IF_SCMC_APP_04"."userCount" is '日活用户数';
      comment on column "police"."IF_SCMC_APP_04"."usageCount" is '日使用次数总和';
      comment on column "police"."IF_SCMC_APP_04"."usageDuration" is '日使用时长总和';
      comment on column "police"."IF_SCMC_APP_04"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_APP_04"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_APP_04"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_APP_04"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_APP_04"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_APP_04"._deleted is '已删除';
      comment on column "police"."IF_SCMC_APP_04"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_APP_04"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_APP_04"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_APP_04";
    `);
  }
}
