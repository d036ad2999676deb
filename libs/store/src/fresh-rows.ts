import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { copyIn } from './copy-in.js';
import { CopyLines } from './copy-lines.js';
import { copyText } from './copy-text.js';
import { RecordVersions } from './record-versions.js';
import { quoteName, tableName } from './table-name.js';
import { textArray } from './text-array.js';

const META = ['_key', '_sender', '_epoch', '_sequence', '_received_at', '_event_id', '_deleted'] as const;

/** What was copied and what is left. */
export interface FreshWrite {
  readonly copied: number;
  /** Records whose key is stored already, deletions, and what only PostgreSQL can judge. */
  readonly rest: RecordVersions;
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
  async write(client: pg.ClientBase, versions: RecordVersions): Promise<FreshWrite> {
    const isStored = await this.stored(client, versions);
    const rest = new RecordVersions();
    let event: AcceptedEvent | undefined;
    let tail: Uint8Array = new Uint8Array();
    let copied = 0;
    // A batch that broke off in this loop must not go out with the next one.
    this.lines.forget();
    for (const [at, key] of versions.keys.entries()) {
      const own = versions.events[at] as AcceptedEvent;
      const index = versions.indexes[at] as number;
      const replaced = versions.replaced[at] ?? null;
      if (own !== event) [event, tail] = [own, tailOf(own)];
      const { data, starts, ends } = own.records;
      const special = own.records.isDeleted(index) || replaced !== null || isStored(key, own.sender);
      if (!special && this.lines.add(data, starts[index] as number, ends[index] as number, key, tail)) copied += 1;
      else rest.add(own, index, replaced);
    }
    if (copied === 0) return { copied, rest };
    const lines = this.lines.take();
    await copyIn(client, this.copy, lines);
    // Not after a failure: some of them may still be on their way.
    this.lines.giveBack(lines);
    return { copied, rest };
  }

  private async stored(
    client: pg.ClientBase,
    versions: RecordVersions,
  ): Promise<(key: string, sender: string) => boolean> {
    const shared = this.facts.keyScope === 'shared';
    const values = shared ? [textArray(versions.keys)] : keysBySender(versions);
    const { rows } = await client.query<{ key: string; sender: string }>(this.probe, values);
    if (rows.length === 0) return () => false;
    const rowOf = (key: string, sender: string): string => (shared ? key : `${key}\0${sender}`);
    const stored = new Set(rows.map(({ key, sender }) => rowOf(key, sender)));
    return (key, sender) => stored.has(rowOf(key, sender));
  }
}

/** All keys, sender after sender; the senders; the place of the first and the last key of each, from 1. */
function keysBySender({
  keys,
  events,
}: RecordVersions): [keys: Buffer, senders: string[], first: number[], last: number[]] {
  const senders = new Map<string, string[]>();
  for (const [at, { sender }] of events.entries()) {
    const own = senders.get(sender);
    if (own) own.push(keys[at] as string);
    else senders.set(sender, [keys[at] as string]);
  }
  const groups = [...senders.values()];
  const last: number[] = [];
  for (const { length } of groups) last.push((last.at(-1) ?? 0) + length);
  return [
    textArray(groups.flat()),
    [...senders.keys()],
    last.map((end, index) => end - (groups[index]?.length ?? 0) + 1),
    last,
  ];
}

/** What all records of an event have after their key. */
function tailOf({ sender, epoch, sequence, receivedAt, id }: AcceptedEvent): Uint8Array {
  // Without letters, for which PostgreSQL would search its names of time zones.
  const received = receivedAt.toISOString().replace('T', ' ').replace('Z', '+00');
  return Buffer.from(`\t${copyText(sender)}\t${epoch}\t${sequence}\t${received}\t${copyText(id)}\tf\n`);
}
