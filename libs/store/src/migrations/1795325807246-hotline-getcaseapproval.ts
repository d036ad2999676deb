import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工单延期信息 (Extensions of a time limit). */
export class HotlineGetcaseapproval1795325807246 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getCaseApproval" (
        "orderid" text,
        "sqrbh" text,
        "sqr" text,
        "sqrdept" text,
        "sqrunit" text,
        "spdate" timestamptz,
        "sqrmobile" text,
        "olddeadline" date,
        "yqdate" timestamptz,
        "gxdate" timestamptz,
        "sqdate" timestamptz,
        "result" text,
        "state" text,
        "reason" text,
        "suggestion" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getCaseApproval_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getCaseApproval_received" on "hotline"."getCaseApproval" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getCaseApproval"."orderid" is '业务表主键';
      comment on column "hotline"."getCaseApproval"."sqrbh" is '申请人';
      comment on column "hotline"."getCaseApproval"."sqr" is '申请人名称';
      comment on column "hotline"."getCaseApproval"."sqrdept" is '申请人部门名称';
      comment on column "hotline"."getCaseApproval"."sqrunit" is '申请人机构名称';
      comment on column "hotline"."getCaseApproval"."spdate" is '申请通过时间';
      comment on column "hotline"."getCaseApproval"."sqrmobile" is '申请人电话';
      comment on column "hotline"."getCaseApproval"."olddeadline" is '原办理期限';
      comment on column "hotline"."getCaseApproval"."yqdate" is '延期时间';
      comment on column "hotline"."getCaseApproval"."gxdate" is '更新时间';
      comment on column "hotline"."getCaseApproval"."sqdate" is '申请时间';
      comment on column "hotline"."getCaseApproval"."result" is '审批结果';
      comment on column "hotline"."getCaseApproval"."state" is '审批状态';
      comment on column "hotline"."getCaseApproval"."reason" is '退回原因';
      comment on column "hotline"."getCaseApproval"."suggestion" is '审批意见';
      comment on column "hotline"."getCaseApproval"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getCaseApproval"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getCaseApproval"._epoch is '消息流的代次';
      comment on column "hotline"."getCaseApproval"._sequence is '消息流中的序号';
      comment on column "hotline"."getCaseApproval"._received_at is '网关接收时间';
      comment on column "hotline"."getCaseApproval"._deleted is '已删除';
      comment on column "hotline"."getCaseApproval"._event_id is '写入该行的事件';
      comment on column "hotline"."getCaseApproval"._unknown is '标准之外的字段';
      comment on column "hotline"."getCaseApproval"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getCaseApproval";
    `);
  }
}
