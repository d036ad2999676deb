import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { type Refuse, refuseEarly } from './refuse-early.js';
import { send } from './receiver.js';
import { BodyError, readBody } from './read-body.js';

const LIMIT = 1_000;
const MEGABYTE = 'x'.repeat(1_048_576);

let server: FastifyInstance;
let port: number;

beforeAll(async () => {
  server = fastify();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('text/plain', (_request: unknown, payload: IncomingMessage) =>
    readBody(payload, LIMIT, 60_000),
  );
  const refuse: Refuse = (error, _request, reply) => {
    send(reply, { status: error instanceof BodyError ? error.status : 404, code: '2', body: { refused: true } });
  };
  refuseEarly(server, LIMIT, refuse);
  server.setErrorHandler(refuse);
  server.post('/taken', (request, reply) => {
    send(reply, { status: 200, code: '0', body: { length: (request.body as Buffer).length } });
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Everything the server says; `answer` is called with it each time something arrives. */
const talk = (
  head: string,
  answer: (said: string, write: (text: string) => void, end: () => void) => void,
  body = '',
): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(head.replaceAll('\n', '\r\n') + body));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      said += text;
      answer(
        said,
        (more) => socket.write(more),
        () => said.includes('}') && socket.destroy(),
      );
    });
    socket.on('error', reject).on('close', () => resolve(said));
  });

const head = (path: string, length: number, more = '') =>
  `POST ${path} HTTP/1.1\nHost: test\nContent-Type: text/plain\nContent-Length: ${length}\n${more}\n`;

describe('a request that its head decides', () => {
  it.each([
    ['a body over the limit', '/taken', 50 * MEGABYTE.length, 413],
    ['an unknown path', '/nothing', 50 * MEGABYTE.length, 404],
  ])('is answered before its body is sent: %s', async (_what, path, length, status) => {
    // The body is sent only after the answer has come: whoever waited for it would hang here.
    let sent = 0;
    const said = await talk(head(path, length), (_said, write) => {
      for (; sent < length; sent += MEGABYTE.length) write(MEGABYTE);
    });
    expect(said).toContain(`HTTP/1.1 ${status} `);
    expect(said).toContain('connection: close');
    expect(said).toContain('{"refused":true}');
  });

  it('that says it is large is answered when nothing of it comes', async () => {
    const said = await talk(head('/taken', 1_000_000_000), (_said, _write, end) => end());
    expect(said).toContain('HTTP/1.1 413 ');
    expect(said).toContain('{"refused":true}');
  });

  it('is seen by a caller who sends everything before it listens', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/nothing`, {
      method: 'POST',
      body: MEGABYTE.repeat(20),
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ refused: true });
  });

  it.each([
    ['/taken', LIMIT + 1, 413],
    ['/nothing', 5, 404],
  ])('is not told to go on: %s with %d bytes', async (path, length, status) => {
    const said = await talk(head(path, length, 'Expect: 100-continue\n'), () => {});
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

it('refuses a body in chunks once it is too large, though it never ends', async () => {
  const chunk = `${(LIMIT + 1).toString(16)}\r\n${'x'.repeat(LIMIT + 1)}\r\n`;
  const lines = 'POST /taken HTTP/1.1\nHost: test\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n';
  const said = await talk(lines, (_said, _write, end) => end(), chunk);
  expect(said).toContain('HTTP/1.1 413 ');
  expect(said).toContain('{"refused":true}');
});

it('tells a caller who asks to go on, and takes the body', async () => {
  const said = await talk(head('/taken', 5, 'Connection: close\nExpect: 100-continue\n'), (text, write) => {
    if (text === 'HTTP/1.1 100 Continue\r\n\r\n') write('12345');
  });
  expect(said).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
  expect(said).toContain('{"length":5}');
});
