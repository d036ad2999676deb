import { describe, expect, it } from '@jest/globals';
import { Code, CodeNumber, Conditional, Decimal, Digits, Moment, Optional, Text } from './fields.js';
import { manual } from './manual.js';
import { Message, messageOf } from './message.js';
import { RefersTo } from './reference.js';
import { Caution, Rule } from './rule.js';
import { sampleRecord } from './sample-record.js';
import type { Spec } from './spec.js';
import type { WireDescription } from './wire-description.js';

const colours = { name: 'colour', entries: ['2', '10', '01'].map((code) => ({ code, nameZh: `颜色${code}` })) };
const sizes = { name: 'size', entries: ['大', '小'].map((code) => ({ code, nameZh: code })) };

@Message<Lamp>({
  spec: 'lamps',
  id: 'lamp',
  titleZh: '路灯接口',
  titleEn: 'Lamps',
  section: '1',
  paths: ['/lamp'],
  maxBatch: 10,
  batch: 'array',
  key: ['id'],
})
@Rule<Lamp>({ name: 'required', field: 'broken', holds: () => true, message: '颜色为 2 时必填' })
@Caution<Lamp>({ name: 'odd', field: 'size', holds: () => true, message: '少见' })
@RefersTo({ name: 'no-street', field: 'street', to: ['street'], effect: 'refuse', message: '没有这条街' })
@RefersTo({ name: 'pole', field: 'name', to: ['pole', 'mast'], effect: 'report', message: '没有灯杆' })
class Lamp {
  @Digits(4, '编号') id!: string;
  @CodeNumber(colours, '颜色', { accepts: ['text'] }) colour!: number;
  @Code(sizes, 2, '尺寸', { synonyms: [{ value: '巨', code: '大', warning: '应写大' }] }) size!: string;
  @Text(2, '街道名称', { pattern: '^(a|b)$', default: 'a' }) street!: string;
  @Text(2, '街道名称') name!: string;
  @Conditional() @Moment('损坏时间') broken?: string;
  @Optional() @Decimal(12, 2, '高度', { min: 0, note: '米' }) height?: number;
}

const lamp = messageOf(Lamp);
const spec: Spec = {
  id: 'lamps',
  titleZh: '路灯标准',
  titleEn: 'Lamps',
  version: '1',
  messages: [lamp],
  codeTables: { colour: colours.entries, size: sizes.entries, ok: [{ code: '0', nameZh: '成功' }] },
};
const wire: WireDescription = {
  introduction: '说明',
  contentTypes: ['application/x-www-form-urlencoded'],
  parameters: [{ name: 'data', nameZh: '数据', in: 'body', note: '文本', carriesRecords: true }],
  envelopes: [
    {
      id: 'one',
      titleZh: '返回',
      members: [{ name: 'ok', nameZh: '码', schema: { type: 'integer' } }],
      resultCodes: 'ok',
    },
  ],
  codeTableTitles: { colour: '颜色', size: '尺寸', ok: '返回码' },
  derivations: {},
  purposes: {},
  sampleBaseUrl: 'http://localhost',
  envelopeOf: () => 'one',
  sampleValues: () => ({}),
  sampleRequest: (data) => [['data', data.replace('1', "'")]],
  sampleReplies: () => [{ name: 'accepted', titleZh: '成功', status: 200, envelope: 'one', body: { ok: 0 } }],
};
const pages = manual(spec, wire);
const page = pages.get('lamp.md') ?? '';
const row = (field: string) => page.split('\n').find((line) => line.includes(`| \`${field}\` | `));

describe('a manual', () => {
  it('has an index, a page for each message and the code tables', () => {
    expect([...pages.keys()]).toEqual(['index.md', 'lamp.md', 'code-tables.md']);
    expect(pages.get('index.md')).toContain('[路灯接口](lamp.md) | `POST /lamp` | 7 |');
  });

  it('says of a field what the facts say', () => {
    expect(row('id')).toBe('| 1 | `id` | 编号 | string | 4 | 是 | 是 | 4 位数字 |  |');
    expect(row('colour')).toContain('：1 颜色01、10 颜色10、2 颜色2；也接受加引号的十进制数');
    expect(row('size')).toContain('[size](code-tables.md#size)：大、小；“巨”按“大”保存，并提示');
    expect(row('street')).toBe('| 4 | `street` | 街道名称 | string | 2 | 否 |  | 格式 `^(a\\|b)$`；缺省值 a |  |');
    expect(row('broken')).toContain('| 条件 |  | 格式 `yyyy-MM-dd HH:mm:ss` | 颜色为 2 时必填 |');
    expect(row('height')).toContain('| decimal(12,2) |  | 否 |  | 最多 10 位整数、2 位小数；不小于 0 | 米 |');
  });

  it('lists rules, references and warnings apart', () => {
    const [refused = '', warned = '', later = ''] = page.slice(page.indexOf('## 跨字段规则')).split(/## (?:提示|关联)/);
    expect(refused).toContain('| `required` | `broken` | 颜色为 2 时必填 |');
    expect(refused).toContain('| `no-street` | `street` | 没有这条街（对应 [street](street.md)） |');
    expect(warned).toContain('| `odd` | `size` | 少见 |');
    expect(later).toContain('| `pole` | `name` | 没有灯杆（对应 [pole](pole.md) 或 [mast](mast.md)） |');
  });

  it('quotes a sample call for the shell', () => {
    expect(page).toContain(`--data-urlencode 'data=[{"id":"000'\\''"`);
  });
});

describe('a sample record', () => {
  it('holds a value for each field that may be required, made from its facts', () => {
    expect(sampleRecord(lamp.facts, {})).toEqual({
      id: '0001',
      colour: 2,
      size: '大',
      name: '街道',
      broken: '2026-03-12 09:30:00',
    });
  });

  it('takes given values, also of fields that may be absent', () => {
    expect(sampleRecord(lamp.facts, { height: 3, size: '小' })).toMatchObject({ height: 3, size: '小' });
  });
});
