import { expect, test } from '@jest/globals';
import { exchangeBytes } from './exchange-bytes.js';
import { refusedExchange } from './fixtures/exchange.js';

const entry = refusedExchange({ reason: null, keys: [] });

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
