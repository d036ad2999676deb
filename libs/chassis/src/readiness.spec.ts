import { describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.js';

const readiness = (told: string[] = []): Readiness => {
  const tell = (...parts: unknown[]): void => void told.push(String(parts.at(-1)));
  return new Readiness({ info: tell, warn: tell });
};

describe('Readiness', () => {
  it('is ready without checks and while every check is', async () => {
    const checks = readiness();
    expect(await checks.report()).toEqual({ ready: true, checks: {} });
    checks.register('bus', () => ({ ok: true }));
    expect(await checks.report()).toEqual({ ready: true, checks: { bus: { ok: true } } });
  });

  it('shows which check failed: by its reason, by an error, by no answer in time', async () => {
    const told: string[] = [];
    const checks = readiness(told);
    checks.register('bus', () => ({ ok: false, reason: 'away' }));
    checks.register('database', () => Promise.reject(new Error('secret address')));
    checks.register('thrown', () => {
      throw new Error('at once');
    });
    checks.register('disk', () => new Promise(() => undefined), { timeoutMs: 10 });
    checks.register('fine', () => Promise.resolve({ ok: true }));
    const expected = {
      ready: false,
      checks: {
        bus: { ok: false, reason: 'away' },
        database: { ok: false, reason: 'failed' },
        thrown: { ok: false, reason: 'failed' },
        disk: { ok: false, reason: 'no answer within 10 ms' },
        fine: { ok: true },
      },
    };
    expect(await checks.report()).toEqual(expected);
    expect(await checks.report()).toEqual(expected);
    expect(told).toEqual(['readiness check failed', 'readiness check failed', 'not ready']);
  });

  it('does not start a check again while it hangs, and recovers when it answers', async () => {
    const checks = readiness();
    let runs = 0;
    const { promise, resolve } = Promise.withResolvers<{ ok: true }>();
    checks.register('database', () => ((runs += 1) === 1 ? promise : { ok: true }), { timeoutMs: 5 });
    expect((await checks.report()).ready).toBe(false);
    expect((await checks.report()).ready).toBe(false);
    expect(runs).toBe(1);
    resolve({ ok: true });
    expect((await checks.report()).ready).toBe(true);
    expect((await checks.report()).ready).toBe(true);
    expect(runs).toBe(2);
  });

  it('is not ready once the service stops', async () => {
    const checks = readiness();
    checks.stop();
    expect(await checks.report()).toEqual({ ready: false, checks: { service: { ok: false, reason: 'stopping' } } });
  });

  it('refuses two checks of one name', () => {
    const checks = readiness();
    checks.register('bus', () => ({ ok: true }));
    expect(() => checks.register('bus', () => ({ ok: true }))).toThrow('already registered');
  });
});
