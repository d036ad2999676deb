import { specs } from '@civicbus/specs/all';
import { migrate } from '@civicbus/store/migrate';
import { schemaDifference } from '@civicbus/store/schema-difference';
import { startPostgres } from '@civicbus/testing/postgres-server';
import { expect, it } from '@jest/globals';

it('the migrations and the messages of the standards do not drift (npm run migration brings them together)', async () => {
  const server = await startPostgres();
  try {
    const config = { url: server.url, applicationName: 'test' };
    await migrate(config);
    const messages = specs.flatMap((spec) => spec.messages.map(({ facts }) => facts));
    expect(messages.length).toBeGreaterThan(13);
    expect(await schemaDifference(config, messages)).toEqual({ up: [], down: [] });
  } finally {
    await server.stop();
  }
}, 60_000);
