import { recordOperatorAction, type OperatorAction } from './operator-actions.js';
import type { DeadLetterEntry } from './dead-letters.js';
import type { Pool } from './pool.js';
import { transaction } from './transaction.js';

/** A dead letter as it was given up. */
export interface StoredLetter extends Omit<DeadLetterEntry, 'sender' | 'keys' | 'id' | 'consumer' | 'reason'> {
  /** Of the letter, not of its event. */
  readonly letterId: string;
  readonly spec: string;
  /** Whether its stream has a number, so that it can be told which of two events is newer. */
  readonly numbered: boolean;
}

const find = `
select id as "letterId", subject, spec, sequence::float8 as sequence, incarnation, stored_at as "storedAt", deliveries, headers, data,
  exists (select from civicbus.stream_epoch e where e.incarnation = dead_letter.incarnation) as numbered
from civicbus.dead_letter
where id = any($1::uuid[]) and consumer = $2
order by stored_at, sequence`;

/** Dead letters of a consumer, to handle them once more. Every call rejects while the database is away. */
export class RedrivableLetters {
  constructor(
    private readonly pool: Pool,
    private readonly consumer: string,
  ) {}

  /** Those that are there, in the order in which the bus stored them. */
  async find(ids: readonly string[]): Promise<readonly StoredLetter[]> {
    const { rows } = await this.pool.query<StoredLetter>(find, [ids, this.consumer]);
    return rows;
  }

  /** Removes a letter whose event is stored now, and keeps who asked for it. Nothing when somebody else was quicker. */
  async remove(id: string, action: OperatorAction): Promise<void> {
    await transaction(this.pool, async (client) => {
      const { rowCount } = await client.query('delete from civicbus.dead_letter where id = $1 and consumer = $2', [
        id,
        this.consumer,
      ]);
      if (rowCount !== 0) await recordOperatorAction(client, action);
    });
  }

  /** Keeps who asked in vain; the letter stays. */
  async refuse(action: OperatorAction): Promise<void> {
    await recordOperatorAction(this.pool, action);
  }
}
