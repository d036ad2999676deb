import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { readMultipart, registerBodyParsers } from './body-parsers.js';

const LIMIT = 2_000;
let fastify: FastifyInstance;
beforeAll(async () => {
  fastify = Fastify();
  await registerBodyParsers(fastify, { bytes: LIMIT, timeoutMs: 500 });
  fastify.post('/', (request) => (request.isMultipart() ? readMultipart(request, LIMIT) : request.body));
});
afterAll(() => fastify.close());

interface Part {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
  readonly file?: string;
}

const form = (parts: readonly Part[]): string =>
  parts
    .map(({ name, value, type, file }) => {
      const head = `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`;
      return `--edge\r\n${head}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n${value}\r\n`;
    })
    .join('') + '--edge--\r\n';

const post = async (payload: string, type = 'multipart/form-data; boundary=edge') => {
  const reply = await fastify.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } });
  return { status: reply.statusCode, answer: reply.json<unknown>() };
};

describe('a multipart form', () => {
  it.each([undefined, 'text/plain', 'application/json', 'application/json; charset=utf-8', 'application/octet-stream'])(
    'gives the text of a part of type %s as it was sent',
    async (type) => {
      const value = '[ {"x": 23.10, "名称":"\\u4e2d"} ]';
      const { status, answer } = await post(form([{ name: 'data', value, ...(type !== undefined && { type }) }]));
      expect(status).toBe(200);
      expect(answer).toMatchObject({ body: { type: 'multipart', fields: [['data', value]] } });
    },
  );

  it('keeps a name that is given twice', async () => {
    const parts = ['1', '2'].map((value) => ({ name: 'data', value }));
    expect((await post(form(parts))).answer).toMatchObject({
      body: {
        fields: [
          ['data', '1'],
          ['data', '2'],
        ],
      },
    });
  });

  it('may hold no file', async () => {
    expect((await post(form([{ name: 'data', value: '[]', file: 'a.json' }]))).status).toBe(415);
  });

  it.each(['text/plain', 'application/json'])('may not hold more than the limit, in one part of %s', async (type) => {
    expect((await post(form([{ name: 'data', value: 'x'.repeat(LIMIT + 1), type }]))).status).toBe(413);
  });

  it('may not hold more than the limit in all parts, nor too many parts', async () => {
    const value = 'x'.repeat(LIMIT / 2 + 1);
    expect((await post(form(['a', 'b'].map((name) => ({ name, value }))))).status).toBe(413);
    expect((await post(form(Array.from({ length: 40 }, (_, i) => ({ name: `p${i}`, value: '' }))))).status).toBe(413);
  });

  it.each([
    ['cut off', form([{ name: 'data', value: 'x'.repeat(100) }]).slice(0, 90), undefined],
    ['without a boundary', form([]), 'multipart/form-data'],
    ['with a name that is no parameter', form([{ name: '__proto__', value: '1' }]), undefined],
  ])('is the sender’s fault when it is %s', async (_what, payload, type) => {
    expect((await post(payload, type)).status).toBe(400);
  });
});

describe('a form or JSON body', () => {
  it.each(['application/x-www-form-urlencoded', 'application/json'])('%s must be UTF-8', async (type) => {
    const payload = Buffer.from([0x22, 0xd6, 0xd0, 0x22]); // GB18030
    const reply = await fastify.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } });
    expect(reply.statusCode).not.toBe(200);
    expect(reply.body).toContain('UTF-8');
  });
});
