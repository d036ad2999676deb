import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { bytePieces } from '@civicbus/testing/byte-pieces';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { connectBus } from './connection.js';
import { Objects } from './objects.js';

const MIB = 1024 * 1024;
let server: NatsServer;
let connection: NatsConnection;
let objects: Objects;
beforeAll(async () => {
  server = await startNats();
  connection = await connectBus({ url: server.url, name: 'test' });
  objects = await Objects.open(connection, { bucket: 'FILES', maxBytes: 32 * MIB, replicas: 1 });
}, 30_000);
afterAll(async () => {
  await connection?.close();
  await server?.stop();
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('objects', () => {
  it('are read as they were written, piece by piece', async () => {
    await objects.put('a', bytePieces(20, 100_000));
    const read = await objects.get('a');
    expect(read?.length).toBe(2_000_000);
    expect(read?.[1_999_999]).toBe(19);
  });

  it('that break off leave nothing', async () => {
    await expect(objects.put('b', bytePieces(20, 100_000, 15))).rejects.toThrow('broken off');
    expect(await objects.get('b')).toBeUndefined();
    expect(await objects.leftovers(inAnHour())).toMatchObject({ removedParts: 0 });
  });

  it('can be opened again and removed twice', async () => {
    const again = await Objects.open(connection, { bucket: 'FILES', maxBytes: 32 * MIB, replicas: 1 });
    await again.put('c', bytePieces(1, 10));
    await objects.remove('c');
    await objects.remove('c');
    await objects.remove('never');
    expect(await again.get('c')).toBeUndefined();
  });

  it('finds what a killed process left: whole objects by their age, and parts of no object', async () => {
    await objects.put('old', bytePieces(1, 10));
    await jetstream(connection).publish('$O.FILES.C.UNFINISHED', 'half');
    const early = await objects.leftovers(new Date(Date.now() - 60_000));
    expect(early).toEqual({ old: [], removedParts: 0 });
    const found = await objects.leftovers(inAnHour());
    expect(found.removedParts).toBe(1);
    expect(found.old).toEqual(expect.arrayContaining(['a', 'old']));
    expect((await objects.leftovers(inAnHour())).removedParts).toBe(0);
  });

  it('are refused when the bucket is full', async () => {
    await expect(objects.put('big', bytePieces(40, MIB))).rejects.toThrow();
    expect(await objects.get('big')).toBeUndefined();
  });
});
