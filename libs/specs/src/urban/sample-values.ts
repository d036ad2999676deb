import type { MessageFacts } from '@civicbus/contract/facts';
import { eventGrade, eventLevel, eventSource, eventType, recType } from './code-tables.js';
import { componentClasses } from './component-classes.js';

const REGION = '430102';
/** Region code × 10^10 + local id (clause 2.2.8). */
const composed = (local: number): number => Number(REGION) * 10_000_000_000 + local;
const { nameZh: mainClassName, sub } = componentClasses['01'];

/** Values that the rules between fields ask for, by field; they stand for the field in every message that demands it. */
const SHARED: Readonly<Record<string, unknown>> = {
  districtCode: REGION,
  districtName: '芙蓉区',
  deptCode: `${REGION}0001`,
  deptName: '示例部门',
  region_code: REGION,
  rec_id: composed(1),
  media_id: composed(2),
  act_id: composed(3),
  item_id: composed(4),
  task_num: `${REGION}20260312001`,
  address: '示例路与示例街交叉口',
  event_desc: '井盖破损',
  coordinate_x: 112.98,
  coordinate_y: 28.19,
  event_src_id: 1,
  event_src_name: eventSource.names['01'],
  event_grade_id: 1,
  event_grade_name: eventGrade.names['1'],
  event_level_id: 1,
  event_level_name: eventLevel.names['1'],
  rec_type_id: 1,
  rec_type_name: recType.names['1'],
  event_type_code: '0101',
  event_type_id: 2,
  event_type_name: eventType.names['2'],
  main_type_id: 1,
  main_type_name: mainClassName,
  sub_type_id: 1,
  sub_type_name: sub['01'],
  overtime_dispose_num: 0,
  district_name: '芙蓉区',
  street_name: '示例街道',
  community_name: '示例社区',
  cell_name: '示例网格',
};

/** Values by message, also of fields that may be absent. */
const OWN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  parts: {
    mainTypeName: mainClassName,
    subTypeCode: '0101',
    subTypeName: sub['01'],
    count: 2352,
  },
  grids: { area: 42.5, gridCount: 445, dutyGridCount: 36 },
  humans: { count: 120 },
  eventtypes: { eventTypeCode: '部件', mainAndSubType: '小类', typeCode: '0101', typeName: sub['01'], count: 18 },
  'syn-rec-media': {
    rec_id: composed(1),
    media_type: 'IMAGE',
    media_usage: '上报',
    create_time: '2026-03-12 09:30:00',
    media_url: 'https://media.example.com/1.jpg',
    media_name: '1.jpg',
  },
  'syn-rec-act-inst': { act_def_name: '派遣' },
};

/** Sample values of a message; no person, no real address. */
export function sampleValues({ id, fields }: MessageFacts): Readonly<Record<string, unknown>> {
  const demanded = fields.filter(({ name, required }) => required !== false && name in SHARED);
  return { ...Object.fromEntries(demanded.map(({ name }) => [name, SHARED[name]])), ...OWN[id] };
}
