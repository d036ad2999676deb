import { once } from 'node:events';
import { createConnection } from 'node:net';

import { describe, expect, it } from '@jest/globals';

import { startNats } from './nats-server.js';

async function greeting(port: number): Promise<string> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    return chunk.toString('utf8');
  } finally {
    socket.destroy();
  }
}

describe('startNats', () => {
  it('serves JetStream, comes back on the same port after a kill, and stops twice without complaint', async () => {
    const server = await startNats();
    try {
      expect(await greeting(server.port)).toContain('"jetstream":true');
      await server.kill();
      await expect(greeting(server.port)).rejects.toThrow(/ECONNREFUSED/);
      await server.restart();
      expect(await greeting(server.port)).toContain('"jetstream":true');
      server.pause();
    } finally {
      await server.stop();
      await server.stop();
    }
  });

  it('says why a server did not start', async () => {
    await expect(startNats({ args: ['--no-such-flag'] })).rejects.toThrow(/did not start/);
  });
});
