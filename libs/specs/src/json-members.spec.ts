import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonMembers } from './json-members.js';

const NUMBERS = new Set(['n']);
const read = (json: string) =>
  jsonMembers(Buffer.from(json), NUMBERS, 8)?.map(([name, value]) => [name, value.toString()] as const);
/** Texts long enough to stay bytes, with everything that is escaped or longer than a byte. */
const text = fc
  .tuple(
    fc.string({
      unit: fc.oneof(fc.constantFrom('"', '\\', '/', '\n', '\t', '\u0001', '长', '𠮷', '\ufffd'), fc.string()),
    }),
    fc.constantFrom(1, 400),
  )
  .map(([part, times]) => part.repeat(times));
const inAscii = (json: string) =>
  json.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('members of a JSON object, read from its bytes', () => {
  it('are what JSON.parse reads', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '名', ' ') });
    fc.assert(
      fc.property(fc.dictionary(name, text, { maxKeys: 8 }), fc.nat(3), fc.boolean(), (object, indent, ascii) => {
        const json = JSON.stringify(object, null, indent);
        const members = read(ascii ? json.replace(/"(?:[^"\\]|\\.)*"(?!:| :)/g, inAscii) : json);
        if (ascii && Object.keys(object).some((key) => key.includes('名'))) return;
        if (Object.keys(object).length === 0) expect(members).toBeUndefined();
        else expect(members).toEqual(Object.entries(object));
      }),
    );
  });

  it('of any text are those that JSON.parse reads, or none', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '"n"',
      '"a"',
      ':',
      ',',
      ' ',
      '1',
      '01',
      '-1',
      '1e3',
      '"\\u4e2d"',
      '"\\ud842\\udfb7"',
      '"\\ud842"',
      '"\\x"',
      '"\n"',
      '"b\\/"',
      'null',
      '[1]',
      '\u00a0',
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 12 }).map((tokens) => `{${tokens.join('')}`),
        (json) => {
          const members = read(json);
          if (members)
            expect(JSON.parse(`${json}`)).toEqual(
              Object.fromEntries(
                members.map(([name, value]) => [
                  name,
                  name === 'n' && /^\d+$/.test(value) && !json.includes(`"${value}"`) ? Number(value) : value,
                ]),
              ),
            );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keep a name that is written twice, and the number as it is written', () => {
    expect(read('{"a":"1","a":"2", "n" : 1767225600000 }')).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['n', '1767225600000'],
    ]);
  });

  it.each([
    '',
    '[]',
    '{"a":"1"',
    '{"a":"1"}x',
    '{"a":"1",}',
    '{"a":1}',
    '{"n":1.0}',
    '{"n":01}',
    '{"n":12345678901234567}',
    '{"n":1',
    '{"a":null}',
    '{"a":["b"]}',
    '{"\\u0061":"1"}',
    '{"a":"\\ud842"}',
    '{"a":"\\ud842\\u0041"}',
    '{"a":"\\udfb7"}',
    '{"a":"\\u00g0"}',
    '{"a":"\\',
    '\ufeff{"a":"1"}',
    JSON.stringify(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index), '']))),
  ])('are left to JSON.parse for %s', (json) => {
    expect(read(json)).toBeUndefined();
  });
});
