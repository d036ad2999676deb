import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 同步案件汇总信息接口 (Synchronise case summary information). */
export class UrbanSynRecStatInfo1795315554372 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."syn_rec_stat_info" (
        "region_code" text,
        "rec_id" bigint,
        "biz_id" bigint,
        "task_num" text,
        "address" text,
        "event_desc" text,
        "coordinate_x" double precision,
        "coordinate_y" double precision,
        "event_src_id" bigint,
        "event_src_name" text,
        "act_property_id" bigint,
        "event_grade_id" bigint,
        "event_grade_name" text,
        "event_level_id" bigint,
        "event_level_name" text,
        "event_state_id" bigint,
        "event_state_name" text,
        "rec_type_id" bigint,
        "rec_type_name" text,
        "event_type_code" text,
        "event_type_id" bigint,
        "event_type_name" text,
        "main_type_id" bigint,
        "main_type_name" text,
        "sub_type_id" bigint,
        "sub_type_name" text,
        "district_id" bigint,
        "district_name" text,
        "street_id" bigint,
        "street_name" text,
        "community_id" bigint,
        "community_name" text,
        "cell_id" bigint,
        "cell_name" text,
        "duty_grid_id" bigint,
        "duty_grid_name" text,
        "create_time" timestamptz,
        "operate_time" timestamptz,
        "inst_time" timestamptz,
        "dispatch_time" timestamptz,
        "archive_time" timestamptz,
        "cancel_time" timestamptz,
        "send_verify_time" timestamptz,
        "send_check_time" timestamptz,
        "verify_time" timestamptz,
        "check_time" timestamptz,
        "dispose_begin_time" timestamptz,
        "dispose_deadline" timestamptz,
        "dispose_end_time" timestamptz,
        "supervise_time" timestamptz,
        "patrol_report_num" integer,
        "public_report_num" integer,
        "report_num" integer,
        "report_patrol_id" bigint,
        "report_patrol_name" text,
        "valid_patrol_report_num" integer,
        "valid_public_report_num" integer,
        "valid_report_num" integer,
        "need_send_verify_num" integer,
        "send_verify_num" integer,
        "intime_send_verify_num" integer,
        "need_verify_num" integer,
        "verify_num" integer,
        "intime_verify_num" integer,
        "send_verify_human_id" bigint,
        "send_verify_human_name" text,
        "send_verify_human_role_id" bigint,
        "verify_patrol_id" bigint,
        "verify_patrol_name" text,
        "not_operate_num" integer,
        "to_operate_num" integer,
        "intime_operate_num" integer,
        "operate_num" integer,
        "operate_human_id" bigint,
        "operate_human_name" text,
        "operate_role_id" bigint,
        "inst_num" integer,
        "intime_inst_num" integer,
        "to_inst_num" integer,
        "not_inst_num" integer,
        "inst_human_id" bigint,
        "inst_human_name" text,
        "inst_role_id" bigint,
        "dispatch_num" integer,
        "to_dispatch_num" integer,
        "need_dispatch_num" integer,
        "intime_dispatch_num" integer,
        "dispatch_human_id" bigint,
        "dispatch_human_name" text,
        "dispatch_human_role_id" bigint,
        "dispose_num" integer,
        "need_dispose_num" integer,
        "intime_dispose_num" integer,
        "overtime_to_dispose_num" integer,
        "overtime_dispose_num" integer,
        "to_dispose_num" integer,
        "dispose_opinion" text,
        "dispose_unit_id" bigint,
        "dispose_unit_name" text,
        "intime_supervise_num" integer,
        "need_supervise_num" integer,
        "supervise_num" integer,
        "to_supervise_num" integer,
        "supervise_human_id" bigint,
        "supervise_human_name" text,
        "supervise_human_role_id" bigint,
        "check_num" integer,
        "need_check_num" integer,
        "intime_check_num" integer,
        "intime_send_check_num" integer,
        "send_check_num" integer,
        "need_send_check_num" integer,
        "check_trans_num" integer,
        "check_patrol_id" bigint,
        "check_patrol_name" text,
        "check_trans_human_id" bigint,
        "check_trans_human_name" text,
        "check_trans_human_role_id" bigint,
        "check_trans_time" timestamptz,
        "send_check_human_id" bigint,
        "send_check_human_name" text,
        "send_check_human_role_id" bigint,
        "archive_num" integer,
        "human_archive_num" integer,
        "intime_human_archive_num" integer,
        "need_human_archive_num" integer,
        "intime_archive_num" integer,
        "intime_to_archive_num" integer,
        "need_archive_num" integer,
        "overtime_archive_num" integer,
        "overtime_to_archive_num" integer,
        "to_archive_num" integer,
        "archive_human_id" bigint,
        "archive_human_name" text,
        "archive_human_role_id" bigint,
        "cancel_num" integer,
        "cancel_opinion" text,
        "hang_num" integer,
        "his_hang_num" integer,
        "postpone_num" integer,
        "rework_num" integer,
        "multi_rework_num" integer,
        "display_style_id" bigint,
        "shuffle_num" integer,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "syn_rec_stat_info_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "syn_rec_stat_info_received" on "urban"."syn_rec_stat_info" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."syn_rec_stat_info"."region_code" is '所属区域代码';
      comment on column "urban"."syn_rec_stat_info"."rec_id" is '案件标识';
      comment on column "urban"."syn_rec_stat_info"."biz_id" is '业务标识';
      comment on column "urban"."syn_rec_stat_info"."task_num" is '任务号';
      comment on column "urban"."syn_rec_stat_info"."address" is '地址描述';
      comment on column "urban"."syn_rec_stat_info"."event_desc" is '问题描述';
      comment on column "urban"."syn_rec_stat_info"."coordinate_x" is 'X坐标';
      comment on column "urban"."syn_rec_stat_info"."coordinate_y" is 'Y坐标';
      comment on column "urban"."syn_rec_stat_info"."event_src_id" is '问题来源标识';
      comment on column "urban"."syn_rec_stat_info"."event_src_name" is '问题来源';
      comment on column "urban"."syn_rec_stat_info"."act_property_id" is '案件阶段标识';
      comment on column "urban"."syn_rec_stat_info"."event_grade_id" is '问题等级标识';
      comment on column "urban"."syn_rec_stat_info"."event_grade_name" is '问题等级';
      comment on column "urban"."syn_rec_stat_info"."event_level_id" is '问题级别标识';
      comment on column "urban"."syn_rec_stat_info"."event_level_name" is '问题级别';
      comment on column "urban"."syn_rec_stat_info"."event_state_id" is '问题状态标识';
      comment on column "urban"."syn_rec_stat_info"."event_state_name" is '问题状态';
      comment on column "urban"."syn_rec_stat_info"."rec_type_id" is '案件类型标识';
      comment on column "urban"."syn_rec_stat_info"."rec_type_name" is '案件类型';
      comment on column "urban"."syn_rec_stat_info"."event_type_code" is '问题类型编码';
      comment on column "urban"."syn_rec_stat_info"."event_type_id" is '问题类型标识';
      comment on column "urban"."syn_rec_stat_info"."event_type_name" is '问题类型';
      comment on column "urban"."syn_rec_stat_info"."main_type_id" is '大类标识';
      comment on column "urban"."syn_rec_stat_info"."main_type_name" is '大类';
      comment on column "urban"."syn_rec_stat_info"."sub_type_id" is '小类标识';
      comment on column "urban"."syn_rec_stat_info"."sub_type_name" is '小类';
      comment on column "urban"."syn_rec_stat_info"."district_id" is '区域标识';
      comment on column "urban"."syn_rec_stat_info"."district_name" is '区域名称';
      comment on column "urban"."syn_rec_stat_info"."street_id" is '街道标识';
      comment on column "urban"."syn_rec_stat_info"."street_name" is '街道';
      comment on column "urban"."syn_rec_stat_info"."community_id" is '社区标识';
      comment on column "urban"."syn_rec_stat_info"."community_name" is '社区名称';
      comment on column "urban"."syn_rec_stat_info"."cell_id" is '单元网格标识';
      comment on column "urban"."syn_rec_stat_info"."cell_name" is '单元网格名称';
      comment on column "urban"."syn_rec_stat_info"."duty_grid_id" is '责任网格标识';
      comment on column "urban"."syn_rec_stat_info"."duty_grid_name" is '责任网格名称';
      comment on column "urban"."syn_rec_stat_info"."create_time" is '上报时间';
      comment on column "urban"."syn_rec_stat_info"."operate_time" is '受理时间';
      comment on column "urban"."syn_rec_stat_info"."inst_time" is '立案时间';
      comment on column "urban"."syn_rec_stat_info"."dispatch_time" is '派遣时间';
      comment on column "urban"."syn_rec_stat_info"."archive_time" is '结案时间';
      comment on column "urban"."syn_rec_stat_info"."cancel_time" is '作废时间';
      comment on column "urban"."syn_rec_stat_info"."send_verify_time" is '发核实时间';
      comment on column "urban"."syn_rec_stat_info"."send_check_time" is '发核查时间';
      comment on column "urban"."syn_rec_stat_info"."verify_time" is '核实时间';
      comment on column "urban"."syn_rec_stat_info"."check_time" is '核查时间';
      comment on column "urban"."syn_rec_stat_info"."dispose_begin_time" is '处置开始时间';
      comment on column "urban"."syn_rec_stat_info"."dispose_deadline" is '处置截止时间';
      comment on column "urban"."syn_rec_stat_info"."dispose_end_time" is '处置结束时间';
      comment on column "urban"."syn_rec_stat_info"."supervise_time" is '督查时间';
      comment on column "urban"."syn_rec_stat_info"."patrol_report_num" is '监督员上报数';
      comment on column "urban"."syn_rec_stat_info"."public_report_num" is '公众举报数';
      comment on column "urban"."syn_rec_stat_info"."report_num" is '上报数';
      comment on column "urban"."syn_rec_stat_info"."report_patrol_id" is '上报监督员标识';
      comment on column "urban"."syn_rec_stat_info"."report_patrol_name" is '上报监督员';
      comment on column "urban"."syn_rec_stat_info"."valid_patrol_report_num" is '监督员有效上报数';
      comment on column "urban"."syn_rec_stat_info"."valid_public_report_num" is '公众举报有效上报数';
      comment on column "urban"."syn_rec_stat_info"."valid_report_num" is '有效上报数';
      comment on column "urban"."syn_rec_stat_info"."need_send_verify_num" is '应发核实数';
      comment on column "urban"."syn_rec_stat_info"."send_verify_num" is '发核实数';
      comment on column "urban"."syn_rec_stat_info"."intime_send_verify_num" is '按时发核实数';
      comment on column "urban"."syn_rec_stat_info"."need_verify_num" is '应核实数';
      comment on column "urban"."syn_rec_stat_info"."verify_num" is '核实数';
      comment on column "urban"."syn_rec_stat_info"."intime_verify_num" is '按期核实数';
      comment on column "urban"."syn_rec_stat_info"."send_verify_human_id" is '发核实人标识';
      comment on column "urban"."syn_rec_stat_info"."send_verify_human_name" is '发核实人';
      comment on column "urban"."syn_rec_stat_info"."send_verify_human_role_id" is '发核实人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."verify_patrol_id" is '核实监督员标识';
      comment on column "urban"."syn_rec_stat_info"."verify_patrol_name" is '核实监督员';
      comment on column "urban"."syn_rec_stat_info"."not_operate_num" is '不予受理数';
      comment on column "urban"."syn_rec_stat_info"."to_operate_num" is '待受理数';
      comment on column "urban"."syn_rec_stat_info"."intime_operate_num" is '按时受理数';
      comment on column "urban"."syn_rec_stat_info"."operate_num" is '受理数';
      comment on column "urban"."syn_rec_stat_info"."operate_human_id" is '受理人标识';
      comment on column "urban"."syn_rec_stat_info"."operate_human_name" is '受理人';
      comment on column "urban"."syn_rec_stat_info"."operate_role_id" is '受理人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."inst_num" is '立案数';
      comment on column "urban"."syn_rec_stat_info"."intime_inst_num" is '按时立案数';
      comment on column "urban"."syn_rec_stat_info"."to_inst_num" is '待立案数';
      comment on column "urban"."syn_rec_stat_info"."not_inst_num" is '不予立案数';
      comment on column "urban"."syn_rec_stat_info"."inst_human_id" is '立案人标识';
      comment on column "urban"."syn_rec_stat_info"."inst_human_name" is '立案人';
      comment on column "urban"."syn_rec_stat_info"."inst_role_id" is '立案人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."dispatch_num" is '派遣数';
      comment on column "urban"."syn_rec_stat_info"."to_dispatch_num" is '待派遣数';
      comment on column "urban"."syn_rec_stat_info"."need_dispatch_num" is '应派遣数';
      comment on column "urban"."syn_rec_stat_info"."intime_dispatch_num" is '按时派遣数';
      comment on column "urban"."syn_rec_stat_info"."dispatch_human_id" is '派遣员标识';
      comment on column "urban"."syn_rec_stat_info"."dispatch_human_name" is '派遣员';
      comment on column "urban"."syn_rec_stat_info"."dispatch_human_role_id" is '派遣员岗位标识';
      comment on column "urban"."syn_rec_stat_info"."dispose_num" is '处置数';
      comment on column "urban"."syn_rec_stat_info"."need_dispose_num" is '应处置数';
      comment on column "urban"."syn_rec_stat_info"."intime_dispose_num" is '按时处置数';
      comment on column "urban"."syn_rec_stat_info"."overtime_to_dispose_num" is '超时未处置数';
      comment on column "urban"."syn_rec_stat_info"."overtime_dispose_num" is '超时处置数';
      comment on column "urban"."syn_rec_stat_info"."to_dispose_num" is '未处置数';
      comment on column "urban"."syn_rec_stat_info"."dispose_opinion" is '处置意见';
      comment on column "urban"."syn_rec_stat_info"."dispose_unit_id" is '处置部门标识';
      comment on column "urban"."syn_rec_stat_info"."dispose_unit_name" is '处置部门';
      comment on column "urban"."syn_rec_stat_info"."intime_supervise_num" is '按时督查数';
      comment on column "urban"."syn_rec_stat_info"."need_supervise_num" is '应督查数';
      comment on column "urban"."syn_rec_stat_info"."supervise_num" is '督查数';
      comment on column "urban"."syn_rec_stat_info"."to_supervise_num" is '待督查数';
      comment on column "urban"."syn_rec_stat_info"."supervise_human_id" is '督查人标识';
      comment on column "urban"."syn_rec_stat_info"."supervise_human_name" is '督查人';
      comment on column "urban"."syn_rec_stat_info"."supervise_human_role_id" is '督查人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."check_num" is '核查数';
      comment on column "urban"."syn_rec_stat_info"."need_check_num" is '应核查数';
      comment on column "urban"."syn_rec_stat_info"."intime_check_num" is '按时核查数';
      comment on column "urban"."syn_rec_stat_info"."intime_send_check_num" is '按时发核查数';
      comment on column "urban"."syn_rec_stat_info"."send_check_num" is '发核查数';
      comment on column "urban"."syn_rec_stat_info"."need_send_check_num" is '应发核查数';
      comment on column "urban"."syn_rec_stat_info"."check_trans_num" is '核查批转数';
      comment on column "urban"."syn_rec_stat_info"."check_patrol_id" is '核查监督员标识';
      comment on column "urban"."syn_rec_stat_info"."check_patrol_name" is '核查监督员';
      comment on column "urban"."syn_rec_stat_info"."check_trans_human_id" is '核查受理员标识';
      comment on column "urban"."syn_rec_stat_info"."check_trans_human_name" is '核查受理员';
      comment on column "urban"."syn_rec_stat_info"."check_trans_human_role_id" is '核查受理员岗位标识';
      comment on column "urban"."syn_rec_stat_info"."check_trans_time" is '核查批转时间';
      comment on column "urban"."syn_rec_stat_info"."send_check_human_id" is '发核查人标识';
      comment on column "urban"."syn_rec_stat_info"."send_check_human_name" is '发核查人';
      comment on column "urban"."syn_rec_stat_info"."send_check_human_role_id" is '发核查人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."archive_num" is '结案数';
      comment on column "urban"."syn_rec_stat_info"."human_archive_num" is '值班长结案数';
      comment on column "urban"."syn_rec_stat_info"."intime_human_archive_num" is '值班长按时结案数';
      comment on column "urban"."syn_rec_stat_info"."need_human_archive_num" is '值班长应结案数';
      comment on column "urban"."syn_rec_stat_info"."intime_archive_num" is '按期结案数';
      comment on column "urban"."syn_rec_stat_info"."intime_to_archive_num" is '按期未结案数';
      comment on column "urban"."syn_rec_stat_info"."need_archive_num" is '应结案数';
      comment on column "urban"."syn_rec_stat_info"."overtime_archive_num" is '超期结案数';
      comment on column "urban"."syn_rec_stat_info"."overtime_to_archive_num" is '超期未结案数';
      comment on column "urban"."syn_rec_stat_info"."to_archive_num" is '未结案数';
      comment on column "urban"."syn_rec_stat_info"."archive_human_id" is '结案人标识';
      comment on column "urban"."syn_rec_stat_info"."archive_human_name" is '结案人';
      comment on column "urban"."syn_rec_stat_info"."archive_human_role_id" is '结案人岗位标识';
      comment on column "urban"."syn_rec_stat_info"."cancel_num" is '作废数';
      comment on column "urban"."syn_rec_stat_info"."cancel_opinion" is '作废意见';
      comment on column "urban"."syn_rec_stat_info"."hang_num" is '挂账数';
      comment on column "urban"."syn_rec_stat_info"."his_hang_num" is '历史挂账数';
      comment on column "urban"."syn_rec_stat_info"."postpone_num" is '延期数';
      comment on column "urban"."syn_rec_stat_info"."rework_num" is '返工数';
      comment on column "urban"."syn_rec_stat_info"."multi_rework_num" is '返工次数';
      comment on column "urban"."syn_rec_stat_info"."display_style_id" is '显示类型标识';
      comment on column "urban"."syn_rec_stat_info"."shuffle_num" is '推诿数';
      comment on column "urban"."syn_rec_stat_info"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."syn_rec_stat_info"._sender is '最近一次写入的发送方';
      comment on column "urban"."syn_rec_stat_info"._epoch is '消息流的代次';
      comment on column "urban"."syn_rec_stat_info"._sequence is '消息流中的序号';
      comment on column "urban"."syn_rec_stat_info"._received_at is '网关接收时间';
      comment on column "urban"."syn_rec_stat_info"._deleted is '已删除';
      comment on column "urban"."syn_rec_stat_info"._event_id is '写入该行的事件';
      comment on column "urban"."syn_rec_stat_info"._unknown is '标准之外的字段';
      comment on column "urban"."syn_rec_stat_info"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."syn_rec_stat_info";
    `);
  }
}
