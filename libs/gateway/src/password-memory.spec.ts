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

  it('takes the password before beside the new one until its time is over', async () => {
    const { calls, verify } = counting();
    const memory = new PasswordMemory(verify);
    const rotating = {
      ...account,
      version: '2',
      passwordHash: 'hash-of-new',
      previous: { passwordHash: 'hash-of-right', until: new Date(1_000) },
    };
    for (let i = 0; i < 3; i += 1) {
      expect(await memory.check(rotating, 'new', 999)).toBe('right');
      expect(await memory.check(rotating, 'right', 999)).toBe('right');
      expect(await memory.check(rotating, 'other', 999)).toBe('wrong');
    }
    expect(await memory.check(rotating, 'right', 1_000)).toBe('wrong');
    expect(await memory.check(rotating, 'new', 1_000)).toBe('right');
    expect(calls).toEqual(['new', 'right', 'right', 'other', 'other']);
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

  /** A slow hash that ends when the test says so, one after another. */
  const gated = () => {
    const open: (() => void)[] = [];
    const order: string[] = [];
    let running = 0;
    let most = 0;
    const verify = async (_hash: string, password: string) => {
      order.push(password);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((done) => open.push(done));
      running -= 1;
      return false;
    };
    const finish = async (count: number) => {
      for (let ended = 0; ended < count; ended += 1) {
        while (open.length === 0) await new Promise((turn) => setImmediate(turn));
        open.shift()?.();
      }
    };
    return { verify, finish, order, most: () => most };
  };

  it('runs two at a time, lets eight of an account wait and tells the rest to come again', async () => {
    const { verify, finish, most } = gated();
    const memory = new PasswordMemory(verify);
    const verdicts = Array.from({ length: 16 }, (_, i) => memory.check(account, `guess-${i}`));
    await finish(10);
    const counts = Object.groupBy(await Promise.all(verdicts), (verdict) => verdict);
    expect(counts.busy).toHaveLength(6);
    expect(counts.wrong).toHaveLength(10);
    expect(most()).toBe(2);
  });

  it('gives every account its turn, whoever guesses at another one', async () => {
    const { verify, finish, order } = gated();
    const memory = new PasswordMemory(verify);
    const guesses = Array.from({ length: 10 }, (_, i) => memory.check(account, `guess-${i}`));
    const other = memory.check({ ...account, account: 'other' }, 'of the other');
    await finish(11);
    expect(await other).toBe('wrong');
    expect(new Set(await Promise.all(guesses))).toEqual(new Set(['wrong']));
    expect(order.indexOf('of the other')).toBeLessThan(5);
  });
});
