import { describe, expect, it } from '@jest/globals';
import { MOST_LETTERS, readRedriveRequest } from './redrive-request.js';

const id = (number: number) => `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const operator = 'li.si';

describe('a request to redrive', () => {
  it('names letters once each, and who asks', () => {
    expect(readRedriveRequest({ ids: [id(2), id(1), id(2)], operator, more: 1 })).toEqual({
      ids: [id(2), id(1)],
      operator,
    });
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    { ids: [], operator },
    { ids: ['1'], operator },
    { ids: [id(1), 7], operator },
    { ids: id(1), operator },
    { ids: [id(1)] },
    { ids: [id(1)], operator: 'a name with blanks' },
    { ids: Array.from({ length: MOST_LETTERS + 1 }, (_, index) => id(index)), operator },
  ])('is not %j', (data) => expect(readRedriveRequest(data)).toBeUndefined());
});
