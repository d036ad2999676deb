import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 移动应用状态信息 (Mobile application status). */
export class PoliceIfScmcApp031795324000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "police";
      create table "police"."IF_SCMC_APP_03" (
        "reportType" text,
        "collectTime" bigint,
        "appId" text,
        "downloadCount" bigint,
        "score" double precision,
        "appraiseCount" bigint,
        "downRank" bigint,
        "pointsRank" bigint,
        "hotRank" bigint,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "IF_SCMC_APP_03_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "IF_SCMC_APP_03_received" on "police"."IF_SCMC_APP_03" using brin (_received_at) with (autosummarize = on);
      comment on column "police"."IF_SCMC_APP_03"."reportType" is '记录上报类型';
      comment on column "police"."IF_SCMC_APP_03"."collectTime" is '数据统计时间';
      comment on column "police"."IF_SCMC_APP_03"."appId" is 'APP 标识';
      comment on column "police"."IF_SCMC_APP_03"."downloadCount" is '下载量';
      comment on column "police"."IF_SCMC_APP_03"."score" is '应用评分';
      comment on column "police"."IF_SCMC_APP_03"."appraiseCount" is '评论数';
      comment on column "police"."IF_SCMC_APP_03"."downRank" is '下载排行';
      comment on column "police"."IF_SCMC_APP_03"."pointsRank" is '积分排行';
      comment on column "police"."IF_SCMC_APP_03"."hotRank" is '热度排行';
      comment on column "police"."IF_SCMC_APP_03"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "police"."IF_SCMC_APP_03"._sender is '最近一次写入的发送方';
      comment on column "police"."IF_SCMC_APP_03"._epoch is '消息流的代次';
      comment on column "police"."IF_SCMC_APP_03"._sequence is '消息流中的序号';
      comment on column "police"."IF_SCMC_APP_03"._received_at is '网关接收时间';
      comment on column "police"."IF_SCMC_APP_03"._deleted is '已删除';
      comment on column "police"."IF_SCMC_APP_03"._event_id is '写入该行的事件';
      comment on column "police"."IF_SCMC_APP_03"._unknown is '标准之外的字段';
      comment on column "police"."IF_SCMC_APP_03"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "police"."IF_SCMC_APP_03";
    `);
  }
}
