import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { connectBus } from '@civicbus/bus/connection';
import { Operation, RecordBatchSchema } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import type { NewEvent } from '@civicbus/bus/new-event';
import { Progress } from '@civicbus/bus/progress';
import { Publisher } from '@civicbus/bus/publisher';
import { type RunningService, startService } from '@civicbus/chassis/start-service';
import { migrate } from '@civicbus/store/migrate';
import { createPool } from '@civicbus/store/pool';
import { listDeadLetters } from '@civicbus/store/queries/dead-letters';
import { listExchanges } from '@civicbus/store/queries/exchanges';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type pg from 'pg';
import { PERSISTENCE, startPersistence } from './persistence.js';
import { persistenceModule } from './persistence-module.js';

let nats: NatsServer;
let postgres: PostgresServer;
let pool: pg.Pool;
let connection: Awaited<ReturnType<typeof connectBus>>;
let publisher: Publisher;
let service: RunningService | undefined;

beforeAll(async () => {
  [nats, postgres] = await Promise.all([startNats(), startPostgres()]);
  const config = { url: postgres.url, applicationName: 'test' };
  await migrate(config);
  pool = createPool({ ...config, connectTimeoutMs: 1_000, statementTimeoutMs: 3_000 }, () => {});
  connection = await connectBus({ url: nats.url, name: 'test' });
  publisher = new Publisher(connection, { compression: 'lz4' });
}, 60_000);
afterAll(async () => {
  await connection.close();
  await pool.end();
  await Promise.all([nats.stop(), postgres.stop()]);
});

const start = async (): Promise<RunningService> => {
  const environment = {
    CIVICBUS_PORT: '0',
    CIVICBUS_LOG_LEVEL: 'silent',
    CIVICBUS_NATS_URL: nats.url,
    CIVICBUS_POSTGRES_URL: postgres.url,
    CIVICBUS_STREAM_MAX_BYTES: '67108864',
  };
  const module = async (chassis: Parameters<typeof startPersistence>[0]) =>
    persistenceModule(await startPersistence(chassis), chassis.log);
  return startService({ name: PERSISTENCE, defaultPort: 0, module }, environment);
};
beforeEach(async () => {
  service = await start();
  await pool.query('truncate urban.grids, civicbus.exchange, civicbus.dead_letter');
}, 30_000);
afterEach(async () => {
  await service?.stop('test');
});

interface Row {
  readonly key: string;
  readonly fields?: object;
}
const newEvent = (rows: readonly Row[], message = 'grids'): NewEvent => ({
  id: randomUUID(),
  source: 'test',
  traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
  batch: create(RecordBatchSchema, {
    spec: 'urban',
    message,
    sender: '430100',
    receivedAt: timestampFromDate(new Date()),
    records: rows.map(({ key, fields = {} }) => ({
      operation: Operation.UPSERT,
      key,
      body: new TextEncoder().encode(JSON.stringify(fields)),
    })),
    exchange: { peer: 'city', code: '0', bytes: 10n },
  }),
});
const publish = async (event: NewEvent): Promise<void> => {
  await eventually(async () => (await publisher.publish(event)).kind === 'stored', { timeoutMs: 20_000 });
};
const names = async (): Promise<Record<string, unknown>> => {
  const { rows } = await pool.query<{ key: string; name: unknown }>(
    'select _key as key, "districtName" as name from urban.grids order by 1',
  );
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
};
/**
 * Whether all these are stored. Other rows do not count: a NATS that is killed forgets what it was told in its last 100 ms to be done, and
 * events of an earlier test come again. So each test has keys of its own.
 */
const areStored = async (keys: readonly string[]): Promise<boolean> => {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from urban.grids where _key = any($1)',
    [keys],
  );
  return rows[0]?.count === keys.length;
};
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

it('stores an event with its exchange row, and settles it', async () => {
  const event = newEvent([{ key: 'A', fields: { districtName: '芙蓉区', gridCount: 3 } }]);
  await publish(event);
  await eventually(async () => expect(await names()).toEqual({ A: '芙蓉区' }));
  const { items } = await listExchanges(pool, { key: 'A' });
  expect(items).toMatchObject([{ id: event.id, outcome: 'accepted', traceId: '0123456789abcdef0123456789abcdef' }]);

  const progress = new Progress(connection, 'RECORDS');
  expect(await progress.reached(PERSISTENCE, await progress.lastSequence(), 5_000)).toBe(true);
  expect((await fetch(`${service?.url}/health/ready`)).status).toBe(200);
  expect(await (await fetch(`${service?.url}/metrics`)).text()).toContain('civicbus_persistence_records_total');
});

it('sets a poison event aside with its reason, sender and keys; the others are stored', async () => {
  // Long enough to be compressed on the bus.
  const long = '长'.repeat(10_000);
  const poison = newEvent([
    { key: 'good', fields: { districtName: long } },
    { key: 'bad', fields: { districtName: 'a\0b' } },
  ]);
  await Promise.all([
    publish(newEvent([{ key: '1' }])),
    publish(poison),
    publish(newEvent([{ key: '2' }])),
    publish(newEvent([{ key: '3' }], 'no-such-message')),
  ]);
  connection.publish('civic.records.urban.grids', 'no event at all');
  await eventually(async () => expect((await listDeadLetters(pool, {})).total).toBe(3));
  expect(await eventually(names)).toEqual({ 1: null, 2: null });
  const letters = (await listDeadLetters(pool, { reason: 'unstorable' })).items;
  expect(letters).toMatchObject([
    { eventId: poison.id, sender: '430100', keys: ['good', 'bad'], consumer: 'persistence', message: 'grids' },
  ]);
  expect(letters[0]?.detail).toContain('22P05');
  expect((await listDeadLetters(pool, { reason: 'undecodable' })).total).toBe(1);
  expect((await listDeadLetters(pool, { reason: 'unknown-message' })).total).toBe(1);
  expect((await listExchanges(pool, { key: 'bad' })).items).toMatchObject([{ id: poison.id }]);
});

it('loses nothing while PostgreSQL is killed, away and back', async () => {
  const keys = numbered('postgres-', 300);
  await Promise.all(keys.slice(0, 100).map((key) => publish(newEvent([{ key }]))));
  await postgres.kill();
  await Promise.all(keys.slice(100, 200).map((key) => publish(newEvent([{ key }]))));
  await eventually(async () => (await fetch(`${service?.url}/health/ready`)).status === 503);
  await postgres.start();
  await Promise.all(keys.slice(200).map((key) => publish(newEvent([{ key }]))));
  await eventually(() => areStored(keys), { timeoutMs: 20_000 });
}, 60_000);

it('loses nothing when NATS restarts', async () => {
  const keys = numbered('nats-', 200);
  const published = keys.map((key) => publish(newEvent([{ key }])));
  await nats.restart();
  await Promise.all(published);
  await eventually(() => areStored(keys), { timeoutMs: 20_000 });
}, 60_000);

it('changes nothing by what comes again when NATS has forgotten that it was done', async () => {
  const keys = numbered('again-', 50);
  const stored = async () => ({
    rows: (await pool.query('select * from urban.grids where _key = any($1) order by _key', [keys])).rows,
    exchanges: (await pool.query('select * from civicbus.exchange where keys && $1 order by id', [keys])).rows,
  });
  for (const districtName of ['芙蓉区', '岳麓区']) {
    await Promise.all(keys.map((key) => publish(newEvent([{ key, fields: { districtName } }]))));
  }
  await eventually(async () => expect((await stored()).exchanges).toHaveLength(100), { timeoutMs: 20_000 });
  const before = await stored();
  expect(before.rows.map((row: { districtName: unknown }) => row.districtName)).toEqual(keys.map(() => '岳麓区'));
  const progress = new Progress(connection, 'RECORDS');
  const last = await progress.lastSequence();
  // Shows that all came again.
  await pool.query('delete from urban.grids where _key = $1', [keys[0]]);

  await nats.kill();
  await rm(join(nats.storeDir, 'jetstream/$G/streams/RECORDS/obs', PERSISTENCE, 'o.dat'), { force: true });
  await nats.restart();
  await eventually(() => areStored(keys), { timeoutMs: 20_000 });
  await eventually(() => progress.reached(PERSISTENCE, last, 10_000), { timeoutMs: 20_000 });
  expect(await stored()).toEqual(before);
}, 60_000);

it('hands over to another replica when it is stopped in the middle', async () => {
  const keys = numbered('replica-', 400);
  const published = Promise.all(keys.map((key) => publish(newEvent([{ key }]))));
  const second = await start();
  await service?.stop('test');
  service = second;
  await published;
  await eventually(() => areStored(keys), { timeoutMs: 20_000 });
}, 60_000);
