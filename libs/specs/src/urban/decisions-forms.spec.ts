import { describe, expect, it } from '@jest/globals';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses } from './fixtures/decision-case.js';
import { urban } from './spec.js';

const summary = 'syn-rec-stat-info';
const basics = 'syn-rec-info';
const media = 'syn-rec-media';
const activity = 'syn-rec-act-inst';
const item = 'syn-rec-item-inst';
const forms = urban.messages.filter(({ facts }) => facts.section.startsWith('2.')).map(({ facts }) => facts);
const factsOf = (message: string) => forms.find(({ id }) => id === message)?.fields ?? [];

/** Fields that the basic form types as date though the summary, or the samples, have a time. */
const dated: readonly (readonly [message: string, field: string])[] = [
  [basics, 'occur_time'],
  [basics, 'dispatch_time'],
  [basics, 'func_deadline'],
  [basics, 'func_deal_time'],
  [media, 'create_time'],
];
const isDated = (message: string, field: string) => dated.some(([m, f]) => m === message && f === field);
const times = forms.flatMap(({ id, fields }) =>
  fields.filter(({ type }) => type === 'datetime').map(({ name }) => [id, name] as const),
);

/** Text fields that hold ids of unknown form. */
const textIds: readonly (readonly [message: string, field: string])[] = [
  [basics, 'unique_id'],
  ...factsOf(activity)
    .filter(({ name, type }) => /^(pre|next)_.*_id$/.test(name) && type === 'string')
    .map(({ name }) => [activity, name] as const),
];

/** Fields without a code table that are checked for their type alone. */
const free: readonly (readonly [message: string, field: string])[] = [
  [summary, 'act_property_id'],
  [summary, 'event_state_id'],
  [summary, 'display_style_id'],
  [summary, 'biz_id'],
  [basics, 'damage_grade_id'],
  [basics, 'verify_msg_state_id'],
  [basics, 'check_msg_state_id'],
  [basics, 'proc_sup_state_id'],
  [basics, 'proc_ard_state_id'],
  [basics, 'proc_enq_state_id'],
  [basics, 'func_time_state_id'],
  [basics, 'duration_unit'],
  [basics, 'display_property'],
  [basics, 'patrol_deal_flag'],
  [basics, 'media_lost_flag'],
  [basics, 'urgent_flag'],
  [basics, 'archive_cond_id'],
  [basics, 'new_inst_cond_id'],
  [basics, 'road_type_id'],
  [basics, 'time_area_id'],
  [activity, 'act_type_id'],
  [activity, 'act_def_id'],
  [activity, 'proc_id'],
  [item, 'item_type_id'],
];

const differing = [
  'event_src_id',
  'rec_type_id',
  'rec_type_name',
  'event_type_code',
  'event_level_id',
  'event_level_name',
  'event_grade_id',
  'event_grade_name',
];

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A26 coordinates, sources and composed ids may be in quotes, text ids may be numbers, nothing else': [
    ...[summary, basics].flatMap((message) => [
      accepts(
        message,
        { coordinate_x: '113.034512', coordinate_y: '28.187634' },
        { stored: { coordinate_x: 113.034512, coordinate_y: 28.187634 } },
      ),
      refuses(message, { coordinate_x: '1.13e2' }, 'coordinate_x:type'),
      refuses(message, { coordinate_x: ' 113.03' }, 'coordinate_x:type'),
      refuses(message, { coordinate_y: '28,18' }, 'coordinate_y:type'),
      accepts(message, { rec_id: '4301020000000007' }, { stored: { rec_id: 4301020000000007 } }),
      refuses(message, { rec_id: '4301020000000007.0' }, 'rec_id:type'),
      refuses(message, { main_type_id: '1' }, 'main_type_id:type'),
      refuses(message, { event_type_id: '2' }, 'event_type_id:type'),
      refuses(message, { address: 8 }, 'address:type'),
    ]),
    accepts(media, { media_id: '4301020000000007' }, { stored: { media_id: 4301020000000007 } }),
    accepts(activity, { act_id: '4301020000000007' }, { stored: { act_id: 4301020000000007 } }),
    accepts(item, { item_id: '4301020000000007' }, { stored: { item_id: 4301020000000007 } }),
    ...textIds.map(([message, field]) => accepts(message, { [field]: 26 }, { stored: { [field]: '26' } })),
    refuses(activity, { pre_part_name: 26 }, 'pre_part_name:type'),
    refuses(activity, { next_act_id: 2.6 }, 'next_act_id:type'),
    refuses(activity, { last_act_flag: '0' }, 'last_act_flag:type'),
  ],
  'A28 a time is yyyy-MM-dd HH:mm:ss and nothing else': times.flatMap(([message, field]) => [
    accepts(message, { [field]: '2025-06-30 09:12:00' }, { stored: { [field]: '2025-06-30T09:12:00+08:00' } }),
    ...[
      '2025-06-30T09:12:00',
      '2025-06-30 09:12:00+08:00',
      '2025/06/30 09:12:00',
      '2025-06-30 09:12:00.000',
      '2025-06-30 09:12',
    ].map((text) => refuses(message, { [field]: text }, `${field}:format`)),
    ...(isDated(message, field) ? [] : [refuses(message, { [field]: '2025-06-30' }, `${field}:format`)]),
  ]),
  'A66 what is mandatory and has a default takes it': [
    ...[undefined, null, ''].flatMap((none) => [
      accepts(summary, { report_num: none }, { stored: { report_num: 1 } }),
      accepts(activity, { last_act_flag: none }, { stored: { last_act_flag: 0 } }),
    ]),
    accepts(summary, { report_num: 0 }, { stored: { report_num: 0 } }),
    refuses(summary, { report_num: ' ' }, 'report_num:type'),
  ],
  'A67 two names that the form types as int are texts; an integer is stored as text': [
    'event_state_name',
    'send_check_human_name',
  ].flatMap((field) => [
    accepts(summary, { [field]: '示范' }, { stored: { [field]: '示范' } }),
    accepts(summary, { [field]: 7 }, { stored: { [field]: '7' } }),
    accepts(summary, { [field]: '名'.repeat(255) }),
    refuses(summary, { [field]: '名'.repeat(256) }, `${field}:maxLength`),
    refuses(summary, { [field]: 0.7 }, `${field}:type`),
  ]),
  'A70 lengths count characters, too long is refused, an int has 32 bits': [
    ...forms.flatMap(({ id, fields }) =>
      fields
        .filter(
          ({ type, maxLength, allowed, pattern, format }) =>
            type === 'string' && maxLength && !allowed && !pattern && !format,
        )
        .filter(
          ({ name }) =>
            name !== 'task_num' &&
            !name.endsWith('_type_name') &&
            !/^event_(src|level|grade)_name$/.test(name) &&
            name !== 'event_type_code',
        )
        .flatMap(({ name, maxLength = 0 }) => [
          accepts(id, { [name]: '🚧'.repeat(maxLength) }),
          refuses(id, { [name]: '长'.repeat(maxLength + 1) }, `${name}:maxLength`),
        ]),
    ),
    ...['address', 'event_desc', 'dispose_opinion', 'cancel_opinion'].flatMap((field) => [
      accepts(summary, { [field]: '长'.repeat(65_535) }),
      refuses(summary, { [field]: '长'.repeat(65_536) }, `${field}:maxLength`),
    ]),
    ...['address', 'event_desc'].map((field) => refuses(basics, { [field]: '长'.repeat(2001) }, `${field}:maxLength`)),
    ...free.flatMap(([message, field]) => [
      accepts(message, { [field]: 2_147_483_647 }),
      accepts(message, { [field]: -2_147_483_648 }),
      refuses(message, { [field]: 2_147_483_648 }, `${field}:max`),
      refuses(message, { [field]: -2_147_483_649 }, `${field}:min`),
    ]),
  ],
  'A71 each form has its own mandatory fields': [
    ...differing.flatMap((field) => [
      refuses(summary, { [field]: undefined }, `${field}:required`),
      accepts(basics, { [field]: undefined }),
    ]),
    accepts(basics, { archive_time: undefined }),
    refuses(summary, { archive_num: 1 }, 'archive_time:required'),
  ],
  'A73 where the form says date a day or a time may stand': dated.flatMap(([message, field]) => [
    accepts(message, { [field]: '2025-06-30' }, { stored: { [field]: '2025-06-30T00:00:00+08:00' } }),
    accepts(message, { [field]: '2025-06-30 09:12:00' }, { stored: { [field]: '2025-06-30T09:12:00+08:00' } }),
  ]),
  'A73 where the form says datetime only a time may stand': [
    refuses(summary, { dispatch_time: '2025-06-30' }, 'dispatch_time:format'),
    refuses(basics, { create_time: '2025-06-30' }, 'create_time:format'),
  ],
  'A77 fields without a table take any value of their type': [
    ...free.flatMap(([message, field]) => [
      accepts(message, { [field]: -417 }),
      refuses(message, { [field]: '7' }, `${field}:type`),
    ]),
    accepts(basics, { pos_type: '左侧', media_upload_state: '未知' }),
  ],
};

describe('decisions on the case forms', () => {
  it.each(Object.entries(decisions))('%s', (_decision, rows) => {
    expect(rows.map(outcomeOf)).toEqual(rows.map(expectationOf));
  });

  it('A26 knows thirteen text ids', () => {
    expect(textIds).toHaveLength(13);
  });
});
