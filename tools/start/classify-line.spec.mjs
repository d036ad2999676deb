import { describe, expect, it } from '@jest/globals';
import { classifyLine } from './classify-line.mjs';

describe('classifyLine', () => {
  it('shows warnings and errors of a service’s log with message and cause', () => {
    expect(classifyLine('{"level":"info","msg":"up"}', 'stdout').kind).toBe('routine');
    expect(classifyLine('{"level":"warn","msg":"slow","reason":"disk"}', 'stdout')).toEqual({
      kind: 'note',
      text: 'warning: slow: disk',
    });
    expect(classifyLine('{"level":50,"msg":"lost","err":{"message":"ECONNREFUSED"}}', 'stdout')).toEqual({
      kind: 'note',
      text: 'error: lost: ECONNREFUSED',
    });
  });

  it('keeps other words on standard error for the report of an end', () => {
    expect(classifyLine('Error: bang', 'stderr')).toEqual({ kind: 'detail', text: 'Error: bang' });
    expect(classifyLine('hello', 'stdout').kind).toBe('routine');
    expect(classifyLine('   ', 'stderr').kind).toBe('routine');
  });

  it('knows the notation of NATS', () => {
    expect(classifyLine('[7] 2026/01/01 00:00:00.000000 [INF] Server is ready', 'stderr').kind).toBe('routine');
    expect(classifyLine('[7] 2026/01/01 00:00:00.000000 [ERR] disk full', 'stderr')).toEqual({
      kind: 'note',
      text: 'error: disk full',
    });
    expect(
      classifyLine('[7] 2026/01/01 00:00:00.000000 [WRN] Plaintext passwords detected, use nkeys or bcrypt', 'stderr')
        .kind,
    ).toBe('routine');
  });

  it('knows the notation of PostgreSQL and leaves refused statements to the services', () => {
    expect(classifyLine('2026-01-01 00:00:00.000 UTC [9] LOG:  ready', 'stderr').kind).toBe('routine');
    expect(classifyLine('2026-01-01 00:00:00.000 UTC [9] ERROR:  duplicate key', 'stderr').kind).toBe('routine');
    expect(classifyLine('2026-01-01 00:00:00.000 UTC [9] PANIC:  no space', 'stderr')).toEqual({
      kind: 'note',
      text: 'error: no space',
    });
    expect(
      classifyLine('2026-01-01 00:00:00.000 UTC [9] FATAL:  the database system is starting up', 'stderr').kind,
    ).toBe('routine');
  });

  it('bounds every line and survives broken JSON', () => {
    expect(classifyLine('x'.repeat(5000), 'stderr').text.length).toBeLessThan(400);
    expect(classifyLine('{"level":"error","msg', 'stdout').kind).toBe('routine');
  });
});
