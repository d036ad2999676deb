import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { jsonArray } from './json-array.js';
import { newestRecords } from './newest-records.js';
import { tableName } from './table-name.js';
import { upsertStatement, type UpsertStatement } from './upsert-statement.js';

/** What one statement did. */
export interface TableWrite {
  /** Rows that are new or newer than before. */
  readonly applied: number;
  /** Per sender, how many rows it took over from another sender. */
  readonly takenOver: readonly { readonly sender: string; readonly count: number }[];
}

/** Writes the events of one message. */
export class RecordTable {
  /** Quoted name; tables are written in its order. */
  readonly name: string;
  private readonly statement: UpsertStatement;

  constructor(private readonly facts: MessageFacts) {
    this.name = tableName(facts).sql;
    this.statement = upsertStatement(facts);
  }

  /** Upserts the newest version of each record of `events`, all of this message, within the client's transaction. */
  async write(client: pg.ClientBase, events: readonly AcceptedEvent[]): Promise<TableWrite> {
    const versions = newestRecords(events, this.facts.keyScope);
    const number = new Map(events.map((event, index) => [event, index + 1]));
    const { rows, rowCount } = await client.query<{ sender: string; applied: number; takenOver: number }>({
      ...this.statement,
      values: [
        jsonArray(versions.map(({ record }) => (record.deleted ? undefined : record.body))),
        versions.map(({ record }) => record.key),
        versions.map(({ event }) => number.get(event)),
        versions.map(({ record }) => record.deleted),
        versions.map(({ replaced }) => replaced),
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
      takenOver: rows.flatMap(({ sender, takenOver }) => (takenOver > 0 ? [{ sender, count: takenOver }] : [])),
    };
  }
}
