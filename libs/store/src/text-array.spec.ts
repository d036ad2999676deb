import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textArray } from './text-array.js';

/** Reads an array whose elements are all quoted, as PostgreSQL would. */
function parse(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, element = '']) => element.replace(/\\(.)/gs, '$1'));
}

test('is read as the texts that it was made of', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('"', '\\', ',', '{', '}', 'n', ' ', '长', '😀', '\0', '\n', '\u2028'),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, fc.string())), (texts) => {
      const array = textArray(texts);
      if (typeof array === 'string')
        expect(array.startsWith('{') && array.endsWith('}') && parse(array)).toEqual(texts);
      else expect(array).toBe(texts);
    }),
  );
});

test('leaves what JSON writes otherwise to pg', () => {
  expect(textArray(['a\nb'])).toEqual(['a\nb']);
  expect(textArray(['a|b', '"', '\\'])).toBe('{"a|b","\\"","\\\\"}');
  expect(textArray([])).toBe('{}');
});
