import { expect, it } from '@jest/globals';
import { WarningList } from './warning-list.js';

const warning = (index: number, field: string, rule: string) => ({ index, field, rule, message: '提示' });

it('lists a thousand warnings, and counts the others by field and rule', () => {
  const list = new WarningList();
  for (let index = 0; index < 1_000; index += 1) list.add(warning(index, 'a', 'synonym'));
  expect(list.toArray()).toHaveLength(1_000);
  for (let index = 1_000; index < 1_007; index += 1) list.add(warning(index, 'a', 'synonym'));
  list.add(warning(2_000, 'b', 'synonym'));
  for (const name of ['x', 'y', 'z']) list.add(warning(3_000, name, 'unknown-field'));
  expect(list.toArray()).toHaveLength(1_003);
  expect(list.toArray().slice(1_000)).toEqual([
    { ...warning(1_000, 'a', 'synonym'), count: 7 },
    { ...warning(2_000, 'b', 'synonym'), count: 1 },
    { ...warning(3_000, '', 'unknown-field'), count: 3 },
  ]);
});
