import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';
import { variable } from './variable.js';

const variables = {
  port: variable.port('CIVICBUS_PORT', 7100),
  postgresUrl: variable.url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
  waitMs: variable.integer('CIVICBUS_WAIT_MS', { min: 1, max: 60_000, default: 2_500 }),
  level: variable.oneOf('CIVICBUS_LOG_LEVEL', ['info', 'debug'], 'info'),
  peers: variable.list('CIVICBUS_PEERS', []),
  endpoint: variable.optional(variable.url('OTEL_ENDPOINT', ['http:'])),
};
const postgres = { CIVICBUS_POSTGRES_URL: 'postgres://u:p@localhost:7432/civicbus' };

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(variables, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('readConfig', () => {
  it('takes defaults for what is absent or empty, into a frozen object', () => {
    const config = readConfig(variables, { ...postgres, CIVICBUS_PORT: '', CIVICBUS_PEERS: ' ' });
    expect(config).toEqual({
      port: 7100,
      postgresUrl: postgres.CIVICBUS_POSTGRES_URL,
      waitMs: 2_500,
      level: 'info',
      peers: [],
      endpoint: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('converts what is given', () => {
    const config = readConfig(variables, {
      ...postgres,
      CIVICBUS_PORT: '0',
      CIVICBUS_WAIT_MS: ' 10 ',
      CIVICBUS_LOG_LEVEL: 'debug',
      CIVICBUS_PEERS: 'a, b,,c',
      OTEL_ENDPOINT: 'http://collector:4318',
    });
    expect(config).toMatchObject({ port: 0, waitMs: 10, level: 'debug', peers: ['a', 'b', 'c'] });
    expect(config.endpoint).toBe('http://collector:4318');
  });

  it('lists every bad variable with what is expected, and no value', () => {
    const problems = problemsOf({
      CIVICBUS_PORT: '65536',
      CIVICBUS_WAIT_MS: '2.5',
      OTEL_ENDPOINT: 'ftp://geheim',
    });
    expect(problems).toEqual([
      'CIVICBUS_PORT is wrong: expected a port number from 0 to 65535',
      'CIVICBUS_POSTGRES_URL is missing: expected a URL that starts with postgres:// or postgresql://',
      'CIVICBUS_WAIT_MS is wrong: expected a whole number from 1 to 60000',
      'OTEL_ENDPOINT is wrong: expected a URL that starts with http://',
    ]);
  });

  it('accepts no number that is not written as one', () => {
    for (const text of ['abc', '1e3', '0x10', '-1', '99999999999999999999', 'NaN'])
      expect(problemsOf({ ...postgres, CIVICBUS_WAIT_MS: text })).toHaveLength(1);
  });
});
