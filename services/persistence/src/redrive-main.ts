import { parseArgs } from 'node:util';
import { connectBus } from '@civicbus/bus/connection';
import { ControlClient } from '@civicbus/bus/control/control-client';
import { readRedriveAnswer } from './redrive-answer.js';
import { readRedriveRequest } from './redrive-request.js';

/** More than persistence allows itself. */
const TIMEOUT_MS = 20_000;
const USAGE = `Handles dead letters once more: CIVICBUS_NATS_URL=nats://… redrive-main.js --operator NAME ID…
  NAME  who asks, kept in the audit: letters, digits, _ . @ -
  ID    1 to 50 ids of dead letters, as /api/dead-letters of the console shows them
One line of JSON a letter; exit code 0 when all are stored, 1 when one is not, 2 when nothing can be said.`;

process.exitCode = await redriveByCommand();

async function redriveByCommand(): Promise<number> {
  const url = process.env['CIVICBUS_NATS_URL'];
  const request = readRedriveRequest(readArguments());
  if (url === undefined || request === undefined) return tell(USAGE);
  const connection = await connectBus({ url, name: 'redrive' }).catch((error: unknown) => error as Error);
  if (connection instanceof Error) return tell(connection.message);
  const client = new ControlClient(() => connection, { warn: (_members, text) => void tell(text) });
  const answer = await client.request('persistence', 'redrive', request, TIMEOUT_MS);
  await client.close();
  await connection.close();
  if (answer.kind === 'unanswered') return tell(`${answer.why}; asking again does no harm`);
  const said = readRedriveAnswer(answer.data);
  if (said === undefined) return tell('the answer cannot be read: is persistence of another version?');
  if ('problem' in said) return tell(said.problem);
  for (const result of said.results) process.stdout.write(`${JSON.stringify(result)}\n`);
  return said.results.every(({ outcome }) => outcome === 'stored') ? 0 : 1;
}

function readArguments(): object | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { operator: { type: 'string' } }, allowPositionals: true });
    return { operator: values.operator, ids: positionals };
  } catch {
    // Expected: an option that does not exist.
    return undefined;
  }
}

function tell(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
