import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MASK } from './mask-text.js';
import { redact } from './redact.js';

const secret = 'geheim';
const tellingNames = [
  'password', 'dbPassword', 'user_pwd', 'sign', 'accessToken', 'Authorization', 'set-cookie', 'idCard', 'id_card_no', 'zjhm', 'ZJHM',
  'phone', 'contactPhone', 'mobile', 'sjhm', 'face', 'data', 'body', 'records', 'client_secret', 'xm',
]; // prettier-ignore

describe('redact', () => {
  it('hides what stands under a telling name, at any depth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tellingNames),
        fc.constantFrom<unknown>(secret, [secret], { a: secret }),
        fc.nat(8),
        (name, value, depth) => {
          let object: Record<string, unknown> = { [name]: value };
          for (let level = 0; level < depth; level += 1)
            object = level % 2 === 0 ? { inner: object } : { list: [object] };
          expect(JSON.stringify(redact(object))).not.toContain(secret);
        },
      ),
    );
  });

  it('keeps counts, ids, times and outcomes', () => {
    const line = {
      traceId: '0af7651916cd43dd12345678901c8031', records: 100, durationMs: 13_812_345_678, bytes: 45_678, outcome: 'accepted',
      streamSequence: 13_812_345_678, ok: true, nothing: null, at: '2026-11-22T02:14:10.761Z',
    }; // prettier-ignore
    expect(redact(line)).toEqual(line);
  });

  it('hides mobile numbers that are numbers, and numbers inside texts', () => {
    expect(redact({ sender: 13_812_345_678, reason: 'id 11010519491231002X', big: 110105194912310021n })).toEqual({
      sender: MASK,
      reason: `id ${MASK}`,
      big: MASK,
    });
  });

  it('tells of an error only what its class says', () => {
    const error = Object.assign(new Error('duplicate 13812345678', { cause: new Error('because') }), {
      code: '23505',
      query: `insert ${secret}`,
      parameters: [secret],
    });
    const told = redact({ err: error });
    expect(told).toMatchObject({
      err: { type: 'Error', message: `duplicate ${MASK}`, code: '23505', cause: { message: 'because' } },
    });
    expect(JSON.stringify(told)).not.toContain(secret);
  });

  it('ends on cycles and shortens bytes and long lists', () => {
    const cycle: Record<string, unknown> = {
      picture: Buffer.alloc(3),
      chunk: Buffer.alloc(9),
      list: Array.from({ length: 60 }, () => 1),
    };
    cycle['self'] = cycle;
    const told = redact(cycle);
    expect(told).toMatchObject({ picture: MASK, chunk: '[9 bytes]' });
    expect((told['list'] as unknown[]).at(-1)).toBe('[10 more]');
    expect(JSON.stringify(told)).toContain('[deep]');
  });
});
