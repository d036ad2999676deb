import { describe, expect, it } from '@jest/globals';
import { pageParameters } from './page-parameters.js';
import { parameter } from './parameter.js';
import type { Fault } from './problem.js';
import { ProblemError } from './problem-error.js';
import { readQuery } from './read-query.js';

const parameters = {
  sender: parameter.text(10),
  outcome: parameter.oneOf(['accepted', 'refused']),
  from: parameter.instant(),
  deleted: parameter.flag(),
  ...pageParameters,
};

const faultsOf = (query: Record<string, unknown>): readonly Fault[] => {
  try {
    readQuery(parameters, query);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.faults ?? [];
    throw error;
  }
};

describe('readQuery', () => {
  it('takes defaults for what is absent or empty', () => {
    expect(readQuery(parameters, { sender: '', page: '' })).toEqual({
      sender: undefined,
      outcome: undefined,
      from: undefined,
      deleted: false,
      page: 1,
      pageSize: 20,
    });
  });

  it.each([
    ['2026-11-22', '2026-11-21T16:00:00.000Z'],
    ['2026-11-22T08:00:00+08:00', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T08:00:00 08:00', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T00:00:00.5Z', '2026-11-22T00:00:00.500Z'],
    ['2024-02-29T23:30-05:00', '2024-03-01T04:30:00.000Z'],
  ])('reads the time %s', (text, instant) =>
    expect(readQuery(parameters, { from: text }).from?.toISOString()).toBe(instant),
  );

  it.each([
    [{ page: '0' }, 'page', 'must be a whole number from 1 to 10000'],
    [{ page: '1.5' }, 'page', 'must be a whole number from 1 to 10000'],
    [{ pageSize: '1001' }, 'pageSize', 'must be a whole number from 1 to 1000'],
    [{ pageSize: '-1' }, 'pageSize', 'must be a whole number from 1 to 1000'],
    [{ outcome: 'Accepted' }, 'outcome', 'must be one of accepted, refused'],
    [{ sender: 'x'.repeat(11) }, 'sender', 'must be a text of at most 10 characters'],
    [{ sender: 'a\u0000' }, 'sender', 'must be a text of at most 10 characters'],
    [{ sender: ['a', 'b'] }, 'sender', 'must be given once'],
    [{ deleted: 'yes' }, 'deleted', 'must be true or false'],
  ])('refuses %j', (query, name, detail) => expect(faultsOf(query)).toEqual([{ parameter: name, detail }]));

  it.each(['yesterday', '2026-02-30', '2026-11-22T08:00:00', '2026-13-01', '1763776446495', '2026-11-22T25:00Z'])(
    'refuses the time %s',
    (from) => expect(faultsOf({ from }).map(({ parameter }) => parameter)).toEqual(['from']),
  );

  it('names every fault at once, and what is known beside an unknown name', () => {
    const faults = faultsOf({ pagesize: '5', page: 'x', __proto__: 'y', constructor: 'z' });
    expect(faults.map(({ parameter }) => parameter)).toEqual(['pagesize', 'constructor', 'page']);
    expect(faults[0]?.detail).toBe('is not known here; known are sender, outcome, from, deleted, page, pageSize');
  });
});
