import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { acceptedExchange, exchangeRows, insertExchanges } from './exchange-rows.js';
import { type LateWarning, withLateWarnings } from './late-warning.js';
import { RecordTable, type WriteWay } from './record-table.js';
import { transaction } from './transaction.js';
import type { TwinForms } from './twin-forms.js';
import { addWarningCounts, shanghaiDay, type WarningCount } from './warning-counts.js';

/** Another transaction stored a key that was missing when this one looked. */
const UNIQUE_VIOLATION = '23505';

/**
 * A thousand keys in a table of a hundred thousand rows: PostgreSQL thinks that reading the whole table is cheaper, with every page in
 * memory it costs more than the batch itself; and with a plan kept from when the table was empty it never ends.
 */
const BY_INDEX = 'set local enable_seqscan = off';

/** What a transaction did. */
export interface WriteResult {
  /** Records in the events. */
  readonly records: number;
  /** Rows that are new or newer than before; less than `records` when keys repeat or events come again. */
  readonly applied: number;
}

/**
 * Writes accepted events: newest versions of their records, their exchange rows and their warnings, in one transaction.
 * Writing the same events again, in another order, or in several processes at once leads to the same rows.
 */
export class RecordWriter {
  private readonly tables: ReadonlyMap<string, RecordTable>;

  constructor(
    private readonly pool: pg.Pool,
    messages: readonly MessageFacts[],
    /** Messages whose records are compared with each other. */
    private readonly twins: readonly TwinForms[] = [],
  ) {
    this.tables = new Map(messages.map((facts) => [`${facts.spec}/${facts.id}`, new RecordTable(facts)]));
  }

  /** Whether there is a table for this message. */
  knows(spec: string, message: string): boolean {
    return this.tables.has(`${spec}/${message}`);
  }

  /** All or nothing. Rejects with the database's error: see `databaseFault` for what to do then. */
  async write(events: readonly AcceptedEvent[]): Promise<WriteResult> {
    try {
      return await this.writeBy('copy', events);
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      return this.writeBy('upsert', events);
    }
  }

  private writeBy(way: WriteWay, events: readonly AcceptedEvent[]): Promise<WriteResult> {
    return transaction(
      this.pool,
      async (client) => {
        const late: LateWarning[] = [];
        let applied = 0;
        for (const [table, group] of this.byTable(events)) {
          const written = await table.write(client, group, way);
          applied += written.applied;
          late.push(...written.takenOver);
        }
        for (const twins of this.twins) late.push(...(await twins.find(client, events)));
        await addWarningCounts(client, await this.trace(client, withLateWarnings(events, late)));
        return { records: events.reduce((sum, { records }) => sum + records.keys.length, 0), applied };
      },
      BY_INDEX,
    );
  }

  /** Writes only the exchange row and the warnings of an event: what is left to do for one whose records cannot be stored. */
  writeTrace(event: AcceptedEvent): Promise<void> {
    return transaction(this.pool, async (client) => addWarningCounts(client, await this.trace(client, [event])));
  }

  /** Answers the warnings to count: those of events that were not here before. */
  private async trace(client: pg.ClientBase, events: readonly AcceptedEvent[]): Promise<readonly WarningCount[]> {
    const { rows } = await client.query<{ id: string }>({
      name: 'insert exchanges',
      text: insertExchanges,
      values: [exchangeRows(events.map(acceptedExchange))],
    });
    const fresh = new Set(rows.map(({ id }) => id));
    return events.filter(({ id, warnings }) => warnings.length > 0 && fresh.has(id)).flatMap(warningCounts);
  }

  private byTable(events: readonly AcceptedEvent[]): readonly (readonly [RecordTable, readonly AcceptedEvent[]])[] {
    const groups = new Map<RecordTable, AcceptedEvent[]>();
    for (const event of events) {
      const table = this.tables.get(`${event.spec}/${event.message}`);
      if (!table) throw new RangeError(`no table for message ${event.spec}/${event.message}: ask knows() first`);
      const group = groups.get(table);
      if (group) group.push(event);
      else groups.set(table, [event]);
    }
    return [...groups].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
  }
}

function warningCounts(event: AcceptedEvent): readonly WarningCount[] {
  const { spec, message, sender } = event;
  const day = shanghaiDay(event.receivedAt);
  return event.warnings.map(({ field, rule, count = 1 }) => ({ spec, message, sender, field, rule, day, count }));
}
