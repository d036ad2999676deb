import { describe, expect, it } from '@jest/globals';
import { readAccountBody } from './account-body.js';
import type { Fault } from './problem.js';
import { ProblemError } from './problem-error.js';

const good = { password: 'correct horse', regions: ['430100'] };

const faultsOf = (body: unknown): readonly Fault[] => {
  try {
    readAccountBody(body);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.faults ?? [];
    throw error;
  }
};

describe('readAccountBody', () => {
  it('takes defaults for what is absent', () => {
    expect(readAccountBody(good)).toEqual({ ...good, joiner: '', sourceAddresses: [], areaUnit: 'm2' });
    expect(readAccountBody({ regions: ['430100'] }).password).toBeUndefined();
  });

  it('takes addresses and CIDR blocks of both families', () => {
    const sourceAddresses = ['10.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'];
    expect(readAccountBody({ ...good, sourceAddresses }).sourceAddresses).toEqual(sourceAddresses);
  });

  it.each([
    [undefined, ['body']],
    [null, ['body']],
    ['text', ['body']],
    [[], ['body']],
    [{}, ['regions']],
    [{ ...good, regions: [] }, ['regions']],
    [{ ...good, regions: '430100' }, ['regions']],
    [{ ...good, regions: ['430100', '4301'] }, ['regions[1]']],
    [{ ...good, regions: [430100] }, ['regions[0]']],
    [{ ...good, regions: ['430100', '430100'] }, ['regions']],
    [{ ...good, password: 'short' }, ['password']],
    [{ ...good, password: 12_345_678 }, ['password']],
    [{ ...good, joiner: '12345678901' }, ['joiner']],
    [{ ...good, areaUnit: 'M2' }, ['areaUnit']],
    [{ ...good, sourceAddresses: ['10.0.0.256'] }, ['sourceAddresses[0]']],
    [
      { ...good, sourceAddresses: ['10.0.0.0/33', '10.0.0.0/', '::/129', 'host'] },
      [0, 1, 2, 3].map((n) => `sourceAddresses[${n}]`),
    ],
    [{ ...good, passwordHash: 'x' }, ['passwordHash']],
    [{ password: 'short', regions: ['x'], joiner: 1 }, ['password', 'regions[0]', 'joiner']],
  ])('refuses %j', (body, parameters) => {
    expect(faultsOf(body).map(({ parameter }) => parameter)).toEqual(parameters);
  });

  it('says what is expected, never what was given', () => {
    const text = JSON.stringify(
      faultsOf({ password: 'geheim', regions: ['geheim'], sourceAddresses: ['geheim'], joiner: 7 }),
    );
    expect(text).not.toContain('geheim');
    expect(text).toContain('must be a region code of 6 digits');
    expect(text).toContain('must be an IP address or a CIDR block');
    expect(text).toContain('must be a text of 8 to 200 characters');
  });
});
