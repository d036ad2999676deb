import { describe, expect, it } from '@jest/globals';
import { createLog, type Log } from './log.js';
import { NestLog } from './nest-log.js';

const logInto = (lines: string[]): Log =>
  createLog({ service: 'tiny', level: 'debug', destination: { write: (line) => void lines.push(line) } });
const linesOf = (write: (log: Log) => void): Record<string, unknown>[] => {
  const lines: string[] = [];
  write(logInto(lines));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('createLog', () => {
  it('writes one JSON object a line with service, level in words and ISO time', () => {
    const [line] = linesOf((log) => log.info({ records: 2, traceId: 'abc' }, 'stored'));
    expect(line).toMatchObject({ level: 'info', service: 'tiny', records: 2, traceId: 'abc', msg: 'stored' });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('masks members, messages, arguments, errors and bindings', () => {
    const number = '13812345678';
    const lines = linesOf((log) => {
      log.info({ phone: number, reason: `of ${number}` }, `call ${number}`);
      log.warn('call %s', number);
      log.error(new Error(`call ${number}`));
      log.error({ err: new Error(`call ${number}`) }, 'failed');
      log.child({ token: number, caller: number }).info('child');
      log.child({ part: 'a' }).child({ caller: number }).info('grandchild');
    });
    expect(lines).toHaveLength(6);
    expect(lines[5]).toMatchObject({ part: 'a', caller: '***' });
    expect(JSON.stringify(lines)).not.toContain(number);
    expect(lines[2]).toMatchObject({ msg: 'call ***', err: { type: 'Error' } });
  });
});

describe('NestLog', () => {
  it('keeps context and stack, and moves wiring to debug', () => {
    const lines = linesOf((log) => {
      const nest = new NestLog(log);
      nest.log('Mapped', 'RouterExplorer');
      nest.log('hello', 'Own');
      nest.error('failed', 'Error: failed\n    at x', 'Own');
      nest.error(new Error('broken'));
    });
    expect(lines).toMatchObject([
      { level: 'debug', context: 'RouterExplorer', msg: 'Mapped' },
      { level: 'info', context: 'Own', msg: 'hello' },
      { level: 'error', context: 'Own', msg: 'failed', stack: 'Error: failed\n    at x' },
      { level: 'error', msg: 'broken', err: { message: 'broken' } },
    ]);
  });
});
