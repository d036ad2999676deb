import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import { tableName } from './table-name.js';

/** Looks up which records are stored and not deleted. */
export class StoredKeys {
  private readonly messages: ReadonlyMap<string, MessageFacts>;

  constructor(
    private readonly pool: pg.Pool,
    messages: readonly MessageFacts[],
  ) {
    this.messages = new Map(messages.map((facts) => [`${facts.spec}/${facts.id}`, facts]));
  }

  /**
   * Which of `keys` there are. The sender counts only where it is part of the key. Rejects while the database is away.
   *
   * @throws RangeError for a message without a table
   */
  async existing(spec: string, message: string, sender: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const facts = this.messages.get(`${spec}/${message}`);
    if (!facts) throw new RangeError(`no table for message ${spec}/${message}`);
    const own = facts.keyScope === 'sender';
    const { rows } = await this.pool.query<{ key: string }>(
      // Not prepared: a plan made while the table was small reads all of it for ever.
      `select _key as key from ${tableName(facts).sql} where _key = any($1::text[]) and not _deleted${own ? ' and _sender = $2' : ''}`,
      own ? [keys, sender] : [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
