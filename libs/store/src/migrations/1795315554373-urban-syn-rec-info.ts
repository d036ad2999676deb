import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 同步案件基本信息接口 (Synchronise case basic information). */
export class UrbanSynRecInfo1795315554373 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists "urban";
      create table "urban"."syn_rec_info" (
        "region_code" text,
        "rec_id" bigint,
        "biz_id" bigint,
        "biz_name" text,
        "unique_id" text,
        "task_num" text,
        "rec_disp_num" text,
        "event_src_id" bigint,
        "event_src_name" text,
        "rec_type_id" bigint,
        "rec_type_name" text,
        "event_type_code" text,
        "event_type_id" bigint,
        "event_type_name" text,
        "main_type_id" bigint,
        "main_type_name" text,
        "sub_type_id" bigint,
        "sub_type_name" text,
        "third_type_id" bigint,
        "third_type_name" text,
        "forth_type_id" bigint,
        "forth_type_name" text,
        "fifth_type_id" bigint,
        "fifth_type_name" text,
        "event_level_id" bigint,
        "event_level_name" text,
        "event_desc" text,
        "address" text,
        "part_code" text,
        "damage_grade_id" bigint,
        "damage_grade_name" text,
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
        "pos_type" text,
        "coordinate_x" double precision,
        "coordinate_y" double precision,
        "patrol_id" bigint,
        "patrol_name" text,
        "card_num" text,
        "event_grade_id" bigint,
        "event_grade_name" text,
        "verify_msg_state_id" bigint,
        "check_msg_state_id" bigint,
        "new_inst_cond_id" bigint,
        "new_inst_cond_name" text,
        "time_area_id" bigint,
        "time_area_name" text,
        "create_time" timestamptz,
        "proc_start_time" timestamptz,
        "archive_time" timestamptz,
        "cancel_time" timestamptz,
        "deadline_time" timestamptz,
        "warning_time" timestamptz,
        "proc_time_state_id" bigint,
        "deadline_char" text,
        "duration_unit" bigint,
        "rec_deadline" numeric(12,2),
        "rec_warning" numeric(12,2),
        "rec_used" numeric(12,2),
        "rec_remain" numeric(12,2),
        "rec_used_char" text,
        "rec_remain_char" text,
        "proc_sup_state_id" bigint,
        "proc_ard_state_id" bigint,
        "proc_enq_state_id" bigint,
        "display_property" bigint,
        "func_part_id" bigint,
        "func_part_name" text,
        "func_limit_char" text,
        "func_deadline" timestamptz,
        "func_time_state_id" bigint,
        "dispatch_opinion" text,
        "patrol_deal_flag" bigint,
        "occur_time" timestamptz,
        "report_id" bigint,
        "dispatch_time" timestamptz,
        "func_deal_time" timestamptz,
        "media_url" text,
        "media_lost_flag" bigint,
        "media_upload_state" text,
        "media_upload_total_num" integer,
        "media_upload_num" integer,
        "media_verify_total_num" integer,
        "media_verify_num" integer,
        "media_check_total_num" integer,
        "media_check_num" integer,
        "report_pic_total_num" integer,
        "report_wav_total_num" integer,
        "report_video_total_num" integer,
        "report_pic_num" integer,
        "report_wav_num" integer,
        "report_video_num" integer,
        "verify_pic_total_num" integer,
        "verify_wav_total_num" integer,
        "verify_video_total_num" integer,
        "verify_pic_num" integer,
        "verify_wav_num" integer,
        "verify_video_num" integer,
        "check_pic_total_num" integer,
        "check_wav_total_num" integer,
        "check_video_total_num" integer,
        "check_pic_num" integer,
        "check_wav_num" integer,
        "check_video_num" integer,
        "urgent_flag" bigint,
        "urgent_memo" text,
        "act_property_id" bigint,
        "road_id" bigint,
        "road_type_id" bigint,
        "road_name" text,
        "archive_cond_id" bigint,
        "archive_cond" text,
        _key text not null,
        _sender text not null,
        _epoch integer not null,
        _sequence bigint not null,
        _received_at timestamptz not null,
        _deleted boolean not null,
        _event_id uuid not null,
        _unknown jsonb,
        _other_sender text,
        constraint "syn_rec_info_pkey" primary key (_key)
      ) with (fillfactor = 85);
      create index "syn_rec_info_received" on "urban"."syn_rec_info" using brin (_received_at) with (autosummarize = on);
      comment on column "urban"."syn_rec_info"."region_code" is '所属区域代码';
      comment on column "urban"."syn_rec_info"."rec_id" is '案卷标识';
      comment on column "urban"."syn_rec_info"."biz_id" is '业务标识';
      comment on column "urban"."syn_rec_info"."biz_name" is '业务名称';
      comment on column "urban"."syn_rec_info"."unique_id" is '唯一标识';
      comment on column "urban"."syn_rec_info"."task_num" is '任务号';
      comment on column "urban"."syn_rec_info"."rec_disp_num" is '案件显示编号';
      comment on column "urban"."syn_rec_info"."event_src_id" is '问题来源标识';
      comment on column "urban"."syn_rec_info"."event_src_name" is '问题来源名称';
      comment on column "urban"."syn_rec_info"."rec_type_id" is '案件类型标识';
      comment on column "urban"."syn_rec_info"."rec_type_name" is '案件类型名称';
      comment on column "urban"."syn_rec_info"."event_type_code" is '问题类型代码';
      comment on column "urban"."syn_rec_info"."event_type_id" is '问题类型标识';
      comment on column "urban"."syn_rec_info"."event_type_name" is '问题类型名称';
      comment on column "urban"."syn_rec_info"."main_type_id" is '大类标识';
      comment on column "urban"."syn_rec_info"."main_type_name" is '大类名称';
      comment on column "urban"."syn_rec_info"."sub_type_id" is '小类标识';
      comment on column "urban"."syn_rec_info"."sub_type_name" is '小类名称';
      comment on column "urban"."syn_rec_info"."third_type_id" is '第三级类别标识';
      comment on column "urban"."syn_rec_info"."third_type_name" is '第三级类别名称';
      comment on column "urban"."syn_rec_info"."forth_type_id" is '第四级类别标识';
      comment on column "urban"."syn_rec_info"."forth_type_name" is '第四级类别名称';
      comment on column "urban"."syn_rec_info"."fifth_type_id" is '第五级类别标识';
      comment on column "urban"."syn_rec_info"."fifth_type_name" is '第五级类别名称';
      comment on column "urban"."syn_rec_info"."event_level_id" is '问题级别标识';
      comment on column "urban"."syn_rec_info"."event_level_name" is '问题级别名称';
      comment on column "urban"."syn_rec_info"."event_desc" is '问题描述';
      comment on column "urban"."syn_rec_info"."address" is '地址描述';
      comment on column "urban"."syn_rec_info"."part_code" is '部件编码';
      comment on column "urban"."syn_rec_info"."damage_grade_id" is '破坏等级';
      comment on column "urban"."syn_rec_info"."damage_grade_name" is '破坏等级名称';
      comment on column "urban"."syn_rec_info"."district_id" is '区标识';
      comment on column "urban"."syn_rec_info"."district_name" is '区名称';
      comment on column "urban"."syn_rec_info"."street_id" is '街道标识';
      comment on column "urban"."syn_rec_info"."street_name" is '街道名称';
      comment on column "urban"."syn_rec_info"."community_id" is '社区标识';
      comment on column "urban"."syn_rec_info"."community_name" is '社区名称';
      comment on column "urban"."syn_rec_info"."cell_id" is '网格标识';
      comment on column "urban"."syn_rec_info"."cell_name" is '网格名称';
      comment on column "urban"."syn_rec_info"."duty_grid_id" is '责任网格标识';
      comment on column "urban"."syn_rec_info"."duty_grid_name" is '责任网格名称';
      comment on column "urban"."syn_rec_info"."pos_type" is '位置类型';
      comment on column "urban"."syn_rec_info"."coordinate_x" is 'X坐标';
      comment on column "urban"."syn_rec_info"."coordinate_y" is 'Y坐标';
      comment on column "urban"."syn_rec_info"."patrol_id" is '监督员标识';
      comment on column "urban"."syn_rec_info"."patrol_name" is '监督员名字';
      comment on column "urban"."syn_rec_info"."card_num" is '监督员卡号';
      comment on column "urban"."syn_rec_info"."event_grade_id" is '问题等级标识';
      comment on column "urban"."syn_rec_info"."event_grade_name" is '问题等级名称';
      comment on column "urban"."syn_rec_info"."verify_msg_state_id" is '核实消息状态标识';
      comment on column "urban"."syn_rec_info"."check_msg_state_id" is '核查消息状态标识';
      comment on column "urban"."syn_rec_info"."new_inst_cond_id" is '立案条件标识';
      comment on column "urban"."syn_rec_info"."new_inst_cond_name" is '立案条件名称';
      comment on column "urban"."syn_rec_info"."time_area_id" is '计时区域标识';
      comment on column "urban"."syn_rec_info"."time_area_name" is '计时区域名称';
      comment on column "urban"."syn_rec_info"."create_time" is '案件建立时间';
      comment on column "urban"."syn_rec_info"."proc_start_time" is '过程开始时间';
      comment on column "urban"."syn_rec_info"."archive_time" is '案件结束时间';
      comment on column "urban"."syn_rec_info"."cancel_time" is '案件作废时间';
      comment on column "urban"."syn_rec_info"."deadline_time" is '案件截止时间';
      comment on column "urban"."syn_rec_info"."warning_time" is '案件警告时间';
      comment on column "urban"."syn_rec_info"."proc_time_state_id" is '案件红绿灯状态';
      comment on column "urban"."syn_rec_info"."deadline_char" is '案卷时限信息';
      comment on column "urban"."syn_rec_info"."duration_unit" is '案卷计时单位';
      comment on column "urban"."syn_rec_info"."rec_deadline" is '案件处置时限';
      comment on column "urban"."syn_rec_info"."rec_warning" is '案件警告时限';
      comment on column "urban"."syn_rec_info"."rec_used" is '案件已用时间';
      comment on column "urban"."syn_rec_info"."rec_remain" is '案件剩余时间';
      comment on column "urban"."syn_rec_info"."rec_used_char" is '案件已用时间字符串';
      comment on column "urban"."syn_rec_info"."rec_remain_char" is '案件剩余时间字符串';
      comment on column "urban"."syn_rec_info"."proc_sup_state_id" is '过程督办状态标识';
      comment on column "urban"."syn_rec_info"."proc_ard_state_id" is '过程授权状态标识';
      comment on column "urban"."syn_rec_info"."proc_enq_state_id" is '过程征求意见状态标识';
      comment on column "urban"."syn_rec_info"."display_property" is '案件显示属性';
      comment on column "urban"."syn_rec_info"."func_part_id" is '专业部门标识';
      comment on column "urban"."syn_rec_info"."func_part_name" is '专业部门名称';
      comment on column "urban"."syn_rec_info"."func_limit_char" is '专业部门时限信息';
      comment on column "urban"."syn_rec_info"."func_deadline" is '专业部门截止时间';
      comment on column "urban"."syn_rec_info"."func_time_state_id" is '专业部门红绿灯';
      comment on column "urban"."syn_rec_info"."dispatch_opinion" is '派遣意见';
      comment on column "urban"."syn_rec_info"."patrol_deal_flag" is '监督员处置标志';
      comment on column "urban"."syn_rec_info"."occur_time" is '事发时间';
      comment on column "urban"."syn_rec_info"."report_id" is '举报信息标识';
      comment on column "urban"."syn_rec_info"."dispatch_time" is '派遣时间';
      comment on column "urban"."syn_rec_info"."func_deal_time" is '专业部门处置时间';
      comment on column "urban"."syn_rec_info"."media_url" is '多媒体链接';
      comment on column "urban"."syn_rec_info"."media_lost_flag" is '多媒体丢失标志';
      comment on column "urban"."syn_rec_info"."media_upload_state" is '多媒体上传状态';
      comment on column "urban"."syn_rec_info"."media_upload_total_num" is '多媒体上传总数';
      comment on column "urban"."syn_rec_info"."media_upload_num" is '多媒体上传实际数';
      comment on column "urban"."syn_rec_info"."media_verify_total_num" is '多媒体核实总数';
      comment on column "urban"."syn_rec_info"."media_verify_num" is '多媒体核实实际数';
      comment on column "urban"."syn_rec_info"."media_check_total_num" is '多媒体核查总数';
      comment on column "urban"."syn_rec_info"."media_check_num" is '多媒体核查实际数';
      comment on column "urban"."syn_rec_info"."report_pic_total_num" is '上报图片总数';
      comment on column "urban"."syn_rec_info"."report_wav_total_num" is '上报声音总数';
      comment on column "urban"."syn_rec_info"."report_video_total_num" is '上报视频总数';
      comment on column "urban"."syn_rec_info"."report_pic_num" is '上报图片实际数';
      comment on column "urban"."syn_rec_info"."report_wav_num" is '上报声音实际数';
      comment on column "urban"."syn_rec_info"."report_video_num" is '上报视频实际数';
      comment on column "urban"."syn_rec_info"."verify_pic_total_num" is '核实图片总数';
      comment on column "urban"."syn_rec_info"."verify_wav_total_num" is '核实声音总数';
      comment on column "urban"."syn_rec_info"."verify_video_total_num" is '核实视频总数';
      comment on column "urban"."syn_rec_info"."verify_pic_num" is '核实图片实际数';
      comment on column "urban"."syn_rec_info"."verify_wav_num" is '核实声音实际数';
      comment on column "urban"."syn_rec_info"."verify_video_num" is '核实视频实际数';
      comment on column "urban"."syn_rec_info"."check_pic_total_num" is '核查图片总数';
      comment on column "urban"."syn_rec_info"."check_wav_total_num" is '核查声音总数';
      comment on column "urban"."syn_rec_info"."check_video_total_num" is '核查视频总数';
      comment on column "urban"."syn_rec_info"."check_pic_num" is '核查图片实际数';
      comment on column "urban"."syn_rec_info"."check_wav_num" is '核查声音实际数';
      comment on column "urban"."syn_rec_info"."check_video_num" is '核查视频实际数';
      comment on column "urban"."syn_rec_info"."urgent_flag" is '急要件标志';
      comment on column "urban"."syn_rec_info"."urgent_memo" is '急要件原由';
      comment on column "urban"."syn_rec_info"."act_property_id" is '活动属性标识';
      comment on column "urban"."syn_rec_info"."road_id" is '道路标识';
      comment on column "urban"."syn_rec_info"."road_type_id" is '道路类型标识';
      comment on column "urban"."syn_rec_info"."road_name" is '道路名称';
      comment on column "urban"."syn_rec_info"."archive_cond_id" is '结案条件标识';
      comment on column "urban"."syn_rec_info"."archive_cond" is '结案条件名称';
      comment on column "urban"."syn_rec_info"._key is '业务主键（键字段以|连接，不含发送方）';
      comment on column "urban"."syn_rec_info"._sender is '最近一次写入的发送方';
      comment on column "urban"."syn_rec_info"._epoch is '消息流的代次';
      comment on column "urban"."syn_rec_info"._sequence is '消息流中的序号';
      comment on column "urban"."syn_rec_info"._received_at is '网关接收时间';
      comment on column "urban"."syn_rec_info"._deleted is '已删除';
      comment on column "urban"."syn_rec_info"._event_id is '写入该行的事件';
      comment on column "urban"."syn_rec_info"._unknown is '标准之外的字段';
      comment on column "urban"."syn_rec_info"._other_sender is '上一次写入的发送方（与本次不同时）';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table "urban"."syn_rec_info";
    `);
  }
}
