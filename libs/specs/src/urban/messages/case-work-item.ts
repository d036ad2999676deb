import { Message } from '@civicbus/contract/message';
import { Integer, Moment, Optional, Text } from '@civicbus/contract/fields';
import { OfActivity, OfCase } from '../case-references.js';
import { ComposedId, SIX_DIGITS } from '../fields.js';
import { OwnRegion, RegionalId } from '../region-rules.js';

/** Synchronise case handling work items (clause 2.2.9.5). */
@Message<CaseWorkItem>({
  spec: 'urban',
  id: 'syn-rec-item-inst',
  titleZh: '同步案件办理工作项信息接口',
  titleEn: 'Synchronise case handling work items',
  section: '2.3.5',
  paths: ['/api/v1/synRecItemInst'],
  maxBatch: 1000,
  batch: 'either',
  key: ['item_id'],
  keyScope: 'shared',
})
@OwnRegion()
@RegionalId('item_id')
@RegionalId('act_id')
@RegionalId('rec_id')
@OfCase()
@OfActivity()
export class CaseWorkItem {
  @Text(100, '所属区域代码', { pattern: SIX_DIGITS }) region_code!: string;
  @ComposedId('工作项标识') item_id!: number;
  @ComposedId('活动标识') act_id!: number;
  @ComposedId('案件标识') rec_id!: number;
  @Optional() @Integer('参与者人员标识') human_id?: number;
  @Optional() @Integer('工作项类型标识') item_type_id?: number;
  @Optional() @Text(80, '工作项类型名称') item_type_name?: string;
  @Optional() @Text(1000, '工作项内容') item_content?: string;
  @Optional() @Moment('操作时间') action_time?: string;
  @Optional() @Text(80, '操作名称') action_name?: string;
  @Optional() @Text(80, '活动名称') act_def_name?: string;
  @Optional() @Text(80, '参与者人员名称') human_name?: string;
  @Optional() @Text(80, '参与者岗位名称') role_name?: string;
  @Optional() @Text(80, '参与者部门名称') unit_name?: string;
  @Optional() @Text(80, '下一阶段活动名称') next_act_def_name?: string;
  @Optional() @Text(80, '下一阶段参与者人员名称') next_human_name?: string;
  @Optional() @Text(80, '下一阶段参与者岗位名称') next_role_name?: string;
  @Optional() @Text(80, '下一阶段参与者部门名称') next_unit_name?: string;
  @Optional() @Text(80, '标题') title?: string;
  @Optional() @Text(1000, '细节') detail?: string;
}
