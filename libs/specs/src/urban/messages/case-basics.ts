import { Message } from '@civicbus/contract/message';
import { CodeNumber, Decimal, Integer, Moment, Optional, Text } from '@civicbus/contract/fields';
import { eventGrade, eventLevel, eventSource, eventType, recType } from '../code-tables.js';
import { ComposedId, Degrees, LocalId, SIX_DIGITS } from '../fields.js';
import { OwnRegion, RegionalId } from '../region-rules.js';
import {
  BeyondInt32,
  ClassResolves,
  CodedNames,
  InsideHunan,
  RealDates,
  TaskNumberOfRegion,
} from '../case-cautions.js';
import { OnEarth } from '../coordinate-rules.js';

/** Synchronise case basic information (clause 2.2.9.2). */
@Message<CaseBasics>({
  spec: 'urban',
  id: 'syn-rec-info',
  titleZh: '同步案件基本信息接口',
  titleEn: 'Synchronise case basic information',
  section: '2.3.2',
  paths: ['/api/v1/synRecInfo'],
  maxBatch: 1000,
  batch: 'either',
  key: ['rec_id'],
  keyScope: 'shared',
})
@OwnRegion()
@RegionalId('rec_id')
@OnEarth()
@InsideHunan()
@TaskNumberOfRegion()
@CodedNames()
@ClassResolves()
@BeyondInt32('district_id', 'street_id', 'community_id', 'cell_id', 'duty_grid_id', 'func_part_id')
@RealDates('create_time', 'occur_time', 'archive_time')
export class CaseBasics {
  @Text(6, '所属区域代码', { pattern: SIX_DIGITS }) region_code!: string;
  @ComposedId('案卷标识') rec_id!: number;
  @Optional() @Integer('业务标识') biz_id?: number;
  @Optional() @Text(100, '业务名称') biz_name?: string;
  @Optional() @Text(100, '唯一标识', { accepts: ['number'] }) unique_id?: string;
  @Text(40, '任务号') task_num!: string;
  @Optional() @Text(100, '案件显示编号') rec_disp_num?: string;
  @Optional() @CodeNumber(eventSource, '问题来源标识', { accepts: ['text'] }) event_src_id?: number;
  @Text(40, '问题来源名称') event_src_name!: string;
  @Optional() @CodeNumber(recType, '案件类型标识') rec_type_id?: number;
  @Optional() @Text(20, '案件类型名称') rec_type_name?: string;
  @Optional() @Text(40, '问题类型代码') event_type_code?: string;
  @CodeNumber(eventType, '问题类型标识') event_type_id!: number;
  @Text(20, '问题类型名称') event_type_name!: string;
  @Integer('大类标识') main_type_id!: number;
  @Text(20, '大类名称') main_type_name!: string;
  @Integer('小类标识') sub_type_id!: number;
  @Text(20, '小类名称') sub_type_name!: string;
  @Optional() @Integer('第三级类别标识') third_type_id?: number;
  @Optional() @Text(20, '第三级类别名称') third_type_name?: string;
  @Optional() @Integer('第四级类别标识') forth_type_id?: number;
  @Optional() @Text(20, '第四级类别名称') forth_type_name?: string;
  @Optional() @Integer('第五级类别标识') fifth_type_id?: number;
  @Optional() @Text(20, '第五级类别名称') fifth_type_name?: string;
  @Optional() @CodeNumber(eventLevel, '问题级别标识') event_level_id?: number;
  @Optional() @Text(20, '问题级别名称') event_level_name?: string;
  @Text(2000, '问题描述') event_desc!: string;
  @Text(2000, '地址描述') address!: string;
  @Optional() @Text(40, '部件编码') part_code?: string;
  @Optional() @Integer('破坏等级') damage_grade_id?: number;
  @Optional() @Text(40, '破坏等级名称') damage_grade_name?: string;
  @Optional() @LocalId('区标识') district_id?: number;
  @Text(40, '区名称') district_name!: string;
  @Optional() @LocalId('街道标识') street_id?: number;
  @Text(40, '街道名称') street_name!: string;
  @Optional() @LocalId('社区标识') community_id?: number;
  @Text(40, '社区名称') community_name!: string;
  @Optional() @LocalId('网格标识') cell_id?: number;
  @Text(40, '网格名称') cell_name!: string;
  @Optional() @LocalId('责任网格标识') duty_grid_id?: number;
  @Optional() @Text(40, '责任网格名称') duty_grid_name?: string;
  @Optional() @Text(6, '位置类型') pos_type?: string;
  @Degrees('X坐标') coordinate_x!: number;
  @Degrees('Y坐标') coordinate_y!: number;
  @Optional() @Integer('监督员标识') patrol_id?: number;
  @Optional() @Text(40, '监督员名字') patrol_name?: string;
  @Optional() @Text(40, '监督员卡号') card_num?: string;
  @Optional() @CodeNumber(eventGrade, '问题等级标识') event_grade_id?: number;
  @Optional() @Text(20, '问题等级名称') event_grade_name?: string;
  @Optional() @Integer('核实消息状态标识') verify_msg_state_id?: number;
  @Optional() @Integer('核查消息状态标识') check_msg_state_id?: number;
  @Optional() @Integer('立案条件标识') new_inst_cond_id?: number;
  @Optional() @Text(80, '立案条件名称') new_inst_cond_name?: string;
  @Optional() @Integer('计时区域标识') time_area_id?: number;
  @Optional() @Text(80, '计时区域名称') time_area_name?: string;
  @Moment('案件建立时间') create_time!: string;
  @Optional() @Moment('过程开始时间') proc_start_time?: string;
  @Optional() @Moment('案件结束时间') archive_time?: string;
  @Optional() @Moment('案件作废时间') cancel_time?: string;
  @Optional() @Moment('案件截止时间') deadline_time?: string;
  @Optional() @Moment('案件警告时间') warning_time?: string;
  @Optional() @Integer('案件红绿灯状态') proc_time_state_id?: number;
  @Optional() @Text(80, '案卷时限信息') deadline_char?: string;
  @Optional() @Integer('案卷计时单位') duration_unit?: number;
  @Optional() @Decimal(12, 2, '案件处置时限') rec_deadline?: number;
  @Optional() @Decimal(12, 2, '案件警告时限') rec_warning?: number;
  @Optional() @Decimal(12, 2, '案件已用时间') rec_used?: number;
  @Optional() @Decimal(12, 2, '案件剩余时间') rec_remain?: number;
  @Optional() @Text(40, '案件已用时间字符串') rec_used_char?: string;
  @Optional() @Text(40, '案件剩余时间字符串') rec_remain_char?: string;
  @Optional() @Integer('过程督办状态标识') proc_sup_state_id?: number;
  @Optional() @Integer('过程授权状态标识') proc_ard_state_id?: number;
  @Optional() @Integer('过程征求意见状态标识') proc_enq_state_id?: number;
  @Optional() @Integer('案件显示属性') display_property?: number;
  @Optional() @LocalId('专业部门标识') func_part_id?: number;
  @Optional() @Text(80, '专业部门名称') func_part_name?: string;
  @Optional() @Text(40, '专业部门时限信息') func_limit_char?: string;
  @Optional() @Moment('专业部门截止时间', { accepts: ['date'] }) func_deadline?: string;
  @Optional() @Integer('专业部门红绿灯') func_time_state_id?: number;
  @Optional() @Text(1000, '派遣意见') dispatch_opinion?: string;
  @Optional() @Integer('监督员处置标志') patrol_deal_flag?: number;
  @Moment('事发时间', { accepts: ['date'] }) occur_time!: string;
  @Optional() @Integer('举报信息标识') report_id?: number;
  @Optional() @Moment('派遣时间', { accepts: ['date'] }) dispatch_time?: string;
  @Optional() @Moment('专业部门处置时间', { accepts: ['date'] }) func_deal_time?: string;
  @Optional() @Text(256, '多媒体链接', { format: 'http(s) URL' }) media_url?: string;
  @Optional() @Integer('多媒体丢失标志') media_lost_flag?: number;
  @Optional() @Text(40, '多媒体上传状态') media_upload_state?: string;
  @Optional() @Integer('多媒体上传总数', { min: 0 }) media_upload_total_num?: number;
  @Optional() @Integer('多媒体上传实际数', { min: 0 }) media_upload_num?: number;
  @Optional() @Integer('多媒体核实总数', { min: 0 }) media_verify_total_num?: number;
  @Optional() @Integer('多媒体核实实际数', { min: 0 }) media_verify_num?: number;
  @Optional() @Integer('多媒体核查总数', { min: 0 }) media_check_total_num?: number;
  @Optional() @Integer('多媒体核查实际数', { min: 0 }) media_check_num?: number;
  @Optional() @Integer('上报图片总数', { min: 0 }) report_pic_total_num?: number;
  @Optional() @Integer('上报声音总数', { min: 0 }) report_wav_total_num?: number;
  @Optional() @Integer('上报视频总数', { min: 0 }) report_video_total_num?: number;
  @Optional() @Integer('上报图片实际数', { min: 0 }) report_pic_num?: number;
  @Optional() @Integer('上报声音实际数', { min: 0 }) report_wav_num?: number;
  @Optional() @Integer('上报视频实际数', { min: 0 }) report_video_num?: number;
  @Optional() @Integer('核实图片总数', { min: 0 }) verify_pic_total_num?: number;
  @Optional() @Integer('核实声音总数', { min: 0 }) verify_wav_total_num?: number;
  @Optional() @Integer('核实视频总数', { min: 0 }) verify_video_total_num?: number;
  @Optional() @Integer('核实图片实际数', { min: 0 }) verify_pic_num?: number;
  @Optional() @Integer('核实声音实际数', { min: 0 }) verify_wav_num?: number;
  @Optional() @Integer('核实视频实际数', { min: 0 }) verify_video_num?: number;
  @Optional() @Integer('核查图片总数', { min: 0 }) check_pic_total_num?: number;
  @Optional() @Integer('核查声音总数', { min: 0 }) check_wav_total_num?: number;
  @Optional() @Integer('核查视频总数', { min: 0 }) check_video_total_num?: number;
  @Optional() @Integer('核查图片实际数', { min: 0 }) check_pic_num?: number;
  @Optional() @Integer('核查声音实际数', { min: 0 }) check_wav_num?: number;
  @Optional() @Integer('核查视频实际数', { min: 0 }) check_video_num?: number;
  @Optional() @Integer('急要件标志') urgent_flag?: number;
  @Optional() @Text(200, '急要件原由') urgent_memo?: string;
  @Optional() @Integer('活动属性标识') act_property_id?: number;
  @Optional() @Integer('道路标识') road_id?: number;
  @Optional() @Integer('道路类型标识') road_type_id?: number;
  @Optional() @Text(80, '道路名称') road_name?: string;
  @Optional() @Integer('结案条件标识') archive_cond_id?: number;
  @Optional() @Text(80, '结案条件名称') archive_cond?: string;
}
