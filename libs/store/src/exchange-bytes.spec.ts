import { expect, test } from '@jest/globals';
import { exchangeBytes } from './exchange-bytes.js';
import type { ExchangeEntry } from './exchange-entry.js';

const entry: ExchangeEntry = {
  id: '0196e2a1-7a2b-7000-9000-000000000001',
  at: new Date(),
  direction: 'in',
  spec: 'sample',
  message: 'case-info',
  peer: 'p',
  sender: 's',
  outcome: 'refused',
  code: '1',
  reason: null,
  keys: [],
  records: 1,
  durationMs: 1,
  bytes: 10,
  traceId: null,
};

test('a row counts by the characters of all that a sender fills it with', () => {
  const empty = exchangeBytes(entry);
  expect(empty).toBeLessThan(1_000);
  const long = '长'.repeat(10_000);
  expect(exchangeBytes({ ...entry, keys: [long, long] }) - empty).toBeGreaterThanOrEqual(40_000);
  expect(exchangeBytes({ ...entry, peer: long }) - empty).toBeGreaterThanOrEqual(19_000);
  expect(exchangeBytes({ ...entry, reason: long }) - empty).toBeGreaterThanOrEqual(20_000);
  const warnings = [{ index: 0, field: long, rule: 'unknown-field', text: long }];
  expect(exchangeBytes({ ...entry, warnings }) - empty).toBeGreaterThanOrEqual(40_000);
});
