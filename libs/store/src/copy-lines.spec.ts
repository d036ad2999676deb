import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CopyLines } from './copy-lines.js';
import { caseFacts } from './fixtures/facts.js';

const tail = Buffer.from('\tS\n');

/** Reads a COPY line as PostgreSQL would. */
function parse(line: string): (string | null)[] {
  const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
  return line
    .replace(/\n$/, '')
    .split('\t')
    .map((value) => (value === '\\N' ? null : value.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)));
}

const printable = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\p{Cs}\0-\x07\x0b\x0e-\x1f]/u.test(text));
const anyRecord = fc.record(
  {
    title: printable,
    caseCode: fc.oneof(printable, fc.constant(null)),
    count: fc.maxSafeInteger(),
    lng: fc.double({ noNaN: true, noDefaultInfinity: true }),
    urgent: fc.boolean(),
    place: fc.oneof(
      fc.dictionary(printable, fc.oneof(printable, fc.integer(), fc.constant(null))),
      fc.array(printable),
    ),
    _unknown: fc.dictionary(printable, printable),
  },
  { requiredKeys: [] },
);

describe('copy lines', () => {
  const lines = new CopyLines(caseFacts);
  /** In the midst of what goes on like a body. */
  const add = (body: string, key: string): boolean => {
    const data = Buffer.from(`{"${body}","title":"a"}`);
    return lines.add(data, 2, data.length - '","title":"a"}'.length, key, tail);
  };

  test('hold what the JSON holds, whatever the order and number of its members', () => {
    fc.assert(
      fc.property(anyRecord, printable, fc.infiniteStream(fc.nat()), (fields, key, weights) => {
        const members = Object.entries(fields).map((member) => ({ member, weight: weights.next().value as number }));
        const body = JSON.stringify(
          Object.fromEntries(members.sort((a, b) => a.weight - b.weight).map(({ member }) => member)),
        );
        expect(add(body, key)).toBe(true);
        const values = parse(lines.take().toString());
        expect(values.slice(-2)).toEqual([key, 'S']);
        for (const [index, column] of lines.columns.entries()) {
          const value = (fields as Record<string, unknown>)[column] ?? null;
          const expected = value === null || typeof value === 'string' ? value : JSON.stringify(value);
          expect([column, values[index]]).toEqual([column, expected]);
        }
      }),
    );
  });

  test('that were forgotten are not taken', () => {
    expect(add('{}', 'half')).toBe(true);
    lines.forget();
    expect(add('{}', 'whole')).toBe(true);
    const taken = lines.take().toString();
    expect([taken.includes('half'), taken.includes('whole')]).toEqual([false, true]);
  });

  test('a time stands as PostgreSQL reads it fastest, a text with the same characters as it is', () => {
    const time = '2026-11-22T08:00:00.5+08:00';
    expect(add(JSON.stringify({ title: time, createTime: time, day: null }), 'K')).toBe(true);
    const values = parse(lines.take().toString());
    expect(values[lines.columns.indexOf('title')]).toBe(time);
    expect(values[lines.columns.indexOf('createTime')]).toBe(time.replace('T', ' '));
  });

  test.each([
    '',
    '{',
    '{"title"',
    '{"title":',
    '{"title":"a',
    '{"title":"a\\',
    '{"title":"a"',
    '{"title":"a"}x',
    '{"title":"a"},{}',
    '{"title":"a",}',
    '{ "title":"a"}',
    '{"title":"a\tb"}',
    '{"title":"\\u0000"}',
    '{"title":nope}',
    '{"title":nul}',
    '{"title":}',
    '{"place":{"a":1}',
    '{"place":"text where JSON is wanted"}',
    '{"other":1}',
    '[]',
  ])('leave %s to PostgreSQL, and nothing of it in the output', (body) => {
    expect(add(body, 'k')).toBe(false);
    expect(lines.take()).toHaveLength(0);
  });

  test('grow with what they are given', () => {
    const body = JSON.stringify({ title: '长'.repeat(100_000) });
    for (let count = 0; count < 5; count += 1) expect(add(body, 'k')).toBe(true);
    expect(lines.take().length).toBeGreaterThan(1_500_000);
  });
});
