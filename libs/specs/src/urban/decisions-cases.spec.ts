import { describe, expect, it } from '@jest/globals';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses, warns } from './fixtures/decision-case.js';
import { urban } from './spec.js';

const summary = 'syn-rec-stat-info';
const basics = 'syn-rec-info';
const media = 'syn-rec-media';
const activity = 'syn-rec-act-inst';
const both = [summary, basics];
const at = '2025-06-30 09:12:00';
const indicators = (urban.messages.find(({ facts }) => facts.id === summary)?.facts.fields ?? [])
  .map(({ name }) => name)
  .filter((name) => name.endsWith('_num') && name !== 'task_num' && name !== 'multi_rework_num');
/** Conditional times, given so that an indicator alone is looked at. */
const stepTimes = { inst_time: at, dispose_end_time: at, archive_time: at };

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A65 a time is mandatory once its indicator is 1; a dummy date is a warning': [
    ...(['inst', 'dispose', 'archive'] as const).flatMap((step) => {
      const time = step === 'dispose' ? 'dispose_end_time' : `${step}_time`;
      const indicator = `${step}_num`;
      return [
        refuses(summary, { [indicator]: 1 }, `${time}:required`),
        refuses(summary, { [indicator]: 1, [time]: null }, `${time}:required`),
        refuses(summary, { [indicator]: 1, [time]: '' }, `${time}:required`),
        accepts(summary, { [indicator]: 1, [time]: at }),
        accepts(summary, { [indicator]: 0, [time]: null }),
        accepts(summary, { [indicator]: 0, [time]: '' }),
        accepts(summary, { [indicator]: 0, [time]: at }),
        warns(summary, { [time]: '1900-01-01 00:00:00' }, [`${time}:dummy-date`]),
        warns(summary, { [indicator]: 1, [time]: '9999-12-31 23:59:59' }, [`${time}:dummy-date`]),
      ];
    }),
    accepts(basics, { archive_time: undefined }),
    warns(basics, { archive_time: '1900-01-01 00:00:00' }, ['archive_time:dummy-date']),
  ],
  'A68 indicators are 0 or 1': indicators.flatMap((field) => [
    refuses(summary, { [field]: -1 }, `${field}:min`),
    refuses(summary, { [field]: 2 }, `${field}:max`),
    refuses(summary, { [field]: 0.5 }, `${field}:type`),
    refuses(summary, { [field]: '1' }, `${field}:type`),
    refuses(summary, { [field]: true }, `${field}:type`),
  ]),
  'A68 multi_rework_num counts, and rework_num says whether it does': [
    accepts(summary, {}, { stored: { multi_rework_num: 0, rework_num: 0 } }),
    accepts(summary, { multi_rework_num: 3, rework_num: 1 }),
    accepts(summary, { multi_rework_num: 0, rework_num: 0 }),
    warns(summary, { multi_rework_num: 3, rework_num: 0 }, ['rework_num:rework']),
    warns(summary, { multi_rework_num: 3 }, ['rework_num:rework']),
    warns(summary, { multi_rework_num: 0, rework_num: 1 }, ['rework_num:rework']),
    refuses(summary, { multi_rework_num: -1 }, 'multi_rework_num:min'),
    refuses(summary, { multi_rework_num: 2_147_483_648 }, 'multi_rework_num:max'),
  ],
  'A69 other contradictions are warnings': [
    ...[
      ['archive_num', 'to_archive_num'],
      ['inst_num', 'to_inst_num'],
      ['inst_num', 'not_inst_num'],
      ['dispose_num', 'to_dispose_num'],
      ['intime_dispose_num', 'overtime_dispose_num'],
      ['intime_archive_num', 'overtime_archive_num'],
    ].map(([one = '', other = '']) => warns(summary, { ...stepTimes, [one]: 1, [other]: 1 }, [`${one}:contradiction`])),
    warns(summary, { operate_num: 1 }, ['operate_num:untimed']),
    accepts(summary, { operate_num: 1, operate_time: at }),
    warns(summary, { cancel_num: 1 }, ['cancel_num:untimed']),
  ],
  'A74 x is the longitude and y the latitude, within China; outside the province is a warning': both.flatMap(
    (message) => {
      const point = (x: number | string, y: number | string) => ({ coordinate_x: x, coordinate_y: y });
      const abroad = ['coordinate_x:outside-province'];
      return [
        accepts(message, point(113.034512, 28.187634), { stored: point(113.034512, 28.187634) }),
        accepts(message, point('113.0345123456', '28.1876341234'), { stored: point(113.0345123456, 28.1876341234) }),
        accepts(message, point(108.7, 24.6)),
        accepts(message, point(114.3, 30.2)),
        warns(message, point(114.300001, 28), abroad),
        warns(message, point(113, 24.599999), abroad),
        warns(message, point(73, 3), abroad),
        warns(message, point(136, 54), abroad),
        refuses(message, point(136.000001, 28), 'coordinate_x:range'),
        refuses(message, point(72.999999, 28), 'coordinate_x:range'),
        refuses(message, point(113, 54.000001), 'coordinate_x:range'),
        refuses(message, point(113, 2.999999), 'coordinate_x:range'),
        refuses(message, point(0, 0), 'coordinate_x:range'),
        refuses(message, point('0', '0'), 'coordinate_x:range'),
        refuses(message, point(12_583_000, 3_271_000), 'coordinate_x:range'),
        refuses(message, point(28.187634, 113.034512), 'coordinate_x:axes'),
        refuses(message, point('28.187634', '113.034512'), 'coordinate_x:axes'),
      ];
    },
  ),
  'A75 a source is 1, "1" or "01", must be in the table, and its name is free': both.flatMap((message) => [
    ...[1, '1', '01'].map((id) => accepts(message, { event_src_id: id }, { stored: { event_src_id: 1 } })),
    accepts(message, { event_src_id: 99, event_src_name: '其他' }, { stored: { event_src_id: 99 } }),
    accepts(message, { event_src_id: '99', event_src_name: '其他' }, { stored: { event_src_id: 99 } }),
    ...['001', '1.0', ' 1', '+1', 'a', 1.5, true, [1]].map((id) =>
      refuses(message, { event_src_id: id }, `event_src_id:${id === '001' ? 'codes' : 'type'}`),
    ),
    refuses(message, { event_src_id: 10 }, 'event_src_id:codes'),
    refuses(message, { event_src_id: '0' }, 'event_src_id:codes'),
    warns(message, { event_src_name: '日常巡查' }, ['event_src_name:name-differs'], {
      stored: { event_src_name: '日常巡查' },
    }),
  ]),
  'A76 codes must be in their tables, a name that differs is kept with a warning': both.flatMap((message) => [
    ...[3, 0, 98].map((id) => refuses(message, { rec_type_id: id }, 'rec_type_id:codes')),
    ...[3, 0].map((id) => refuses(message, { event_type_id: id }, 'event_type_id:codes')),
    ...[5, 0].map((id) => refuses(message, { event_grade_id: id }, 'event_grade_id:codes')),
    accepts(message, { rec_type_id: 99, rec_type_name: '其他' }),
    accepts(message, { event_grade_id: 4, event_grade_name: '重大' }),
    warns(message, { rec_type_id: 2, rec_type_name: '普查' }, ['rec_type_name:name-differs'], {
      stored: { rec_type_name: '普查' },
    }),
    warns(message, { event_type_name: '设施' }, ['event_type_name:name-differs']),
    warns(message, { event_level_id: 1, event_level_name: '市' }, ['event_level_name:name-differs']),
    warns(message, { event_grade_id: 1, event_grade_name: '轻微' }, ['event_grade_name:name-differs']),
  ]),
  'A78 the class comes from a four-digit code, else from 01 to 99 as ids, else from names, else a warning':
    both.flatMap((message) => {
      const local = { event_type_code: 'K-7', main_type_id: 80157, sub_type_id: 80215 };
      const unnamed = { main_type_name: '示范大类', sub_type_name: '示范小类' };
      return [
        accepts(message, { ...local, ...unnamed, event_type_code: '0417' }),
        accepts(message, { ...unnamed, event_type_code: 'K-7', main_type_id: 1, sub_type_id: 99 }),
        accepts(message, { ...local, main_type_name: '公用设施类', sub_type_name: '污水井盖' }),
        warns(message, { ...local, ...unnamed }, ['event_type_code:class-unresolved'], { stored: local }),
        warns(message, { ...unnamed, event_type_code: '41', main_type_id: 0, sub_type_id: 1 }, [
          'event_type_code:class-unresolved',
        ]),
        refuses(message, { event_type_code: 'x'.repeat(41) }, 'event_type_code:maxLength'),
        refuses(message, { main_type_id: '01' }, 'main_type_id:type'),
      ];
    }),
  'A79 local ids beyond 32 bits are stored, with a warning': [
    ...both.flatMap((message) =>
      ['district_id', 'street_id', 'community_id', 'cell_id', 'duty_grid_id'].map((field) => [message, field] as const),
    ),
    [summary, 'dispose_unit_id'] as const,
    [basics, 'func_part_id'] as const,
  ].flatMap(([message, field]) => [
    accepts(message, { [field]: 2_147_483_647 }),
    warns(message, { [field]: 430_102_001_001_007 }, [`${field}:beyond-int32`], {
      stored: { [field]: 430_102_001_001_007 },
    }),
    warns(message, { [field]: Number.MAX_SAFE_INTEGER }, [`${field}:beyond-int32`]),
    refuses(message, { [field]: 2 ** 53 }, `${field}:type`),
    refuses(message, { [field]: '430102' }, `${field}:type`),
  ]),
  'A86 a medium may carry nothing but ids; without case or address it is a warning': [
    accepts(media, { media_type: null, media_usage: '', create_time: undefined, media_name: undefined }),
    warns(media, { rec_id: undefined }, ['rec_id:empty-medium']),
    warns(media, { media_url: '' }, ['rec_id:empty-medium']),
  ],
  'A87 types and usages of media are closed lists': [
    ...['IMAGE', 'VIDEO', 'VOICE'].map((media_type) => accepts(media, { media_type })),
    ...['image', 'AUDIO', '图片'].map((media_type) => refuses(media, { media_type }, 'media_type:codes')),
    ...['位置图', '上报', '核查', '核实', '处置'].map((media_usage) => accepts(media, { media_usage })),
    refuses(media, { media_usage: '结案' }, 'media_usage:codes'),
  ],
  'A88 the address of a medium is absolute http or https without user info': [
    ...[media, basics].flatMap((message) => [
      ...['http://cgmedia/a.png', 'https://media.example:8443/图/1.jpg?x=1', 'HTTP://192.0.2.7/'].map((media_url) =>
        accepts(message, { media_url }, { stored: { media_url } }),
      ),
      ...[
        '/a.png',
        '//media.example/a',
        'media.example/a',
        'ftp://media.example/a',
        'javascript:alert(1)',
        'data:image/png,x',
        'http://me:secret@media.example/',
        'http://me@media.example/',
        'http://',
      ].map((media_url) => refuses(message, { media_url }, 'media_url:format')),
    ]),
    accepts(media, { media_url: `http://cgmedia/${'a'.repeat(285)}` }),
    refuses(media, { media_url: `http://cgmedia/${'a'.repeat(286)}` }, 'media_url:maxLength'),
    accepts(basics, { media_url: `http://cgmedia/${'a'.repeat(241)}` }),
    refuses(basics, { media_url: `http://cgmedia/${'a'.repeat(242)}` }, 'media_url:maxLength'),
  ],
  'A89 a participant is unit, human or role, or the Chinese word for it': [
    ...[
      ['unit', 'unit'],
      ['human', 'human'],
      ['role', 'role'],
      ['部门', 'unit'],
      ['人员', 'human'],
      ['角色', 'role'],
    ].map(([sent, part_type]) => accepts(activity, { part_type: sent }, { stored: { part_type } })),
    refuses(activity, { part_type: 'Unit' }, 'part_type:codes'),
    refuses(activity, { part_type: '单位' }, 'part_type:codes'),
  ],
  'A93 a level is 1 or 2': both.flatMap((message) => [
    accepts(message, { event_level_id: 1, event_level_name: '市级' }),
    accepts(message, { event_level_id: 2, event_level_name: '区级' }),
    refuses(message, { event_level_id: 3 }, 'event_level_id:codes'),
    refuses(message, { event_level_id: 0 }, 'event_level_id:codes'),
  ]),
  'A94 time limits have 10 and 2 digits; what remains may be negative': [
    ...['rec_deadline', 'rec_warning', 'rec_used', 'rec_remain'].flatMap((field) => [
      accepts(basics, { [field]: 9_999_999_999.99 }, { stored: { [field]: 9_999_999_999.99 } }),
      accepts(basics, { [field]: 0 }),
      accepts(basics, { [field]: 1.5 }),
      refuses(basics, { [field]: 1.505 }, `${field}:digits`),
      refuses(basics, { [field]: 10_000_000_000 }, `${field}:digits`),
      refuses(basics, { [field]: 1e21 }, `${field}:digits`),
      refuses(basics, { [field]: 1e-7 }, `${field}:digits`),
      refuses(basics, { [field]: '1.5' }, `${field}:type`),
    ]),
    accepts(basics, { rec_remain: -12.25 }, { stored: { rec_remain: -12.25 } }),
  ],
};

describe('decisions on cases', () => {
  it.each(Object.entries(decisions))('%s', (_decision, rows) => {
    expect(rows.map(outcomeOf)).toEqual(rows.map(expectationOf));
  });
});
