import { Message } from '@civicbus/contract/message';
import { Code, Integer, Moment, Optional, Text } from '@civicbus/contract/fields';
import { participantType } from '../code-tables.js';
import { OfCase } from '../case-references.js';
import { ComposedId, Indicator, SIX_DIGITS } from '../fields.js';
import { OwnRegion, RegionalId } from '../region-rules.js';

/** Synchronise case handling activities (clause 2.2.9.4). */
@Message<CaseActivity>({
  spec: 'urban',
  id: 'syn-rec-act-inst',
  titleZh: '同步案件办理活动信息接口',
  titleEn: 'Synchronise case handling activities',
  section: '2.3.4',
  paths: ['/api/v1/synRecActInst'],
  maxBatch: 1000,
  batch: 'either',
  key: ['act_id'],
  keyScope: 'shared',
})
@OwnRegion()
@RegionalId('act_id')
@RegionalId('rec_id')
@OfCase()
export class CaseActivity {
  @Text(100, '所属区域代码', { pattern: SIX_DIGITS }) region_code!: string;
  @ComposedId('活动标识') act_id!: number;
  @ComposedId('案件标识') rec_id!: number;
  @Indicator('最后活动标志', 0) last_act_flag!: number;
  @Integer('过程标识') proc_id!: number;
  @Integer('活动定义标识') act_def_id!: number;
  @Text(80, '活动定义名称') act_def_name!: string;
  @Optional() @Integer('参与者标识') part_id?: number;
  @Optional() @Text(80, '参与者名称') part_name?: string;
  @Optional()
  @Code(participantType, 10, '参与者类型', {
    synonyms: [
      { value: '部门', code: 'unit' },
      { value: '人员', code: 'human' },
      { value: '角色', code: 'role' },
    ],
  })
  part_type?: string;
  @Optional() @Integer('参与者人员标识') human_id?: number;
  @Optional() @Text(80, '参与者人员名称') human_name?: string;
  @Optional() @Integer('当前科室标识') unit_id?: number;
  @Optional() @Text(80, '当前科室名称') unit_name?: string;
  @Optional() @Integer('岗位参与者标识') role_id?: number;
  @Optional() @Text(80, '岗位参与者名称') role_name?: string;
  @Optional() @Integer('活动类型标识') act_type_id?: number;
  @Optional() @Text(40, '活动类型名称') act_type_name?: string;
  @Optional() @Text(100, '上一活动标识', { accepts: ['number'] }) pre_act_id?: string;
  @Optional() @Text(100, '上一活动参与者标识', { accepts: ['number'] }) pre_part_id?: string;
  @Optional() @Text(500, '上一活动参与者名称') pre_part_name?: string;
  @Optional() @Text(100, '上一活动参与者标识', { accepts: ['number'] }) pre_human_id?: string;
  @Optional() @Text(500, '上一活动参与者名称') pre_human_name?: string;
  @Optional() @Text(100, '上一活动岗位标识', { accepts: ['number'] }) pre_role_id?: string;
  @Optional() @Text(500, '上一活动岗位名称') pre_role_name?: string;
  @Optional() @Text(100, '上一活动部门标识', { accepts: ['number'] }) pre_unit_id?: string;
  @Optional() @Text(500, '上一活动部门名称') pre_unit_name?: string;
  @Optional() @Text(500, '上一活动定义标识', { accepts: ['number'] }) pre_act_def_id?: string;
  @Optional() @Text(500, '上一活动定义名称') pre_act_def_name?: string;
  @Optional() @Text(1000, '上一活动意见') pre_act_opinion?: string;
  @Optional() @Text(100, '下一活动标识', { accepts: ['number'] }) next_act_id?: string;
  @Optional() @Text(100, '下一活动参与者标识', { accepts: ['number'] }) next_part_id?: string;
  @Optional() @Text(500, '下一活动参与者名称') next_part_name?: string;
  @Optional() @Text(100, '下一活动参与者标识', { accepts: ['number'] }) next_human_id?: string;
  @Optional() @Text(500, '下一活动参与者名称') next_human_name?: string;
  @Optional() @Text(100, '下一活动参与者标识', { accepts: ['number'] }) next_role_id?: string;
  @Optional() @Text(500, '下一活动参与者名称') next_role_name?: string;
  @Optional() @Text(100, '下一活动参与者标识', { accepts: ['number'] }) next_unit_id?: string;
  @Optional() @Text(500, '下一活动参与者名称') next_unit_name?: string;
  @Optional() @Text(500, '下一活动定义标识', { accepts: ['number'] }) next_act_def_id?: string;
  @Optional() @Text(500, '下一活动定义名称') next_act_def_name?: string;
  @Moment('创建时间') create_time!: string;
  @Moment('开始时间') start_time!: string;
  @Optional() @Moment('结束时间') end_time?: string;
  @Optional() @Moment('截止时间') deadline_time?: string;
  @Optional() @Moment('警告时间') warning_time?: string;
  @Optional() @Integer('移交工作项类型标识') trans_item_type_id?: number;
  @Optional() @Text(80, '移交工作项类型名称') trans_item_type_name?: string;
  @Optional() @Text(1000, '批转意见') trans_opinion?: string;
}
