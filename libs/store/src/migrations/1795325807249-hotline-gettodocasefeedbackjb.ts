import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待获取反馈数据（举报工单） (Feedback on a report). */
export class HotlineGettodocasefeedbackjb1795325807249 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getTodoCaseFeedbackJb" (
        "odrno" text,
        "investResult" text,
        "handDept" text,
        "agent" text,
        "agentTel" text,
        "dealResult" text,
        "feedbackRegister" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getTodoCaseFeedbackJb_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getTodoCaseFeedbackJb_received" on "hotline"."getTodoCaseFeedbackJb" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getTodoCaseFeedbackJb"."odrno" is '工单编号';
      comment on column "hotline"."getTodoCaseFeedbackJb"."investResult" is '调查处理结果';
      comment on column "hotline"."getTodoCaseFeedbackJb"."handDept" is '办理部门';
      comment on column "hotline"."getTodoCaseFeedbackJb"."agent" is '经办人';
      comment on column "hotline"."getTodoCaseFeedbackJb"."agentTel" is '经办人电话';
      comment on column "hotline"."getTodoCaseFeedbackJb"."dealResult" is '处理结果';
      comment on column "hotline"."getTodoCaseFeedbackJb"."feedbackRegister" is '反馈登记人';
      comment on column "hotline"."getTodoCaseFeedbackJb"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getTodoCaseFeedbackJb"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getTodoCaseFeedbackJb"._epoch is '消息流的代次';
      comment on column "hotline"."getTodoCaseFeedbackJb"._sequence is '消息流中的序号';
      comment on column "hotline"."getTodoCaseFeedbackJb"._received_at is '网关接收时间';
      comment on column "hotline"."getTodoCaseFeedbackJb"._deleted is '已删除';
      comment on column "hotline"."getTodoCaseFeedbackJb"._event_id is '写入该行的事件';
      comment on column "hotline"."getTodoCaseFeedbackJb"._unknown is '标准之外的字段';
      comment on column "hotline"."getTodoCaseFeedbackJb"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getTodoCaseFeedbackJb";
    `);
  }
}
