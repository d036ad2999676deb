import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import { quoteName, tableName } from '../table-name.js';
import { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';
import { readPage } from './read-page.js';
import { shanghaiTime } from './shanghai-time.js';
import type { TimeRange } from './time-range.js';

/** A field of a message that holds the key of another message's record. */
export interface KeyReference {
  readonly facts: MessageFacts;
  readonly field: string;
  /** The messages whose key it may be; of several, a record of one is enough. */
  readonly to: readonly MessageFacts[];
  /** Stable name of the rule. */
  readonly rule: string;
  /** What is missing, in Chinese. */
  readonly text: string;
}

/** Which orphans, by time of receipt among others. Absent means any. */
export interface OrphanFilter extends PageRequest, TimeRange {
  readonly sender?: string | undefined;
}

/** A stored record that refers to a record which is not stored, once for each such field. */
export interface OrphanItem {
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  readonly key: string;
  /** RFC 3339 with milliseconds, +08:00. */
  readonly receivedAt: string;
  readonly field: string;
  /** The key that is missing. */
  readonly value: string;
  /** Ids of the messages that it is missing in. */
  readonly to: readonly string[];
  readonly rule: string;
  readonly text: string;
}

interface FoundOrphan extends Pick<OrphanItem, 'sender' | 'key' | 'receivedAt' | 'value'> {
  readonly reference: number;
}

const select = `reference, _sender as sender, _key as key, ${shanghaiTime('_received_at', 'milliseconds')} as "receivedAt", value`;
const orderBy = '_received_at desc, reference, _key, _sender';

/**
 * Records that refer to what is not stored, or was deleted; newest first. Nothing is kept of it: a record is no orphan any more as soon
 * as the other one is there. Costs about a second for a million records looked through; `from` bounds them by an index.
 */
export async function listOrphans(
  pool: pg.Pool,
  references: readonly KeyReference[],
  filter: OrphanFilter,
): Promise<Page<OrphanItem>> {
  if (references.length === 0) return { total: 0, items: [] };
  const where = new Conditions().add(filter.sender, (sender) => `_sender = ${sender}`).during('_received_at', filter);
  const found = references.map((reference, index) => orphansOf(reference, index, where.sql));
  const list = {
    with: `orphan as materialized (${found.join(' union all ')})`,
    from: 'orphan',
    select,
    where,
    orderBy,
  };
  const { total, items } = await readPage<FoundOrphan>(pool, list, filter);
  return { total, items: items.map((orphan) => itemOf(orphan, references[orphan.reference] as KeyReference)) };
}

function orphansOf({ facts, field, to }: KeyReference, index: number, where: string): string {
  const value = `c.${quoteName(field)}`;
  const stored = to.map((target) => {
    const own = target.keyScope === 'sender' ? ' and p._sender = c._sender' : '';
    return `not exists (select from ${tableName(target).sql} p where p._key = ${value}::text and not p._deleted${own})`;
  });
  return `select ${index} as reference, _sender, _key, _received_at, ${value}::text as value from ${tableName(facts).sql} c
    where not _deleted and ${value} is not null and ${where} and ${stored.join(' and ')}`;
}

function itemOf({ sender, key, receivedAt, value }: FoundOrphan, reference: KeyReference): OrphanItem {
  const { facts, field, to, rule, text } = reference;
  return {
    ...{ spec: facts.spec, message: facts.id, sender, key, receivedAt, field, value },
    ...{ to: to.map(({ id }) => id), rule, text },
  };
}
