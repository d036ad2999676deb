import { describe, expect, it } from '@jest/globals';
import { DivisionTable } from '../division-table.js';
import { urbanContext } from './fixtures/context.js';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses, warns } from './fixtures/decision-case.js';
import { urban } from './spec.js';

const statistics = urban.messages.filter(({ facts }) => facts.section.startsWith('1.'));
const ids = statistics.map(({ facts }) => facts.id);
const withCreateTime = ['parts', 'grids', 'humans', 'departments', 'eventsources'];
const withCreateDate = ['eventsources', 'eventtypes', 'eventstatus'];
const withDistrict = ids.filter((id) => id !== 'parts');
const long = '长'.repeat(256);

/** A zone that reports as a division, added by an operator. */
const zoned = { ...urbanContext, divisions: new DivisionTable({ '430198': '示范新区', '100101': '示例区' }) };
const loaded = { ...urbanContext, eventClasses: new Set(['04', '0417']) };
const from = (senderCode: string) => ({ ...urbanContext, senderCode });

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A31 every field of a statistics record is required, texts have 255 characters, figures are 0 to 2147483647':
    statistics.flatMap(({ facts: { id, fields } }) =>
      fields.flatMap(({ name, type, allowed, pattern, format }) => [
        refuses(id, { [name]: undefined }, `${name}:required`),
        refuses(id, { [name]: null }, `${name}:required`),
        refuses(id, { [name]: '' }, `${name}:required`),
        refuses(id, { [name]: '  ' }, `${name}:required`),
        ...(type === 'string' && !allowed ? [refuses(id, { [name]: long }, `${name}:maxLength`)] : []),
        ...(type === 'string' && !allowed && !pattern && !format && name !== 'mainTypeName' && name !== 'subTypeName'
          ? [accepts(id, { [name]: '🚧'.repeat(255) })]
          : []),
        ...(type === 'integer'
          ? [
              accepts(id, { [name]: 0 }),
              accepts(id, { [name]: 2_147_483_647 }),
              refuses(id, { [name]: 2_147_483_648 }, `${name}:max`),
              refuses(id, { [name]: -1 }, `${name}:min`),
              refuses(id, { [name]: '5' }, `${name}:type`),
              refuses(id, { [name]: 0.5 }, `${name}:type`),
            ]
          : []),
      ]),
    ),
  'A32 statisticalTime may be a day or a time on all nine interfaces': ids.flatMap((id) => [
    accepts(id, { statisticalTime: '2030-06-30' }, { stored: { statisticalTime: '2030-06-30T00:00:00+08:00' } }),
    accepts(
      id,
      { statisticalTime: '2030-06-30 23:59:59' },
      { stored: { statisticalTime: '2030-06-30T23:59:59+08:00' } },
    ),
    refuses(id, { statisticalTime: '2030-06-30T23:59:59' }, 'statisticalTime:format'),
    refuses(id, { statisticalTime: '2030-06-31' }, 'statisticalTime:format'),
  ]),
  'A33 createTime is a time and createDate a day': [
    ...withCreateTime.map((id) => refuses(id, { createTime: '2025-06-30' }, 'createTime:format')),
    ...withCreateDate.map((id) => refuses(id, { createDate: '2001-01-01 00:00:00' }, 'createDate:format')),
    ...withCreateDate.map((id) => accepts(id, { createDate: '2001-01-01' }, { stored: { createDate: '2001-01-01' } })),
  ],
  'A34 figures computed before the day that they cover raise a warning only': [
    ...withCreateDate.map((id) =>
      warns(id, { createDate: '2025-06-30', statisticalTime: '2025-06-29' }, ['statisticalTime:time-order']),
    ),
    ...withCreateDate.map((id) => accepts(id, { createDate: '2025-06-30', statisticalTime: '2025-06-30' })),
    ...withCreateTime.map((id) => accepts(id, { createTime: '2031-01-01 00:00:00' })),
  ],
  'A35 a record has the key that its interface lists': [
    accepts('parts', { statisticalTime: '2025-06-30 18:00:00' }, { stored: { key: '0204|2025-06-30' } }),
    accepts('grids', { statisticalTime: '2025-06-30' }, { stored: { key: '430102|2025-06-30' } }),
    accepts(
      'humans',
      { statisticalTime: '2025-06-30 23:59:59' },
      { stored: { key: '430102|市场化|信息采集员|2025-06-30' } },
    ),
    accepts('departments', { deptCode: '4301020018' }, { stored: { key: '4301020018' } }),
    accepts('eventsources', { createDate: '2001-01-01' }, { stored: { key: '430102|2001-01-01' } }),
    accepts('eventtypes', { createDate: '2001-01-01' }, { stored: { key: '430102|2001-01-01|部件|小类|0305' } }),
    accepts('eventstatus', { createDate: '2001-01-01' }, { stored: { key: '430102|日|2001-01-01' } }),
    accepts('eventregions', { period: '2025年6月' }, { stored: { key: '430102|2025年6月' } }),
    accepts('eventdepts', { deptCode: '4301020018' }, { stored: { key: '430102|2025年12月|4301020018' } }),
  ],
  'A36 statisticalType is 年, 月 or 日, or a date that stands for 日; its period begins on the first day': [
    accepts(
      'eventstatus',
      { statisticalType: '年', createDate: '2025-06-17', statisticalTime: '2026-01-01' },
      { stored: { createDate: '2025-06-17', key: '430102|年|2025-01-01' } },
    ),
    accepts(
      'eventstatus',
      { statisticalType: '月', createDate: '2025-06-17', statisticalTime: '2025-07-01' },
      { stored: { key: '430102|月|2025-06-01' } },
    ),
    accepts(
      'eventstatus',
      { statisticalType: '日', createDate: '2025-06-17', statisticalTime: '2025-06-18' },
      { stored: { key: '430102|日|2025-06-17' } },
    ),
    warns('eventstatus', { statisticalType: '2001-01-01', createDate: '2001-01-01' }, ['statisticalType:synonym'], {
      stored: { statisticalType: '日', key: '430102|日|2001-01-01' },
    }),
    refuses('eventstatus', { statisticalType: '2025-02-29' }, 'statisticalType:codes'),
    refuses('eventstatus', { statisticalType: '2025-06' }, 'statisticalType:codes'),
    refuses('eventstatus', { statisticalType: '周' }, 'statisticalType:codes'),
    refuses('eventstatus', { statisticalType: '年 ' }, 'statisticalType:codes'),
  ],
  'A37 eventtypes needs its count': [refuses('eventtypes', { count: undefined }, 'count:required')],
  'A38 eventTypeCode holds words; "1" and "2" stand for them': [
    accepts('eventtypes', { eventTypeCode: '事件' }),
    accepts('eventtypes', { eventTypeCode: '部件' }),
    warns('eventtypes', { eventTypeCode: '1' }, ['eventTypeCode:synonym'], { stored: { eventTypeCode: '事件' } }),
    warns('eventtypes', { eventTypeCode: '2' }, ['eventTypeCode:synonym'], { stored: { eventTypeCode: '部件' } }),
    refuses('eventtypes', { eventTypeCode: 1 }, 'eventTypeCode:type'),
    refuses('eventtypes', { eventTypeCode: '01' }, 'eventTypeCode:codes'),
    refuses('eventtypes', { mainAndSubType: '1' }, 'mainAndSubType:codes'),
  ],
  'A39 typeCode has 2 digits for 大类 and 4 for 小类; a mismatch is a warning': [
    accepts('eventtypes', { mainAndSubType: '大类', typeCode: '03' }),
    accepts('eventtypes', { mainAndSubType: '小类', typeCode: '0305' }),
    warns('eventtypes', { mainAndSubType: '大类', typeCode: '0305' }, ['typeCode:tier']),
    warns('eventtypes', { mainAndSubType: '小类', typeCode: '03' }, ['typeCode:tier']),
    refuses('eventtypes', { typeCode: '305' }, 'typeCode:pattern'),
    refuses('eventtypes', { typeCode: '03050' }, 'typeCode:pattern'),
    refuses('eventtypes', { typeCode: '３０' }, 'typeCode:pattern'),
  ],
  'A40 component classes are in the table or local ones of 05; event classes are checked once they are loaded': [
    refuses(
      'parts',
      { mainTypeCode: '04', subTypeCode: '0411', mainTypeName: '园林绿化设施', subTypeName: '示范' },
      'subTypeCode:codes',
    ),
    accepts('parts', { mainTypeCode: '05', subTypeCode: '0577', mainTypeName: '其他部件', subTypeName: '示范设施' }),
    refuses('eventtypes', { typeCode: '0314' }, 'typeCode:codes'),
    refuses('eventtypes', { mainAndSubType: '大类', typeCode: '06' }, 'typeCode:codes'),
    accepts('eventtypes', { typeCode: '0577' }),
    accepts('eventtypes', { eventTypeCode: '事件', typeCode: '9876' }),
    accepts('eventtypes', { eventTypeCode: '事件', typeCode: '0417' }, { context: loaded }),
    accepts('eventtypes', { eventTypeCode: '事件', mainAndSubType: '大类', typeCode: '04' }, { context: loaded }),
    refuses('eventtypes', { eventTypeCode: '事件', typeCode: '0418' }, 'typeCode:codes', { context: loaded }),
    accepts('eventtypes', { eventTypeCode: '部件', typeCode: '0305' }, { context: loaded }),
  ],
  'A41 subTypeCode is main class and sub-class, four digits': [
    refuses('parts', { subTypeCode: '04' }, 'subTypeCode:pattern'),
    refuses('parts', { mainTypeCode: '02', subTypeCode: '0102', subTypeName: '污水井盖' }, 'subTypeCode:main-class'),
    refuses('parts', { mainTypeCode: '2' }, 'mainTypeCode:codes'),
    refuses('parts', { mainTypeCode: '06', subTypeCode: '0601' }, 'mainTypeCode:codes'),
  ],
  'A42 the code decides, a name that differs is kept with a warning': [
    accepts('parts', { mainTypeName: '交通设施类' }),
    warns('parts', { mainTypeName: '道路设施' }, ['mainTypeName:name-differs'], {
      stored: { mainTypeName: '道路设施' },
    }),
    warns('parts', { subTypeName: '候车亭' }, ['subTypeName:name-differs'], { stored: { subTypeName: '候车亭' } }),
    accepts('parts', { mainTypeCode: '05', subTypeCode: '0501', mainTypeName: '其它设施类', subTypeName: '人防工事' }),
  ],
  'A45 a district is six digits, in the division table, and the sender or below it': withDistrict.flatMap((id) => {
    const zone = { districtCode: '430198', ...(id.includes('dep') ? { deptCode: '4301980018' } : {}) };
    return [
      refuses(id, { districtCode: '43010' }, 'districtCode:pattern'),
      refuses(id, { districtCode: 430102 }, 'districtCode:type'),
      refuses(id, zone, 'districtCode:region'),
      accepts(id, zone, { context: zoned }),
      refuses(id, { districtCode: '100101' }, 'districtCode:region', { context: zoned }),
    ];
  }),
  'A45 a sender writes its own district and those below it': [
    accepts('grids', { districtCode: '430100' }),
    accepts('grids', { districtCode: '430181' }),
    refuses('grids', { districtCode: '430000' }, 'districtCode:region'),
    refuses('grids', { districtCode: '430202' }, 'districtCode:region'),
    accepts('grids', { districtCode: '430102' }, { context: from('430102') }),
    refuses('grids', { districtCode: '430103' }, 'districtCode:region', { context: from('430102') }),
    refuses('grids', { districtCode: '430100' }, 'districtCode:region', { context: from('430102') }),
    accepts('grids', { districtCode: '431002' }, { context: from('431000') }),
    refuses('grids', { districtCode: '431102' }, 'districtCode:region', { context: from('431000') }),
    accepts('grids', { districtCode: '431102' }, { context: from('430000') }),
    accepts('grids', { districtCode: '100101' }, { context: { ...zoned, senderCode: '100101' } }),
  ],
  'A47 deptCode is ten digits; another region in front is a warning': ['departments', 'eventdepts'].flatMap((id) => [
    accepts(id, { deptCode: '4301020018' }),
    warns(id, { deptCode: '4503020018' }, ['deptCode:dept-region']),
    refuses(id, { deptCode: '430102001' }, 'deptCode:pattern'),
    refuses(id, { deptCode: '43010200181' }, 'deptCode:maxLength'),
    refuses(id, { deptCode: 4301020018 }, 'deptCode:type'),
  ]),
  'A50 teams and personnel come from closed lists, 自建 stands for 自建队伍': [
    accepts('humans', { humanSource: '市场化' }),
    accepts('humans', { humanSource: '自建队伍' }),
    accepts('humans', { humanSource: '自建' }, { stored: { humanSource: '自建队伍' } }),
    refuses('humans', { humanSource: '外包' }, 'humanSource:codes'),
    ...['督查考评员', '信息采集员', '执法队员'].map((humanType) => accepts('humans', { humanType })),
    refuses('humans', { humanType: '协管员' }, 'humanType:codes'),
  ],
  'A51 a period is yyyy年M月 without spaces or padding': ['eventregions', 'eventdepts'].flatMap((id) => [
    ...['2025年6月', '2025年 6月', ' 2025 年 06 月 ', '2025年06月'].map((period) =>
      accepts(id, { period }, { stored: { period: '2025年6月' } }),
    ),
    accepts(id, { period: '2025年12月' }, { stored: { period: '2025年12月' } }),
    ...['2025年', '2025-06', '2025年13月', '2025年0月', '2025年006月', '二〇二五年六月', '25年6月'].map((period) =>
      refuses(id, { period }, 'period:format'),
    ),
  ]),
};

describe('decisions on the statistics interfaces', () => {
  it.each(Object.entries(decisions))('%s', (_decision, cases) => {
    expect(cases.map(outcomeOf)).toEqual(cases.map(expectationOf));
  });
});
