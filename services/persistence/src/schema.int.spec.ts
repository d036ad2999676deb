import { specs } from '@civicbus/specs/all';
import { migrate } from '@civicbus/store/migrate';
import { schemaDifference } from '@civicbus/store/schema-difference';
import { tablesWithoutEntity } from '@civicbus/store/tables-without-entity';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

let server: PostgresServer;
const config = () => ({ url: server.url, applicationName: 'test' });
const messages = specs.flatMap((spec) => spec.messages.map(({ facts }) => facts));

beforeAll(async () => {
  server = await startPostgres();
  await migrate(config());
}, 60_000);
afterAll(() => server.stop());

it('the migrations and the messages of the standards do not drift (npm run migration brings them together)', async () => {
  expect(messages.length).toBeGreaterThan(13);
  expect(await schemaDifference(config(), messages)).toEqual({ up: [], down: [] });
});

it('every table that the migrations make has an entity, so that its drift is noticed', async () => {
  expect(await tablesWithoutEntity(config(), messages)).toEqual([]);
  const [one] = messages;
  expect(await tablesWithoutEntity(config(), messages.slice(1))).toEqual([
    `${one?.spec}.${one?.id.replaceAll('-', '_')}`,
  ]);
});
