import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';

import { connectBus } from './connection.js';

let server: NatsServer;
beforeAll(async () => {
  server = await startNats({ args: ['--user', 'somebody', '--pass', 'p@ss/word'] });
});
afterAll(() => server.stop());

describe('connectBus', () => {
  it('takes the credentials from the URL', async () => {
    const url = server.url.replace('//', `//somebody:${encodeURIComponent('p@ss/word')}@`);
    const connection = await connectBus({ url, name: 'test' });
    expect(connection.info?.jetstream).toBe(true);
    await connection.close();
  });

  it('refuses wrong credentials at once and shows none', async () => {
    const url = server.url.replace('//', '//somebody:wrong-secret@');
    const begun = performance.now();
    await expect(connectBus({ url, name: 'test' })).rejects.toThrow(/127\.0\.0\.1:\d+ .* refuses the credentials$/);
    await expect(connectBus({ url, name: 'test' })).rejects.not.toThrow(/wrong-secret/);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('gives up on a server that is not there, saying where', async () => {
    const config = { url: 'nats://127.0.0.1:1', name: 'test', firstConnectTimeoutMs: 300 };
    await expect(connectBus(config)).rejects.toThrow(/127\.0\.0\.1:1 cannot be used/);
  });

  it.each(['', 'localhost', 'http://127.0.0.1:4222'])('says how a URL must look instead of %j', async (url) => {
    await expect(connectBus({ url, name: 'test' })).rejects.toThrow(/must look like nats:/);
  });
});
