import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { AccountDirectory } from '@civicbus/gateway/account-directory';
import { openApiDocument } from '@civicbus/gateway/openapi';
import { PasswordMemory } from '@civicbus/gateway/password-memory';
import { urbanWire } from '@civicbus/specs/urban/wire-description';
import { standard } from './standard.js';

const noAccounts = { version: () => Promise.resolve('0'), snapshot: () => Promise.resolve([]) };
const parts = {
  accounts: new AccountDirectory(noAccounts, 'urban', { warn: () => {} }),
  passwords: new PasswordMemory(() => Promise.resolve(false)),
};
const served = (environment: NodeJS.ProcessEnv) => {
  const { spec, routes, envelope } = standard(parts, environment);
  return { spec, routes, envelope, document: openApiDocument(spec, urbanWire) };
};

/** What a request with so many records is read as. */
const readParts = (environment: NodeJS.ProcessEnv, records: number) => {
  const { routes, envelope } = served(environment);
  const request = envelope.readRequest({
    type: 'form',
    text: new URLSearchParams({
      account: 'a',
      password: 'p',
      timestamp: '1'.repeat(13),
      sign: '0'.repeat(32),
      senderCode: '430100',
      data: JSON.stringify(Array.from({ length: records }, () => ({}))),
    }).toString(),
  });
  const route = routes.find(({ path }) => path.endsWith('/parts'));
  if (!route || 'kind' in request) throw new Error('no request');
  const read = envelope.readRecords(request, route.message.facts);
  return 'kind' in read ? read.reason : read.values.length;
};

describe('the settings of an installation', () => {
  it('take 1,000 records in a request, and refuse one more (A20)', () => {
    expect(readParts({}, 1_000)).toBe(1_000);
    expect(readParts({}, 1_001)).toBe('data: 一次最多 1000 条记录');
  });

  it('move the limit up and down (A20)', () => {
    expect(readParts({ CIVICBUS_MAX_BATCH: '1500' }, 1_500)).toBe(1_500);
    expect(readParts({ CIVICBUS_MAX_BATCH: '2' }, 3)).toBe('data: 一次最多 2 条记录');
    expect(() => served({ CIVICBUS_MAX_BATCH: '0' })).toThrow('CIVICBUS_MAX_BATCH is wrong');
  });

  it('are what the documents show (A11, A20)', () => {
    const { document, routes } = served({
      CIVICBUS_URBAN_STATISTICS_PREFIX: '/province',
      CIVICBUS_URBAN_CASES_PREFIX: '/cases',
      CIVICBUS_MAX_BATCH: '77',
    });
    expect(Object.keys(document.paths)).toEqual(routes.map(({ path }) => path));
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/province/api/v1/parts', '/cases/api/v1/synRecInfo']),
    );
    const text = JSON.stringify(document);
    expect(text).toContain('"maxItems":77');
    expect(text).not.toContain('"maxItems":1000');
    expect(text).not.toMatch(/"\/api\/v1\//);
  });
});
