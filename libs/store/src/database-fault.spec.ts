import { expect, test } from '@jest/globals';
import { databaseFault } from './database-fault.js';

test.each([
  ['22P05', 'data'],
  ['23502', 'data'],
  ['54000', 'data'],
  ['40P01', 'contention'],
  ['40001', 'contention'],
  ['57P01', 'unavailable'],
  ['53300', 'unavailable'],
  ['42P01', 'unavailable'],
  ['28P01', 'unavailable'],
  ['EPIPE', 'unavailable'],
  ['ECONNREFUSED', 'unavailable'],
  [undefined, 'unavailable'],
])('%s is %s', (code, fault) => expect(databaseFault(Object.assign(new Error('x'), { code }))).toBe(fault));

test('what is not PostgreSQL’s doing is a bug', () => {
  expect(databaseFault(new TypeError('x'))).toBe('bug');
  expect(databaseFault('x')).toBe('bug');
});
