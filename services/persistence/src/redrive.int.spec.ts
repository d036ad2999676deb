import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { connectBus } from '@civicbus/bus/connection';
import { type CommandAnswer, ControlClient } from '@civicbus/bus/control/control-client';
import { Operation, RecordBatchSchema } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import { Publisher } from '@civicbus/bus/publisher';
import { type RunningService, startService } from '@civicbus/chassis/start-service';
import { migrate } from '@civicbus/store/migrate';
import { createPool } from '@civicbus/store/pool';
import { type DeadLetterItem, listDeadLetters } from '@civicbus/store/queries/dead-letters';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { persistenceService } from './persistence-service.js';

describe('redrive', () => {
  let nats: NatsServer;
  let postgres: PostgresServer;
  let pool: pg.Pool;
  let connection: Awaited<ReturnType<typeof connectBus>>;
  let publisher: Publisher;
  let control: ControlClient;
  let service: RunningService;
  beforeAll(async () => {
    [nats, postgres] = await Promise.all([startNats(), startPostgres({ durable: true })]);
    await migrate({ url: postgres.url, applicationName: 'test' });
    pool = createPool({ url: postgres.url, applicationName: 'test' }, () => {});
    connection = await connectBus({ url: nats.url, name: 'test' });
    publisher = new Publisher(connection, { compression: 'none' });
    control = new ControlClient(() => connection, { warn: () => undefined });
    service = await startService(persistenceService(), {
      CIVICBUS_PORT: '0',
      CIVICBUS_LOG_LEVEL: 'silent',
      CIVICBUS_NATS_URL: nats.url,
      CIVICBUS_POSTGRES_URL: postgres.url,
      CIVICBUS_STREAM_MAX_BYTES: '67108864',
    });
  }, 60_000);
  afterAll(async () => {
    await service.stop('test');
    await control.close();
    await connection.close();
    await pool.end();
    await Promise.all([nats.stop(), postgres.stop()]);
  });
  beforeEach(async () => {
    await pool.query('alter table urban.departments drop constraint if exists no_poison');
    await pool.query('truncate urban.departments, civicbus.exchange, civicbus.dead_letter, civicbus.operator_action');
  });

  const publish = async (key: string, fields: object): Promise<void> => {
    const batch = create(RecordBatchSchema, {
      ...{ spec: 'urban', message: 'departments', sender: '430100', receivedAt: timestampFromDate(new Date()) },
      records: [{ operation: Operation.UPSERT, key, body: new TextEncoder().encode(JSON.stringify(fields)) }],
    });
    expect((await publisher.publish({ id: randomUUID(), source: 'test', traceparent: undefined, batch })).kind).toBe(
      'stored',
    );
  };
  const letters = async (): Promise<readonly DeadLetterItem[]> =>
    (await listDeadLetters(pool, { page: 1, pageSize: 100 })).items;
  /** Letters of what the table refuses, oldest first. */
  const given = async (...events: readonly [key: string, fields: object][]): Promise<readonly string[]> => {
    await pool.query(
      'alter table urban.departments add constraint no_poison check ("deptName" is distinct from $$poison$$)',
    );
    for (const [key, fields] of events) await publish(key, { deptName: 'poison', ...fields });
    await eventually(async () => expect(await letters()).toHaveLength(events.length));
    return [...(await letters())].sort((a, b) => a.sequence - b.sequence).map(({ id }) => id);
  };
  const heal = () => pool.query('alter table urban.departments drop constraint no_poison');
  const redrive = (...ids: readonly string[]): Promise<CommandAnswer> =>
    control.request('persistence', 'redrive', { ids, operator: 'li.si' }, 20_000);
  const answered = (...results: readonly object[]) => ({ kind: 'answer', data: { results } });
  const rows = async (query: string) => (await pool.query<Record<string, unknown>>(query)).rows;
  const audit = () =>
    rows('select operator, spec, action, subject, outcome, reason from civicbus.operator_action order by id');

  it('stores what can be stored by now, removes the letter and keeps who asked', async () => {
    const [id = ''] = await given(['D1', {}]);
    await heal();
    expect(await redrive(id)).toEqual(answered({ id, outcome: 'stored' }));
    expect(await rows('select _key, "deptName" from urban.departments')).toEqual([{ _key: 'D1', deptName: 'poison' }]);
    expect(await letters()).toEqual([]);
    expect(await audit()).toEqual([
      { operator: 'li.si', spec: 'urban', action: 'dead-letter-redrive', subject: id, outcome: 'done', reason: null },
    ]);
    // Asked again, by somebody who has not heard the answer.
    expect(await redrive(id)).toEqual(answered({ id, outcome: 'absent' }));
    expect(await rows('select count(*)::int as count from civicbus.exchange')).toEqual([{ count: 1 }]);
  });

  it('leaves what cannot, with its reason, and goes on', async () => {
    const [first = '', second = ''] = await given(['D1', {}], ['D2', {}]);
    const absent = randomUUID();
    const refused = { outcome: 'refused', reason: expect.stringMatching(/^unstorable: SQLSTATE 23514/) };
    expect(await redrive(second, absent, first)).toEqual(
      answered({ id: second, ...refused }, { id: absent, outcome: 'absent' }, { id: first, ...refused }),
    );
    expect(await letters()).toHaveLength(2);
    expect((await audit()).map(({ subject, outcome }) => [subject, outcome])).toEqual([
      [first, 'refused'],
      [second, 'refused'],
    ]);
  });

  it('never puts an old state over a newer one', async () => {
    const [id = ''] = await given(['D1', {}]);
    await publish('D1', { deptName: 'newer' });
    await eventually(async () => expect(await rows('select "deptName" from urban.departments')).toHaveLength(1));
    await heal();
    expect(await redrive(id)).toEqual(answered({ id, outcome: 'stored' }));
    expect(await rows('select "deptName" from urban.departments')).toEqual([{ deptName: 'newer' }]);
  });

  it('says to try later while the database is away', async () => {
    const [id = ''] = await given(['D1', {}]);
    await heal();
    await postgres.kill();
    expect(await redrive(id)).toEqual(answered({ id, outcome: 'later', reason: 'the database is away' }));
    await postgres.start();
    await eventually(async () => expect(await redrive(id)).toEqual(answered({ id, outcome: 'stored' })));
  }, 30_000);

  it('refuses what is no request', async () => {
    const problem = { kind: 'answer', data: { problem: 'not a request of this command' } };
    expect(await control.request('persistence', 'redrive', { ids: ['1'] }, 5_000)).toEqual(problem);
  });
});
