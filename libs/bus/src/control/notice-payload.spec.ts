import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readNoticePayload } from './notice-payload.js';

describe('readNoticePayload', () => {
  it('reads what it knows and leaves the rest', () => {
    expect(readNoticePayload({ spec: 'urban' })).toEqual({ spec: 'urban' });
    expect(readNoticePayload({ spec: 'police', later: [1] })).toEqual({ spec: 'police' });
  });

  it.each([undefined, null, '', 'urban', 7, [], {}, { spec: 1 }, { spec: '' }, { spec: 'Urban' }, { spec: 'a.>' }])(
    'takes %j for no notice',
    (data) => expect(readNoticePayload(data)).toBeUndefined(),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const payload = readNoticePayload(data);
        expect(payload === undefined || typeof payload.spec === 'string').toBe(true);
      }),
    );
  });
});
