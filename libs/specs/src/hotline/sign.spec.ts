import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../outcome.js';
import { headerExamples } from './fixtures/header-examples.js';
import { acceptedDays, authorizationOf, checkDigest, digestOf, isCredential, readAuthorization } from './sign.js';

const APP_ID = 'sample-app';
const TOKEN = 'sample-token';

/** What the receiver makes of a header, in the order of the checks: `accepted`, or the code. */
function verdict(header: string | undefined, body: string, at: string): string {
  const read = readAuthorization(header);
  if (isRefusal(read)) return String((read as { code?: string }).code);
  const authorization = read;
  if (authorization.appId !== APP_ID || authorization.token !== TOKEN) return '1002';
  return checkDigest(authorization, Buffer.from(body), new Date(at))?.code ?? 'accepted';
}

describe('the header', () => {
  it.each(headerExamples)('$name: $verdict', (example) => {
    expect(verdict(example.header, example.body, example.receivedAt)).toBe(example.verdict);
  });

  it('is digested with the day in Shanghai over the exact bytes', () => {
    const body = Buffer.from('{"complacontent":"咨询内容"}');
    const expected = createHash('md5').update('20260312-').update(body).digest('hex');
    expect(digestOf('2026-03-12', body)).toBe(expected);
    const sent = authorizationOf(APP_ID, TOKEN, body, new Date('2026-03-11T16:30:00Z'));
    expect(sent).toBe(`${APP_ID}&${TOKEN}&${expected}`);
    expect(authorizationOf(APP_ID, TOKEN, Buffer.alloc(0), new Date())).toBe(`${APP_ID}&${TOKEN}`);
  });

  it('that a client signs now is accepted now, and no other body under it', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), instant, fc.nat(899_999), (bytes, sentAt, later) => {
        const read = readAuthorization(authorizationOf(APP_ID, TOKEN, bytes, sentAt));
        expect(isRefusal(read)).toBe(false);
        const authorization = read as Exclude<typeof read, { kind: string }>;
        expect(checkDigest(authorization, bytes, sentAt)).toBeUndefined();
        expect(checkDigest(authorization, bytes, new Date(sentAt.getTime() + later))).toBeUndefined();
        expect(checkDigest(authorization, bytes, new Date(sentAt.getTime() + 2 * 86_400_000))?.code).toBe('1004');
        expect(checkDigest(authorization, Buffer.concat([bytes, Buffer.of(32)]), sentAt)?.code).toBe('1004');
      }),
    );
  });

  it.each([
    ['2026-03-11T15:44:59Z', ['2026-03-11']],
    ['2026-03-11T15:45:00Z', ['2026-03-11', '2026-03-12']],
    ['2026-03-11T16:00:00Z', ['2026-03-12', '2026-03-11']],
    ['2026-03-11T16:14:59Z', ['2026-03-12', '2026-03-11']],
    ['2026-03-11T16:15:00Z', ['2026-03-12']],
  ])('at %s is accepted with the digest of %j', (at, days) => {
    expect(acceptedDays(new Date(at), 15 * 60_000)).toEqual(days);
  });

  it('has parts that can be told apart', () => {
    expect(['a&b', 'a b', '', 'a\u0007', '\u3000'].map(isCredential)).toEqual(Array(5).fill(false));
    expect(['app-1', '韶关', 'T0k=n/+'].map(isCredential)).toEqual(Array(3).fill(true));
  });
});
