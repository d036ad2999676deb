import { describe, expect, it } from '@jest/globals';
import { isSigned } from '@civicbus/specs/urban/sign';
import type { BodyForm } from './request-shape.js';
import { RequestTemplate } from './request-template.js';
import { FIRST_ITEM_ID } from './work-item.js';

const shape = { port: 1, path: '/p', records: 3, credentials: { account: 'a', password: 'p-1', senderCode: '430100' } };

function written(form: BodyForm): string {
  const template = new RequestTemplate({ ...shape, form });
  const request = template.copy();
  const sign = template.sign(FIRST_ITEM_ID + 70, 1_795_000_000_123);
  template.write(request, FIRST_ITEM_ID + 70, 1_795_000_000_123, sign);
  const [head = '', body = ''] = request.toString().split('\r\n\r\n');
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  return body;
}

const ids = [FIRST_ITEM_ID + 70, FIRST_ITEM_ID + 71, FIRST_ITEM_ID + 72];
const idsOf = (data: string | undefined) =>
  (JSON.parse(data ?? '') as { item_id: number }[]).map(({ item_id }) => item_id);

describe('request template', () => {
  it('writes a signed JSON body', () => {
    const parameters = JSON.parse(written('json')) as Record<string, string>;
    expect(idsOf(parameters['data'])).toEqual(ids);
    expect(isSigned(new Map(Object.entries(parameters)), '')).toBe(true);
  });

  it('writes a signed form body', () => {
    const parameters = new Map(new URLSearchParams(written('form')));
    expect(idsOf(parameters.get('data'))).toEqual(ids);
    expect(isSigned(parameters, '')).toBe(true);
  });

  it('writes records alone', () => {
    expect(idsOf(written('array'))).toEqual(ids);
  });
});
