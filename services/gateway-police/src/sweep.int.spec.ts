import { expect, it } from '@jest/globals';
import { TOPOLOGY } from '@civicbus/specs/police/message-ids';
import { police } from '@civicbus/specs/police/spec';
import { Files } from '@civicbus/store/files';
import { useDatabase } from '@civicbus/store/fixtures/use-database';
import { removeUnused } from './sweep.js';

const database = useDatabase();

it('removes old uploads that no topology of their sender names, and none that one has just asked for', async () => {
  const files = new Files(database.pool, 'police');
  const ids = ['unused', 'named', 'asked', 'fresh', 'foreign'];
  for (const id of ids) {
    await files.add({ id, sender: 'a', label: '', type: 'image/png', bytes: 1, sha256: '' });
  }
  await database.pool.query(`update civicbus.file set created_at = now() - interval '3 days' where id <> 'fresh'`);
  const insert = `insert into police."IF_SCMC_PLATFORM_04" ("fileId", _key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id)
    values ($1, '', $2, 1, 1, now(), false, gen_random_uuid())`;
  await database.pool.query(insert, ['named', 'a']);
  await database.pool.query(insert, ['foreign', 'b']);
  expect(await files.existing('a', ['asked', 'never'], ['image/png'])).toEqual(new Set(['asked']));

  const topology = police.messages.find(({ facts }) => facts.id === TOPOLOGY)?.facts;
  if (!topology) throw new Error('no topology');
  const removed: string[] = [];
  const objects = { remove: (id: string) => Promise.resolve(void removed.push(id)) };
  const dayAgo = new Date(Date.now() - 86_400_000);
  expect(await removeUnused(objects, files, topology, dayAgo)).toBe(2);
  expect(removed.sort()).toEqual(['foreign', 'unused']);
  expect(await files.known(ids)).toEqual(new Set(['named', 'asked', 'fresh']));
  expect(await removeUnused(objects, files, topology, dayAgo)).toBe(0);
});
