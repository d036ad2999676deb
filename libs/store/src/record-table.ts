import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { FreshRows } from './fresh-rows.js';
import { jsonArray } from './json-array.js';
import type { LateWarning } from './late-warning.js';
import { newestRecords } from './newest-records.js';
import type { RecordVersions } from './record-versions.js';
import { tableName } from './table-name.js';
import { upsertStatement, type UpsertStatement } from './upsert-statement.js';

/** What one batch did to a table. */
export interface TableWrite {
  /** Rows that are new or newer than before. */
  readonly applied: number;
  /** Rows that were taken over from another sender. */
  readonly takenOver: readonly LateWarning[];
}

/** `copy` is cheaper, but fails with SQLSTATE 23505 when another transaction stores one of the keys meanwhile; `upsert` never does. */
export type WriteWay = 'copy' | 'upsert';

/** Below this a batch is not worth two more round trips. */
const SMALLEST_COPY = 50;

/** Writes the events of one message. */
export class RecordTable {
  /** Quoted name; tables are written in its order. */
  readonly name: string;
  private readonly statement: UpsertStatement;
  private readonly fresh: FreshRows;

  constructor(private readonly facts: MessageFacts) {
    this.name = tableName(facts).sql;
    this.statement = upsertStatement(facts);
    this.fresh = new FreshRows(facts);
  }

  /**
   * Writes the newest version of each record of `events`, all of this message, within the client's transaction: keys that are not
   * stored yet by COPY, which costs a third, the others by an upsert.
   */
  async write(client: pg.ClientBase, events: readonly AcceptedEvent[], way: WriteWay): Promise<TableWrite> {
    const versions = newestRecords(events, this.facts.keyScope);
    if (way === 'upsert' || versions.length < SMALLEST_COPY) return this.upsert(client, events, versions);
    const { copied, rest } = await this.fresh.write(client, versions);
    const { applied, takenOver } = rest.length > 0 ? await this.upsert(client, events, rest) : nothing;
    return { applied: copied + applied, takenOver };
  }

  private async upsert(
    client: pg.ClientBase,
    events: readonly AcceptedEvent[],
    versions: RecordVersions,
  ): Promise<TableWrite> {
    const number = new Map(events.map((event, index) => [event, index + 1]));
    const { rows, rowCount } = await client.query<{ eventId: string; applied: number; takenOver: string[] }>({
      ...this.statement,
      values: [
        jsonArray(versions.keys.map((_, at) => versions.body(at))),
        versions.keys,
        versions.events.map((event) => number.get(event)),
        versions.keys.map((_, at) => versions.isDeleted(at)),
        versions.replaced,
        events.map(({ sender }) => sender),
        events.map(({ epoch }) => epoch),
        events.map(({ sequence }) => sequence),
        events.map(({ receivedAt }) => receivedAt.toISOString()),
        events.map(({ id }) => id),
      ],
    });
    if (this.facts.keyScope === 'sender') return { applied: rowCount ?? 0, takenOver: [] };
    return {
      applied: rows.reduce((sum, { applied }) => sum + applied, 0),
      takenOver: rows.flatMap(({ eventId, takenOver }) => takenOver.map((key) => ({ ...TWO_SENDERS, eventId, key }))),
    };
  }
}

/** Two senders wrote the same key of a shared table; the last one counts. */
const TWO_SENDERS = { field: '', rule: 'two-senders', text: '同一主键此前由另一发送方上报' } as const;
const nothing: TableWrite = { applied: 0, takenOver: [] };
