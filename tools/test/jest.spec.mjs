import { describe, expect, it } from '@jest/globals';
import { judge } from './jest.mjs';

/** @param {{status?: string, message?: string, tests: string[]}[]} files */
const results = (...files) => ({
  numPassedTests: files.flatMap(({ tests }) => tests).filter((status) => status === 'passed').length,
  testResults: files.map(({ status = 'passed', message = '', tests }, i) => ({
    name: `${i}.spec.ts`,
    status,
    message,
    assertionResults: tests.map((test, n) => ({ status: test, fullName: `test ${n}` })),
  })),
});

describe('judge', () => {
  it('counts tests', () => {
    expect(judge(results({ tests: ['passed', 'passed'] }), false, 0)).toEqual({ passed: 2, failed: 0, details: '' });
  });

  it('counts a failed test, a skipped one and a file that cannot run', () => {
    const found = judge(
      results(
        { status: 'failed', tests: ['passed', 'failed'] },
        { tests: ['pending'] },
        { status: 'failed', message: 'no module', tests: [] },
      ),
      false,
      1,
    );
    expect(found).toMatchObject({ passed: 1, failed: 3 });
    expect(found.details).toContain('2.spec.ts cannot run: no module');
  });

  it('fails a run that hangs, finds no test, or ends badly without a failed test', () => {
    expect(judge(results({ tests: ['passed'] }), true, null).failed).toBe(1);
    expect(judge(results(), false, 0).failed).toBe(1);
    expect(judge(results({ tests: ['passed'] }), false, 1).failed).toBe(1);
  });
});
