import { expect, test } from '@jest/globals';
import { migrationClass, migrationFile, migrationList, migrationSource } from './migration-source.js';

const draft = {
  time: 1795305600001,
  name: 'urban-syn-rec',
  purpose: 'Cases.',
  up: "select '`${x}\\n';\n\nselect 2;",
  down: 'select 3;',
};

test('names', () => {
  expect(migrationFile(draft)).toBe('1795305600001-urban-syn-rec');
  expect(migrationClass(draft)).toBe('UrbanSynRec1795305600001');
});

test('SQL stays what it is inside the template', () => {
  const source = migrationSource(draft);
  expect(source).toContain("      select '\\`\\${x}\\\\n';\n\n      select 2;\n    `);");
  expect(source).toContain('export class UrbanSynRec1795305600001 implements MigrationInterface');
});

test('the list is in the order of time', () => {
  const list = migrationList(['1795305600002-b', '1795305600001-a-c']);
  expect(list).toContain('export const migrations = [\n  AC1795305600001,\n  B1795305600002,\n] as const;');
  expect(list).toContain("import { AC1795305600001 } from './1795305600001-a-c.js';");
});
