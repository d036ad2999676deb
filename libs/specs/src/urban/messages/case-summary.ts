import { Message } from '@civicbus/contract/message';
import { CodeNumber, Conditional, Integer, Moment, Optional, Text } from '@civicbus/contract/fields';
import { eventGrade, eventLevel, eventSource, eventType, recType } from '../code-tables.js';
import { ComposedId, Degrees, Indicator, LocalId, SIX_DIGITS } from '../fields.js';
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
import { Contradictions, RequiredWhen, ReworkCounted } from '../indicator-rules.js';

/** Synchronise case summary information (clause 2.2.9.1). */
@Message<CaseSummary>({
  spec: 'urban',
  id: 'syn-rec-stat-info',
  titleZh: '同步案件汇总信息接口',
  titleEn: 'Synchronise case summary information',
  section: '2.3.1',
  paths: ['/api/v1/synRecStatInfo'],
  maxBatch: 1000,
  batch: 'either',
  key: ['rec_id'],
  keyScope: 'shared',
})
@OwnRegion()
@RegionalId('rec_id')
@OnEarth()
@RequiredWhen('inst_num', 'inst_time')
@RequiredWhen('dispose_num', 'dispose_end_time')
@RequiredWhen('archive_num', 'archive_time')
@InsideHunan()
@TaskNumberOfRegion()
@CodedNames()
@ClassResolves()
@BeyondInt32('district_id', 'street_id', 'community_id', 'cell_id', 'duty_grid_id', 'dispose_unit_id')
@RealDates('create_time', 'inst_time', 'dispose_end_time', 'archive_time')
@ReworkCounted()
@Contradictions()
export class CaseSummary {
  @Text(6, '所属区域代码', { pattern: SIX_DIGITS }) region_code!: string;
  @ComposedId('案件标识') rec_id!: number;
  @Optional() @Integer('业务标识') biz_id?: number;
  @Text(40, '任务号') task_num!: string;
  @Text(65535, '地址描述') address!: string;
  @Text(65535, '问题描述') event_desc!: string;
  @Degrees('X坐标') coordinate_x!: number;
  @Degrees('Y坐标') coordinate_y!: number;
  @CodeNumber(eventSource, '问题来源标识', { accepts: ['text'] }) event_src_id!: number;
  @Text(40, '问题来源') event_src_name!: string;
  @Optional() @Integer('案件阶段标识') act_property_id?: number;
  @CodeNumber(eventGrade, '问题等级标识') event_grade_id!: number;
  @Text(20, '问题等级') event_grade_name!: string;
  @CodeNumber(eventLevel, '问题级别标识') event_level_id!: number;
  @Text(20, '问题级别') event_level_name!: string;
  @Optional() @Integer('问题状态标识') event_state_id?: number;
  @Optional() @Text(255, '问题状态', { accepts: ['number'] }) event_state_name?: string;
  @CodeNumber(recType, '案件类型标识') rec_type_id!: number;
  @Text(20, '案件类型') rec_type_name!: string;
  @Text(40, '问题类型编码') event_type_code!: string;
  @CodeNumber(eventType, '问题类型标识') event_type_id!: number;
  @Text(20, '问题类型') event_type_name!: string;
  @Integer('大类标识') main_type_id!: number;
  @Text(20, '大类') main_type_name!: string;
  @Integer('小类标识') sub_type_id!: number;
  @Text(20, '小类') sub_type_name!: string;
  @Optional() @LocalId('区域标识') district_id?: number;
  @Text(40, '区域名称') district_name!: string;
  @Optional() @LocalId('街道标识') street_id?: number;
  @Text(40, '街道') street_name!: string;
  @Optional() @LocalId('社区标识') community_id?: number;
  @Text(40, '社区名称') community_name!: string;
  @Optional() @LocalId('单元网格标识') cell_id?: number;
  @Text(40, '单元网格名称') cell_name!: string;
  @Optional() @LocalId('责任网格标识') duty_grid_id?: number;
  @Optional() @Text(40, '责任网格名称') duty_grid_name?: string;
  @Moment('上报时间') create_time!: string;
  @Optional() @Moment('受理时间') operate_time?: string;
  @Conditional() @Moment('立案时间') inst_time?: string;
  @Optional() @Moment('派遣时间') dispatch_time?: string;
  @Conditional() @Moment('结案时间') archive_time?: string;
  @Optional() @Moment('作废时间') cancel_time?: string;
  @Optional() @Moment('发核实时间') send_verify_time?: string;
  @Optional() @Moment('发核查时间') send_check_time?: string;
  @Optional() @Moment('核实时间') verify_time?: string;
  @Optional() @Moment('核查时间') check_time?: string;
  @Optional() @Moment('处置开始时间') dispose_begin_time?: string;
  @Optional() @Moment('处置截止时间') dispose_deadline?: string;
  @Conditional() @Moment('处置结束时间') dispose_end_time?: string;
  @Optional() @Moment('督查时间') supervise_time?: string;
  @Optional() @Indicator('监督员上报数', 0) patrol_report_num?: number;
  @Optional() @Indicator('公众举报数', 0) public_report_num?: number;
  @Indicator('上报数', 1) report_num!: number;
  @Optional() @Integer('上报监督员标识') report_patrol_id?: number;
  @Optional() @Text(255, '上报监督员') report_patrol_name?: string;
  @Optional() @Indicator('监督员有效上报数', 0) valid_patrol_report_num?: number;
  @Optional() @Indicator('公众举报有效上报数', 0) valid_public_report_num?: number;
  @Optional() @Indicator('有效上报数', 0) valid_report_num?: number;
  @Optional() @Indicator('应发核实数', 0) need_send_verify_num?: number;
  @Optional() @Indicator('发核实数', 0) send_verify_num?: number;
  @Optional() @Indicator('按时发核实数', 0) intime_send_verify_num?: number;
  @Optional() @Indicator('应核实数', 0) need_verify_num?: number;
  @Optional() @Indicator('核实数', 0) verify_num?: number;
  @Optional() @Indicator('按期核实数', 0) intime_verify_num?: number;
  @Optional() @Integer('发核实人标识') send_verify_human_id?: number;
  @Optional() @Text(255, '发核实人') send_verify_human_name?: string;
  @Optional() @Integer('发核实人岗位标识') send_verify_human_role_id?: number;
  @Optional() @Integer('核实监督员标识') verify_patrol_id?: number;
  @Optional() @Text(255, '核实监督员') verify_patrol_name?: string;
  @Optional() @Indicator('不予受理数', 0) not_operate_num?: number;
  @Optional() @Indicator('待受理数', 0) to_operate_num?: number;
  @Optional() @Indicator('按时受理数', 0) intime_operate_num?: number;
  @Optional() @Indicator('受理数', 0) operate_num?: number;
  @Optional() @Integer('受理人标识') operate_human_id?: number;
  @Optional() @Text(255, '受理人') operate_human_name?: string;
  @Optional() @Integer('受理人岗位标识') operate_role_id?: number;
  @Indicator('立案数') inst_num!: number;
  @Optional() @Indicator('按时立案数', 0) intime_inst_num?: number;
  @Optional() @Indicator('待立案数', 0) to_inst_num?: number;
  @Optional() @Indicator('不予立案数', 0) not_inst_num?: number;
  @Optional() @Integer('立案人标识') inst_human_id?: number;
  @Optional() @Text(255, '立案人') inst_human_name?: string;
  @Optional() @Integer('立案人岗位标识') inst_role_id?: number;
  @Optional() @Indicator('派遣数', 0) dispatch_num?: number;
  @Optional() @Indicator('待派遣数', 0) to_dispatch_num?: number;
  @Optional() @Indicator('应派遣数', 0) need_dispatch_num?: number;
  @Optional() @Indicator('按时派遣数', 0) intime_dispatch_num?: number;
  @Optional() @Integer('派遣员标识') dispatch_human_id?: number;
  @Optional() @Text(255, '派遣员') dispatch_human_name?: string;
  @Optional() @Integer('派遣员岗位标识') dispatch_human_role_id?: number;
  @Indicator('处置数') dispose_num!: number;
  @Optional() @Indicator('应处置数', 0) need_dispose_num?: number;
  @Optional() @Indicator('按时处置数', 0) intime_dispose_num?: number;
  @Optional() @Indicator('超时未处置数', 0) overtime_to_dispose_num?: number;
  @Indicator('超时处置数') overtime_dispose_num!: number;
  @Optional() @Indicator('未处置数', 0) to_dispose_num?: number;
  @Optional() @Text(65535, '处置意见') dispose_opinion?: string;
  @Optional() @LocalId('处置部门标识') dispose_unit_id?: number;
  @Optional() @Text(255, '处置部门') dispose_unit_name?: string;
  @Optional() @Indicator('按时督查数', 0) intime_supervise_num?: number;
  @Optional() @Indicator('应督查数', 0) need_supervise_num?: number;
  @Optional() @Indicator('督查数', 0) supervise_num?: number;
  @Optional() @Indicator('待督查数', 0) to_supervise_num?: number;
  @Optional() @Integer('督查人标识') supervise_human_id?: number;
  @Optional() @Text(255, '督查人') supervise_human_name?: string;
  @Optional() @Integer('督查人岗位标识') supervise_human_role_id?: number;
  @Optional() @Indicator('核查数', 0) check_num?: number;
  @Optional() @Indicator('应核查数', 0) need_check_num?: number;
  @Optional() @Indicator('按时核查数', 0) intime_check_num?: number;
  @Optional() @Indicator('按时发核查数', 0) intime_send_check_num?: number;
  @Optional() @Indicator('发核查数', 0) send_check_num?: number;
  @Optional() @Indicator('应发核查数', 0) need_send_check_num?: number;
  @Optional() @Indicator('核查批转数', 0) check_trans_num?: number;
  @Optional() @Integer('核查监督员标识') check_patrol_id?: number;
  @Optional() @Text(255, '核查监督员') check_patrol_name?: string;
  @Optional() @Integer('核查受理员标识') check_trans_human_id?: number;
  @Optional() @Text(255, '核查受理员') check_trans_human_name?: string;
  @Optional() @Integer('核查受理员岗位标识') check_trans_human_role_id?: number;
  @Optional() @Moment('核查批转时间') check_trans_time?: string;
  @Optional() @Integer('发核查人标识') send_check_human_id?: number;
  @Optional() @Text(255, '发核查人', { accepts: ['number'] }) send_check_human_name?: string;
  @Optional() @Integer('发核查人岗位标识') send_check_human_role_id?: number;
  @Indicator('结案数') archive_num!: number;
  @Optional() @Indicator('值班长结案数', 0) human_archive_num?: number;
  @Optional() @Indicator('值班长按时结案数', 0) intime_human_archive_num?: number;
  @Optional() @Indicator('值班长应结案数', 0) need_human_archive_num?: number;
  @Optional() @Indicator('按期结案数', 0) intime_archive_num?: number;
  @Optional() @Indicator('按期未结案数', 0) intime_to_archive_num?: number;
  @Indicator('应结案数') need_archive_num!: number;
  @Optional() @Indicator('超期结案数', 0) overtime_archive_num?: number;
  @Optional() @Indicator('超期未结案数', 0) overtime_to_archive_num?: number;
  @Optional() @Indicator('未结案数', 0) to_archive_num?: number;
  @Optional() @Integer('结案人标识') archive_human_id?: number;
  @Optional() @Text(255, '结案人') archive_human_name?: string;
  @Optional() @Integer('结案人岗位标识') archive_human_role_id?: number;
  @Optional() @Indicator('作废数', 0) cancel_num?: number;
  @Optional() @Text(65535, '作废意见') cancel_opinion?: string;
  @Optional() @Indicator('挂账数', 0) hang_num?: number;
  @Optional() @Indicator('历史挂账数', 0) his_hang_num?: number;
  @Optional() @Indicator('延期数', 0) postpone_num?: number;
  @Optional() @Indicator('返工数', 0) rework_num?: number;
  @Optional() @Integer('返工次数', { min: 0, default: 0 }) multi_rework_num?: number;
  @Optional() @Integer('显示类型标识') display_style_id?: number;
  @Optional() @Indicator('推诿数', 0) shuffle_num?: number;
}
