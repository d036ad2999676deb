import { expect, it } from '@jest/globals';

import { readRedriveAnswer } from './redrive-answer.js';

it('reads results and problems', () => {
  const results = [{ id: '1', outcome: 'stored' }];
  expect(readRedriveAnswer({ results })).toEqual({ results });
  expect(readRedriveAnswer({ problem: 'why' })).toEqual({ problem: 'why' });
});

it.each([
  undefined,
  null,
  'text',
  [],
  {},
  { results: {} },
  { results: [null] },
  { results: [{ id: '1' }] },
  { problem: 1 },
])('does not take %j for an answer', (data) => expect(readRedriveAnswer(data)).toBeUndefined());
