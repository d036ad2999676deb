import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { useDatabase } from './fixtures/use-database.js';
import { textArray } from './text-array.js';

const database = useDatabase();

test('is the texts that it was made of', async () => {
  const storable = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ' '));
  const odd = fc.constantFrom('', ' ', 'NULL', '{a,b}', '"', '\\', '\n', '长', '😀', 'a|b');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(storable, odd)), async (texts) => {
      const { rows } = await database.pool.query<{ texts: string[] }>('select $1::text[] as texts', [textArray(texts)]);
      expect(rows[0]?.texts).toEqual(texts);
    }),
  );
});

test('what PostgreSQL cannot hold is refused as data', async () => {
  await expect(database.pool.query('select $1::text[]', [textArray(['a\0'])])).rejects.toMatchObject({ code: '22021' });
});
