import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 同步案件办理工作项信息接口 (Synchronise case handling work items). */
export class UrbanSynRecItemInst1795315554376 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."syn_rec_item_inst" (
        "region_code" text,
        "item_id" bigint,
        "act_id" bigint,
        "rec_id" bigint,
        "human_id" bigint,
        "item_type_id" bigint,
        "item_type_name" text,
        "item_content" text,
        "action_time" timestamptz,
        "action_name" text,
        "act_def_name" text,
        "human_name" text,
        "role_name" text,
        "unit_name" text,
        "next_act_def_name" text,
        "next_human_name" text,
        "next_role_name" text,
        "next_unit_name" text,
        "title" text,
        "detail" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "syn_rec_item_inst_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "syn_rec_item_inst_received" on "urban"."syn_rec_item_inst" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."syn_rec_item_inst"."region_code" is '所属区域代码';
      comment on column "urban"."syn_rec_item_inst"."item_id" is '工作项标识';
      comment on column "urban"."syn_rec_item_inst"."act_id" is '活动标识';
      comment on column "urban"."syn_rec_item_inst"."rec_id" is '案件标识';
      comment on column "urban"."syn_rec_item_inst"."human_id" is '参与者人员标识';
      comment on column "urban"."syn_rec_item_inst"."item_type_id" is '工作项类型标识';
      comment on column "urban"."syn_rec_item_inst"."item_type_name" is '工作项类型名称';
      comment on column "urban"."syn_rec_item_inst"."item_content" is '工作项内容';
      comment on column "urban"."syn_rec_item_inst"."action_time" is '操作时间';
      comment on column "urban"."syn_rec_item_inst"."action_name" is '操作名称';
      comment on column "urban"."syn_rec_item_inst"."act_def_name" is '活动名称';
      comment on column "urban"."syn_rec_item_inst"."human_name" is '参与者人员名称';
      comment on column "urban"."syn_rec_item_inst"."role_name" is '参与者岗位名称';
      comment on column "urban"."syn_rec_item_inst"."unit_name" is '参与者部门名称';
      comment on column "urban"."syn_rec_item_inst"."next_act_def_name" is '下一阶段活动名称';
      comment on column "urban"."syn_rec_item_inst"."next_human_name" is '下一阶段参与者人员名称';
      comment on column "urban"."syn_rec_item_inst"."next_role_name" is '下一阶段参与者岗位名称';
      comment on column "urban"."syn_rec_item_inst"."next_unit_name" is '下一阶段参与者部门名称';
      comment on column "urban"."syn_rec_item_inst"."title" is '标题';
      comment on column "urban"."syn_rec_item_inst"."detail" is '细节';
      comment on column "urban"."syn_rec_item_inst"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."syn_rec_item_inst"._sender is '最近一次写入的发送方';
      comment on column "urban"."syn_rec_item_inst"._epoch is '消息流的代次';
      comment on column "urban"."syn_rec_item_inst"._sequence is '消息流中的序号';
      comment on column "urban"."syn_rec_item_inst"._received_at is '网关接收时间';
      comment on column "urban"."syn_rec_item_inst"._deleted is '已删除';
      comment on column "urban"."syn_rec_item_inst"._event_id is '写入该行的事件';
      comment on column "urban"."syn_rec_item_inst"._unknown is '标准之外的字段';
      comment on column "urban"."syn_rec_item_inst"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."syn_rec_item_inst";
    `);
  }
}
