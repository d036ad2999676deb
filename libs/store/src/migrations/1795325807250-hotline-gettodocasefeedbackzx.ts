import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 待获取反馈数据（咨询工单） (Feedback on a consultation). */
export class HotlineGettodocasefeedbackzx1795325807250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "hotline";
      create table "hotline"."getTodoCaseFeedbackZx" (
        "odrno" text,
        "consultRange" text,
        "dealResult" text,
        "handDept" text,
        "agent" text,
        "agentTel" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "getTodoCaseFeedbackZx_pkey" primary key (_key, _sender)
      ) with (fillfactor = 85);
      create index "getTodoCaseFeedbackZx_received" on "hotline"."getTodoCaseFeedbackZx" using brin (_received_at) with (autosummarize = on);
      comment on column "hotline"."getTodoCaseFeedbackZx"."odrno" is '工单编号';
      comment on column "hotline"."getTodoCaseFeedbackZx"."consultRange" is '咨询范围';
      comment on column "hotline"."getTodoCaseFeedbackZx"."dealResult" is '答复内容';
      comment on column "hotline"."getTodoCaseFeedbackZx"."handDept" is '具体办理部门';
      comment on column "hotline"."getTodoCaseFeedbackZx"."agent" is '经办人姓名';
      comment on column "hotline"."getTodoCaseFeedbackZx"."agentTel" is '经办人电话';
      comment on column "hotline"."getTodoCaseFeedbackZx"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "hotline"."getTodoCaseFeedbackZx"._sender is '最近一次写入的发送方';
      comment on column "hotline"."getTodoCaseFeedbackZx"._epoch is '消息流的代次';
      comment on column "hotline"."getTodoCaseFeedbackZx"._sequence is '消息流中的序号';
      comment on column "hotline"."getTodoCaseFeedbackZx"._received_at is '网关接收时间';
      comment on column "hotline"."getTodoCaseFeedbackZx"._deleted is '已删除';
      comment on column "hotline"."getTodoCaseFeedbackZx"._event_id is '写入该行的事件';
      comment on column "hotline"."getTodoCaseFeedbackZx"._unknown is '标准之外的字段';
      comment on column "hotline"."getTodoCaseFeedbackZx"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "hotline"."getTodoCaseFeedbackZx";
    `);
  }
}
