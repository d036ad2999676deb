import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unstorable } from './text-safety.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('unstorable', () => {
  it('takes every well-formed text without NUL, wherever it stands', () => {
    const safe = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0'));
    fc.assert(
      fc.property(safe, safe, (name, text) => {
        expect(unstorable({ [name]: [text, 1, null, true] })).toBeUndefined();
      }),
    );
  });

  it('finds NUL and halves of surrogate pairs in values and in names', () => {
    const bad = fc.constantFrom('\0', 'a\0', '\ud83d', '\udea7', '\udea7\ud83d', '🚧\ud83d');
    fc.assert(
      fc.property(bad, (text) => {
        const found = [text, [text], { a: { b: text } }, { [text]: 1 }, [{ a: [{ [text]: null }] }]].map((value) =>
          unstorable(value),
        );
        expect(found).not.toContain(undefined);
      }),
    );
  });

  it('finds nesting that is too deep, however deep', () => {
    expect(unstorable(nested(32))).toBeUndefined();
    expect(unstorable(nested(33))).toBe('嵌套过深');
    expect(unstorable(nested(100_000))).toBe('嵌套过深');
  });
});
