import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 同步案件办理活动信息接口 (Synchronise case handling activities). */
export class UrbanSynRecActInst1795315554375 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."syn_rec_act_inst" (
        "region_code" text,
        "act_id" bigint,
        "rec_id" bigint,
        "last_act_flag" integer,
        "proc_id" bigint,
        "act_def_id" bigint,
        "act_def_name" text,
        "part_id" bigint,
        "part_name" text,
        "part_type" text,
        "human_id" bigint,
        "human_name" text,
        "unit_id" bigint,
        "unit_name" text,
        "role_id" bigint,
        "role_name" text,
        "act_type_id" bigint,
        "act_type_name" text,
        "pre_act_id" text,
        "pre_part_id" text,
        "pre_part_name" text,
        "pre_human_id" text,
        "pre_human_name" text,
        "pre_role_id" text,
        "pre_role_name" text,
        "pre_unit_id" text,
        "pre_unit_name" text,
        "pre_act_def_id" text,
        "pre_act_def_name" text,
        "pre_act_opinion" text,
        "next_act_id" text,
        "next_part_id" text,
        "next_part_name" text,
        "next_human_id" text,
        "next_human_name" text,
        "next_role_id" text,
        "next_role_name" text,
        "next_unit_id" text,
        "next_unit_name" text,
        "next_act_def_id" text,
        "next_act_def_name" text,
        "create_time" timestamptz,
        "start_time" timestamptz,
        "end_time" timestamptz,
        "deadline_time" timestamptz,
        "warning_time" timestamptz,
        "trans_item_type_id" bigint,
        "trans_item_type_name" text,
        "trans_opinion" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "syn_rec_act_inst_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "syn_rec_act_inst_received" on "urban"."syn_rec_act_inst" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."syn_rec_act_inst"."region_code" is '所属区域代码';
      comment on column "urban"."syn_rec_act_inst"."act_id" is '活动标识';
      comment on column "urban"."syn_rec_act_inst"."rec_id" is '案件标识';
      comment on column "urban"."syn_rec_act_inst"."last_act_flag" is '最后活动标志';
      comment on column "urban"."syn_rec_act_inst"."proc_id" is '过程标识';
      comment on column "urban"."syn_rec_act_inst"."act_def_id" is '活动定义标识';
      comment on column "urban"."syn_rec_act_inst"."act_def_name" is '活动定义名称';
      comment on column "urban"."syn_rec_act_inst"."part_id" is '参与者标识';
      comment on column "urban"."syn_rec_act_inst"."part_name" is '参与者名称';
      comment on column "urban"."syn_rec_act_inst"."part_type" is '参与者类型';
      comment on column "urban"."syn_rec_act_inst"."human_id" is '参与者人员标识';
      comment on column "urban"."syn_rec_act_inst"."human_name" is '参与者人员名称';
      comment on column "urban"."syn_rec_act_inst"."unit_id" is '当前科室标识';
      comment on column "urban"."syn_rec_act_inst"."unit_name" is '当前科室名称';
      comment on column "urban"."syn_rec_act_inst"."role_id" is '岗位参与者标识';
      comment on column "urban"."syn_rec_act_inst"."role_name" is '岗位参与者名称';
      comment on column "urban"."syn_rec_act_inst"."act_type_id" is '活动类型标识';
      comment on column "urban"."syn_rec_act_inst"."act_type_name" is '活动类型名称';
      comment on column "urban"."syn_rec_act_inst"."pre_act_id" is '上一活动标识';
      comment on column "urban"."syn_rec_act_inst"."pre_part_id" is '上一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."pre_part_name" is '上一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."pre_human_id" is '上一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."pre_human_name" is '上一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."pre_role_id" is '上一活动岗位标识';
      comment on column "urban"."syn_rec_act_inst"."pre_role_name" is '上一活动岗位名称';
      comment on column "urban"."syn_rec_act_inst"."pre_unit_id" is '上一活动部门标识';
      comment on column "urban"."syn_rec_act_inst"."pre_unit_name" is '上一活动部门名称';
      comment on column "urban"."syn_rec_act_inst"."pre_act_def_id" is '上一活动定义标识';
      comment on column "urban"."syn_rec_act_inst"."pre_act_def_name" is '上一活动定义名称';
      comment on column "urban"."syn_rec_act_inst"."pre_act_opinion" is '上一活动意见';
      comment on column "urban"."syn_rec_act_inst"."next_act_id" is '下一活动标识';
      comment on column "urban"."syn_rec_act_inst"."next_part_id" is '下一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."next_part_name" is '下一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."next_human_id" is '下一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."next_human_name" is '下一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."next_role_id" is '下一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."next_role_name" is '下一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."next_unit_id" is '下一活动参与者标识';
      comment on column "urban"."syn_rec_act_inst"."next_unit_name" is '下一活动参与者名称';
      comment on column "urban"."syn_rec_act_inst"."next_act_def_id" is '下一活动定义标识';
      comment on column "urban"."syn_rec_act_inst"."next_act_def_name" is '下一活动定义名称';
      comment on column "urban"."syn_rec_act_inst"."create_time" is '创建时间';
      comment on column "urban"."syn_rec_act_inst"."start_time" is '开始时间';
      comment on column "urban"."syn_rec_act_inst"."end_time" is '结束时间';
      comment on column "urban"."syn_rec_act_inst"."deadline_time" is '截止时间';
      comment on column "urban"."syn_rec_act_inst"."warning_time" is '警告时间';
      comment on column "urban"."syn_rec_act_inst"."trans_item_type_id" is '移交工作项类型标识';
      comment on column "urban"."syn_rec_act_inst"."trans_item_type_name" is '移交工作项类型名称';
      comment on column "urban"."syn_rec_act_inst"."trans_opinion" is '批转意见';
      comment on column "urban"."syn_rec_act_inst"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."syn_rec_act_inst"._sender is '最近一次写入的发送方';
      comment on column "urban"."syn_rec_act_inst"._epoch is '消息流的代次';
      comment on column "urban"."syn_rec_act_inst"._sequence is '消息流中的序号';
      comment on column "urban"."syn_rec_act_inst"._received_at is '网关接收时间';
      comment on column "urban"."syn_rec_act_inst"._deleted is '已删除';
      comment on column "urban"."syn_rec_act_inst"._event_id is '写入该行的事件';
      comment on column "urban"."syn_rec_act_inst"._unknown is '标准之外的字段';
      comment on column "urban"."syn_rec_act_inst"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."syn_rec_act_inst";
    `);
  }
}
