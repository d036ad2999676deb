import { describe, expect, it } from '@jest/globals';
import { PasswordMemory } from './password-memory.js';

const account = { account: 'demo', version: '1', passwordHash: 'hash-of-right' };
/** Stands for argon2id, which takes 50 ms and gives the same verdicts. */
const counting = () => {
  const calls: string[] = [];
  return {
    calls,
    verify: (hash: string, password: string) => {
      calls.push(password);
      return Promise.resolve(hash === `hash-of-${password}`);
    },
  };
};

describe('password memory', () => {
  it('computes the slow hash once for a password, right or wrong', async () => {
    const { calls, verify } = counting();
    const memory = new PasswordMemory(verify);
    for (let i = 0; i < 3; i += 1) {
      expect(await memory.check(account, 'right')).toBe('right');
      expect(await memory.check(account, 'other')).toBe('wrong');
    }
    expect(calls).toEqual(['right', 'other']);
  });

  it('forgets a password when the account changes', async () => {
    const { verify } = counting();
    const memory = new PasswordMemory(verify);
    expect(await memory.check(account, 'right')).toBe('right');
    expect(await memory.check({ ...account, version: '2', passwordHash: 'hash-of-new' }, 'right')).toBe('wrong');
    expect(await memory.check({ ...account, version: '2', passwordHash: 'hash-of-new' }, 'new')).toBe('right');
  });

  it('keeps accounts apart', async () => {
    const memory = new PasswordMemory(counting().verify);
    expect(await memory.check(account, 'right')).toBe('right');
    expect(await memory.check({ ...account, account: 'other', passwordHash: 'hash-of-else' }, 'right')).toBe('wrong');
  });

  it('shares the slow hash between requests that come at once', async () => {
    const { calls, verify } = counting();
    const memory = new PasswordMemory(verify);
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => memory.check(account, 'right')));
    expect(new Set(verdicts)).toEqual(new Set(['right']));
    expect(calls).toHaveLength(1);
  });

  it('runs two at a time, lets 32 wait and tells the rest to come again', async () => {
    let running = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const memory = new PasswordMemory(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => open.push(done));
      running -= 1;
      return false;
    });
    const verdicts = Array.from({ length: 40 }, (_, i) => memory.check(account, `guess-${i}`));
    for (let answered = 0; answered < 34; answered += 1) {
      while (open.length === 0) await new Promise((turn) => setImmediate(turn));
      open.shift()?.();
    }
    const counts = Object.groupBy(await Promise.all(verdicts), (verdict) => verdict);
    expect(counts.busy).toHaveLength(6);
    expect(counts.wrong).toHaveLength(34);
    expect(most).toBe(2);
  });
});
