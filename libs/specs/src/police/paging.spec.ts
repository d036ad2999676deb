import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../outcome.js';
import { pageTooLarge, readPageRequest } from './paging.js';
import { refused } from './reply.js';

const query = (text: string) => new URLSearchParams(text);
function errorsOf(kind: 'query' | 'pull', text: string): unknown {
  const read = readPageRequest(kind, query(text));
  if (!isRefusal(read)) return read;
  const { body } = refused({ refusal: read, interfaceId: 'IF-SCMC-INFR-01', path: '/p', nowMs: 1 });
  return (body as { errors: readonly { field: string; code: string }[] }).errors.map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('the parameters of a listing', () => {
  it.each([
    ['query', 'cmcId=bar&pageNum=0&pageSize=1', { cmcId: 'bar', pageNum: 0, pageSize: 1 }],
    ['query', 'cmcId=bar&pageNum=3&pageSize=5000', { cmcId: 'bar', pageNum: 3, pageSize: 5000 }],
    ['pull', 'cmcId=1234&pageNum=1&pageSize=20&more=x', { cmcId: '1234', pageNum: 1, pageSize: 20 }],
    ['pull', 'cmcId=1234&pageNum=0&pageSize=20', ['pageNum Min']],
    ['query', 'cmcId=bar&pageNum=0&pageSize=5001', ['pageSize Max']],
    ['pull', 'cmcId=bar&pageNum=1&pageSize=5001', ['pageSize Max']],
    ['query', 'cmcId=bar&pageNum=0&pageSize=0', ['pageSize Min']],
    ['query', 'cmcId=bar&pageNum=-1&pageSize=1', ['pageNum typeMismatch']],
    ['query', 'cmcId=bar&pageNum=1e1&pageSize=1.0', ['pageNum typeMismatch', 'pageSize typeMismatch']],
    ['query', 'cmcId=bar&pageNum=99999999999&pageSize=x', ['pageNum typeMismatch', 'pageSize typeMismatch']],
    ['query', 'cmcId=bar&pageNum=4294967296&pageSize=1', ['pageNum Max']],
    ['query', '', ['cmcId NotEmpty', 'pageNum NotEmpty', 'pageSize NotEmpty']],
    ['query', 'cmcId=&pageNum=&pageSize=', ['cmcId NotEmpty', 'pageNum NotEmpty', 'pageSize NotEmpty']],
    ['query', 'cmcId=bar&pageNum=0&pageSize=1&pageSize=2', ['pageSize AssertTrue']],
    ['query', 'cmcId=a&cmcId=b&pageNum=0&pageSize=1', ['cmcId AssertTrue']],
  ] as const)('of a %s: %s', (kind, text, expected) => {
    expect(errorsOf(kind, text)).toEqual(expected);
  });

  it('name pageSize when a page would be larger than an exchange may be (A18)', () => {
    const { status, body } = refused({
      refusal: pageTooLarge(5000),
      interfaceId: 'IF-SCMC-INFR-01',
      path: '/p',
      nowMs: 1,
    });
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ field: 'pageSize', objectName: 'deviceDto', rejectedValue: 5000 }] },
    ]);
  });
});
