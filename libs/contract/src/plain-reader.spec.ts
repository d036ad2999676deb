import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Code, Conditional, Day, Decimal, Digits, Double, Integer, Long, Moment, Optional, Text } from './fields.js';
import { readAlike } from './fixtures/read-alike.js';
import { Message, messageOf } from './message.js';
import { Caution, Rule } from './rule.js';

const kinds = {
  name: 'kind',
  entries: [
    { code: '1', nameZh: '自建队伍' },
    { code: '2', nameZh: '外包' },
  ],
};

/** A field of each kind that the reader treats in its own way. */
@Message<Lamp>({
  spec: 'test',
  id: 'lamps',
  titleZh: '路灯',
  titleEn: 'Lamps',
  section: '1',
  paths: ['/lamps'],
  maxBatch: 5,
  batch: 'array',
  key: ['id', { derived: 'day', field: 'at', value: ({ at }) => at.slice(0, 10) }],
})
@Rule<Lamp, { highest: number }>({
  name: 'high',
  field: 'height',
  holds: ({ height = 0 }, { highest }) => height <= highest,
  message: '过高',
})
@Rule<Lamp>({ name: 'why', field: 'why', holds: ({ state, why }) => state !== 3 || why !== undefined, message: '必填' })
@Caution<Lamp>({ name: 'short', field: 'name', holds: ({ name }) => name.length > 1, message: '过短' })
class Lamp {
  @Long('编号', { min: 1, max: Number.MAX_SAFE_INTEGER, accepts: ['text'] }) id!: number;
  @Text(8, '名称') name!: string;
  @Moment('时间') at!: string;
  @Digits(6, '区划') region!: string;
  @Integer('状态', { min: 0, max: 3, default: 1 }) state!: number;
  @Optional() @Double('高度', { accepts: ['text'] }) height?: number;
  @Optional() @Decimal(8, 2, '价格') price?: number;
  @Optional() @Day('日期') day?: string;
  @Optional()
  @Code(kinds, 4, '类型', {
    synonyms: [
      { value: '自建', code: '1' },
      { value: '外', code: '2', warning: '应为 2' },
    ],
  })
  kind?: string;
  @Conditional() @Text(4, '原因') why?: string;
  @Optional() @Text(9, '邻号', { accepts: ['number'] }) next?: string;
  @Optional() @Text(3, '短') 名?: string;
}

const message = messageOf(Lamp);
const context = { highest: 50 };
const bytes = (text: string): Buffer => Buffer.from(text);
const lamp = '{"id":7,"name":"路灯","at":"2026-01-02 03:04:05","region":"430100","state":2}';

/** The body of the only record of a text. */
function bodyOf(source: string): string | undefined {
  const plain = message.plain.read(bytes(source), { context, maxBatch: 5 });
  if (!plain) return undefined;
  const out = { bytes: Buffer.alloc(1000), at: 0, reserve: () => undefined };
  plain.write(0, out);
  return out.bytes.toString('utf8', 0, out.at);
}

describe('PlainReader', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('"', '\\', '/', '\n', '\u0001', '\u007f', '\u2028', '　', '长', '𠮷'), fc.string()),
    maxLength: 3,
  });
  const odd = fc.constantFrom(
    ...['1.0', '1e0', '-0', '1.50', '-3', '0.1', '1E-7', '1e-400', '01', '12345678901234567890', '9007199254740992'],
    ...['9007199254740991', '1.', '.5', '-', '+1', '"\\u4e2d\\/"', '"a\\/"', '"\\u0000"', '"\\ud800"', '"\\x"', '" "'],
    ...['null', 'true', '""', '[]', '{"a":1}', '"12"', '"自建"', '"外"', '"2026-02-30"', 'nul', '"\n"', '"a'],
  );
  const sound: Record<string, fc.Arbitrary<string>> = {
    id: fc.oneof(fc.nat().map(String), fc.constantFrom('"12"', '4301000001099128')),
    name: text.map((one) => JSON.stringify(`灯${one}`)),
    at: fc.constantFrom('"2026-01-02 03:04:05"', '"2024-02-29 23:59:59"'),
    region: fc.constantFrom('"430100"', '"430102"'),
    state: fc.constantFrom('0', '1', '2', '3', 'null', '""'),
    height: fc.oneof(fc.double({ noNaN: true, min: -60, max: 52 }).map(String), fc.constantFrom('"1.50"', '50')),
    price: fc.constantFrom('1.25', '100', '0.1', '-5.5'),
    day: fc.constant('"2026-01-02"'),
    kind: fc.constantFrom('"1"', '"2"', '"自建"', '"自建"'),
    why: fc.constantFrom('"人为"', 'null'),
    next: fc.constantFrom('"a1"', '12'),
    名: text.map((one) => JSON.stringify(one)),
  };
  const names = Object.keys(sound);
  const blank = fc.constantFrom('', '', '', '', ' ', '\n\t', '\r');
  const member = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(value, blank, blank).map(([one, a, b]) => `${a}"${name}"${b}:${a}${one}${b}`);
  const required = ['id', 'name', 'at', 'region'];
  const soundRecord = fc
    .subarray(names.filter((name) => !required.includes(name)))
    .chain((some) => fc.shuffledSubarray([...required, ...some], { minLength: some.length + required.length }))
    .chain((some) => fc.tuple(...some.map((name) => member(name, sound[name] ?? odd))));
  const strangeMember = fc
    .constantFrom(...names, 'other', '__proto__', 'na\\u006de', 'i"d')
    .chain((name) => member(name, fc.oneof(sound[name] ?? odd, odd)));
  const record = fc
    .oneof(
      { weight: 3, arbitrary: soundRecord },
      fc.tuple(soundRecord, strangeMember).map(([members, other]) => [...members, other]),
    )
    .map((members: readonly string[]) => `{${members.join(',')}}`);
  const list = fc
    .tuple(fc.array(record, { minLength: 1, maxLength: 6 }), blank)
    .map(([records, space]) => `${space}[${space}${records.join(`${space},${space}`)}${space}]${space}`);

  it('reads as parsing and validating would, or not at all', () => {
    let read = 0;
    fc.assert(
      fc.property(list, (source) => {
        if (readAlike(message, bytes(source), context)) read += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('reads nothing that is no JSON, however near it comes', () => {
    const spoilt = fc.tuple(list, fc.nat(), fc.constantFrom(...'{}[]:,"\\0 n-.e\u0000'), fc.nat(2));
    fc.assert(
      fc.property(spoilt, ([source, at, other, cut]) => {
        const place = at % source.length;
        readAlike(message, bytes(source.slice(0, place) + other + source.slice(place + cut)), context);
        readAlike(message, bytes(source.slice(0, place)), context);
      }),
      { numRuns: 3_000 },
    );
  });

  it('writes the normal form', () => {
    expect(bodyOf(`[${lamp}]`)).toBe(lamp.replace(' 03:04:05', 'T03:04:05+08:00'));
    expect(
      bodyOf(
        '[ {"next" : 12, "day":null,"id":"7", "名":"" ,"height":1.50,"name":"a\\/\\"b","at":"2026-01-02 03:04:05","region":"430100","kind":"自建"} ]',
      ),
    ).toBe(
      '{"next":"12","id":7,"height":1.5,"name":"a/\\"b","at":"2026-01-02T03:04:05+08:00","region":"430100","kind":"1","state":1}',
    );
    for (const spaces of [1, '\t']) {
      const spaced = JSON.stringify([JSON.parse(lamp)], null, spaces);
      expect([bodyOf(spaced), bodyOf(spaced.replaceAll(/\s+"/g, '"'))]).toEqual(Array(2).fill(bodyOf(`[${lamp}]`)));
    }
    expect(bodyOf(`[{"day":null,"why":"",${lamp.slice(1)}]`)).toBe(bodyOf(`[${lamp}]`));
  });

  it.each([
    ['a lone object', lamp],
    ['an empty list', '[]'],
    ['an unknown member', `[${lamp.replace('"state":2', '"x":2')}]`],
    ['a name twice', `[${lamp.replace('"state":2', '"id":7')}]`],
    ['a missing field', `[${lamp.replace('"name":"路灯",', '')}]`],
    ['a text of blanks that is required', `[${lamp.replace('路灯', '　　')}]`],
    ['a text too long', `[${lamp.replace('路灯', '路'.repeat(9))}]`],
    ['a broken rule', `[${lamp.replace('"state":2', '"state":3')}]`],
    ['a synonym to be warned of', `[${lamp.replace('"state":2', '"kind":"外"')}]`],
    ['too many records', `[${[lamp, lamp, lamp, lamp, lamp, lamp].join(',')}]`],
    ['a comma at the end', `[${lamp},]`],
    ['something behind the list', `[${lamp}]]`],
    ['a fraction that a double loses', `[${lamp.replace('"id":7', '"id":4301000001099128.1')}]`],
  ])('leaves %s to others', (_what, source) => {
    expect(bodyOf(source)).toBeUndefined();
  });

  it('takes a text by its characters, not its bytes', () => {
    expect(bodyOf(`[${lamp.replace('路灯', '𠮷'.repeat(8))}]`)).toContain('𠮷'.repeat(8));
  });

  it('reads on after a request that it could not read', () => {
    expect(bodyOf(`[${lamp},`)).toBeUndefined();
    expect(bodyOf(`[${lamp}]`)).toBeDefined();
  });

  it('asks the rules with what they are told', () => {
    const high = bytes(`[${lamp.replace('"state":2', '"height":60')}]`);
    expect(message.plain.read(high, { context, maxBatch: 5 })).toBeUndefined();
    expect(message.plain.read(high, { context: { highest: 60 }, maxBatch: 5 })).toBeDefined();
  });
});
