import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkParents, namedParents } from './organization-tree.js';

const org = (orgId: string, parentOrgId: string, reportType = 'A') => ({ reportType, orgId, parentOrgId });
const none = new Set<string>();
const faults = (
  records: readonly ReturnType<typeof org>[],
  stored: Readonly<Record<string, string>> = {},
  tops = none,
) => checkParents(records, new Map(Object.entries(stored)), tops).map(({ index, rule }) => `${index} ${rule}`);

describe('parents of organisations (A56)', () => {
  it.each([
    ['a top', [org('a', '')], {}, []],
    ['a parent that is stored', [org('b', 'a')], { a: '' }, []],
    ['a parent that is not', [org('b', 'a')], {}, ['0 parent']],
    ['a parent earlier in the batch', [org('a', ''), org('b', 'a'), org('c', 'b')], {}, []],
    ['a parent later in the batch', [org('b', 'a'), org('a', '')], {}, ['0 parent']],
    ['a parent that the batch deletes before', [org('a', '', 'D'), org('b', 'a')], { a: '' }, ['1 parent']],
    ['a parent that the batch deletes after', [org('b', 'a'), org('a', '', 'D')], { a: '' }, []],
    ['a parent deleted and added again', [org('a', '', 'D'), org('a', ''), org('b', 'a')], { a: '' }, []],
    [
      'a delete, which looks at neither parent nor children',
      [org('b', 'x', 'D'), org('a', '', 'D')],
      { a: '', b: 'a' },
      [],
    ],
    ['a circle of two', [org('a', 'b')], { a: '', b: 'a' }, ['0 own-ancestor']],
    ['a circle of three, partly in the batch', [org('c', 'b'), org('a', 'c')], { a: '', b: 'a' }, ['1 own-ancestor']],
    ['a circle that the batch opens before', [org('b', ''), org('a', 'b')], { a: '', b: 'a' }, []],
    ['a refused parent, which its child still may name', [org('b', 'x'), org('c', 'b')], {}, ['0 parent']],
  ] as const)('%s', (_what, records, stored, expected) => {
    expect(faults(records, stored)).toEqual(expected);
  });

  it('may be an id that the ministry knows', () => {
    expect(faults([org('a', 'ministry')], {}, new Set(['ministry']))).toEqual([]);
    expect(
      namedParents([org('a', 'ministry'), org('b', 'a'), org('c', 'a'), org('d', 'x', 'D')], new Set(['ministry'])),
    ).toEqual(['a']);
  });

  it('never lead in a circle, whatever is accepted one after the other', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const change = fc.tuple(id, fc.constantFrom('', 'a', 'b', 'c', 'd'), fc.constantFrom('A', 'U', 'D'));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const stored = new Map<string, string>();
        for (const [orgId, parentOrgId, reportType] of changes) {
          if (orgId === parentOrgId || checkParents([org(orgId, parentOrgId, reportType)], stored, none).length > 0)
            continue;
          if (reportType === 'D') stored.delete(orgId);
          else stored.set(orgId, parentOrgId);
        }
        for (const start of stored.keys()) {
          let at: string | undefined = start;
          for (let steps = 0; at !== undefined && at !== ''; steps += 1) {
            expect(steps).toBeLessThan(5);
            at = stored.get(at);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
