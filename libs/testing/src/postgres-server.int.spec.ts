import { createConnection, type Socket } from 'node:net';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PostgresServer, startPostgres } from './postgres-server.js';
import { processTree } from './process-tree.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => server.stop());

/** The byte with which PostgreSQL answers a request for TLS; proof that a live backend was forked. */
async function greet(port: number): Promise<string> {
  const socket = await connect(port);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString('latin1');
}

async function connect(port: number): Promise<Socket> {
  const socket = createConnection(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]));
  return socket;
}

describe('PostgresServer', () => {
  test('answers on its port, as another user than root', async () => {
    expect(await greet(server.port)).toBe('N');
    if (server.pid) expect((await stat(`/proc/${server.pid}`)).uid).not.toBe(0);
  });

  test('starts again after kill -9, and no process of the old one is left', async () => {
    const before = processTree(server.pid ?? 0);
    await server.kill();
    await expect(greet(server.port)).rejects.toThrow('ECONNREFUSED');
    await server.start();
    expect(processTree(server.pid ?? 0).filter((pid) => before.includes(pid))).toEqual([]);
    expect(await greet(server.port)).toBe('N');
  }, 30_000);

  test('hangs while it is paused and answers afterwards', async () => {
    server.pause();
    const socket = await connect(server.port);
    const answer = once(socket, 'data');
    expect(socket.bytesRead).toBe(0);
    server.resume();
    await answer;
    socket.destroy();
  });

  test('restarts on the same port', async () => {
    const { url } = server;
    await server.restart();
    expect(server.url).toBe(url);
    expect(await greet(server.port)).toBe('N');
  }, 30_000);
});
