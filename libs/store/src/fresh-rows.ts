import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { copyIn } from './copy-in.js';
import { CopyLines } from './copy-lines.js';
import { copyText } from './copy-text.js';
import { type NewestRecord, rowOf } from './newest-records.js';
import { quoteName, tableName } from './table-name.js';

const META = ['_key', '_sender', '_epoch', '_sequence', '_received_at', '_event_id', '_deleted'] as const;

/** What was copied and what is left. */
export interface FreshWrite {
  readonly copied: number;
  /** Records whose key is stored already, deletions, and what only PostgreSQL can judge. */
  readonly rest: readonly NewestRecord[];
}

/** Inserts, by COPY, the records whose keys a table does not have yet. */
export class FreshRows {
  private readonly lines: CopyLines;
  private readonly copy: string;
  /** Never prepared, so that its plan follows the size of the table. The planner does not see the keys: weighing each takes longer than finding it. */
  private readonly probe: string;

  constructor(private readonly facts: MessageFacts) {
    const table = tableName(facts).sql;
    this.lines = new CopyLines(facts);
    this.copy = `copy ${table} (${[...this.lines.columns.map(quoteName), ...META].join(', ')}) from stdin`;
    this.probe =
      facts.keyScope === 'shared'
        ? `select _key as key, _sender as sender from ${table} where _key = any((select $1::text[])::text[])`
        : // A look-up for each sender, of its own keys: of all senders and all keys together, each pair would be looked up.
          `select stored._key as key, own.sender from unnest($2::text[], $3::int[], $4::int[]) own (sender, first, last),
  lateral (select _key from ${table} where _sender = own.sender and _key = any(($1::text[])[own.first:own.last]) offset 0) stored`;
  }

  /**
   * Within the client's transaction. Rejects with SQLSTATE 23505 when another transaction stored one of the keys after this one
   * looked.
   */
  async write(client: pg.ClientBase, versions: readonly NewestRecord[]): Promise<FreshWrite> {
    const stored = await this.stored(client, versions);
    const tails = new Map<AcceptedEvent, Uint8Array>();
    const rest: NewestRecord[] = [];
    let copied = 0;
    for (const version of versions) {
      const { row, event, record, replaced } = version;
      let tail = tails.get(event);
      if (!tail) tails.set(event, (tail = tailOf(event)));
      const special = record.deleted || replaced !== null || stored.has(row);
      if (!special && this.lines.add(record.body, record.key, tail)) copied += 1;
      else rest.push(version);
    }
    if (copied === 0) return { copied, rest };
    const lines = this.lines.take();
    await copyIn(client, this.copy, lines);
    // Not after a failure: some of them may still be on their way.
    this.lines.giveBack(lines);
    return { copied, rest };
  }

  private async stored(client: pg.ClientBase, versions: readonly NewestRecord[]): Promise<ReadonlySet<string>> {
    const { keyScope } = this.facts;
    const values = keyScope === 'shared' ? [versions.map(({ record }) => record.key)] : keysBySender(versions);
    const { rows } = await client.query<{ key: string; sender: string }>(this.probe, values);
    return new Set(rows.map(({ key, sender }) => rowOf(key, sender, keyScope)));
  }
}

/** All keys, sender after sender; the senders; the place of the first and the last key of each, from 1. */
function keysBySender(
  versions: readonly NewestRecord[],
): [keys: string[], senders: string[], first: number[], last: number[]] {
  const senders = new Map<string, string[]>();
  for (const { event, record } of versions) {
    const keys = senders.get(event.sender);
    if (keys) keys.push(record.key);
    else senders.set(event.sender, [record.key]);
  }
  const groups = [...senders.values()];
  const last: number[] = [];
  for (const { length } of groups) last.push((last.at(-1) ?? 0) + length);
  return [groups.flat(), [...senders.keys()], last.map((end, index) => end - (groups[index]?.length ?? 0) + 1), last];
}

/** What all records of an event have after their key. */
function tailOf({ sender, epoch, sequence, receivedAt, id }: AcceptedEvent): Uint8Array {
  // Without letters, for which PostgreSQL would search its names of time zones.
  const received = receivedAt.toISOString().replace('T', ' ').replace('Z', '+00');
  return Buffer.from(`\t${copyText(sender)}\t${epoch}\t${sequence}\t${received}\t${copyText(id)}\tf\n`);
}
