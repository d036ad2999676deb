import type { MessageFacts } from '@civicbus/contract/facts';
import { columnType } from './column-type.js';
import { quoteName, tableName } from './table-name.js';

/** The one statement that writes the records of a message. */
export interface UpsertStatement {
  /** Prepared once per connection under this name. */
  readonly name: string;
  readonly text: string;
}

const writtenMeta = [
  '_unknown',
  '_key',
  '_sender',
  '_epoch',
  '_sequence',
  '_received_at',
  '_deleted',
  '_event_id',
  '_other_sender',
];

/**
 * Upserts many records of a message at once. Node never parses them: their JSON bodies travel as one array and PostgreSQL reads
 * the typed columns from it. A row changes only when what comes is newer, so redelivery, replay and parallel writers are harmless.
 *
 * Parameters: $1 JSON array of bodies; beside each body $2 key, $3 number of its event from 1, $4 deleted, $5 sender replaced within
 * the batch; per event $6 sender, $7 epoch, $8 sequence, $9 received at, $10 id. A `shared` table answers, per event, how
 * many rows it wrote and the keys of those that replaced another sender's.
 */
export function upsertStatement(facts: MessageFacts): UpsertStatement {
  const fields = facts.fields.map((field) => ({ name: quoteName(field.name), type: columnType(field).sql }));
  const names = fields.map(({ name }) => name);
  const shared = facts.keyScope === 'shared';
  const values = [
    ...names.map((name) => `r.${name}`),
    ...['r._unknown', 'r._key', '($6::text[])[r._event]', '($7::int[])[r._event]', '($8::bigint[])[r._event]'],
    ...['($9::timestamptz[])[r._event]', 'r._deleted', '($10::uuid[])[r._event]', 'r._replaced'],
  ];
  const overwritten = [...names, ...writtenMeta.filter((name) => !['_key', '_other_sender'].includes(name))];
  const upsert = `insert into ${tableName(facts).sql} as t (${[...names, ...writtenMeta].join(', ')})
select ${values.join(', ')}
from rows from (
  json_to_recordset($1::json) as (${[...fields.map(({ name, type }) => `${name} ${type}`), '_unknown jsonb'].join(', ')}),
  unnest($2::text[]), unnest($3::int[]), unnest($4::boolean[]), unnest($5::text[])
) as r (${[...names, '_unknown', '_key', '_event', '_deleted', '_replaced'].join(', ')})
on conflict (${shared ? '_key' : '_key, _sender'}) do update set
  ${overwritten.map((name) => `${name} = excluded.${name}`).join(', ')},
  _other_sender = coalesce(excluded._other_sender, nullif(t._sender, excluded._sender))
where (t._epoch, t._sequence) < (excluded._epoch, excluded._sequence)`;
  return { name: statementName(facts), text: shared ? countTakenOver(upsert) : upsert };
}

function countTakenOver(upsert: string): string {
  return `with written as (${upsert} returning _key, _event_id, _other_sender)
select _event_id as "eventId", count(*)::int as applied,
  coalesce(array_agg(_key) filter (where _other_sender is not null), '{}') as "takenOver"
from written group by _event_id`;
}

/** PostgreSQL cuts names at 63 bytes; two cut ones must not be the same. */
function statementName(facts: MessageFacts): string {
  const name = `upsert ${facts.spec} ${facts.id}`;
  if (Buffer.byteLength(name) > 63) throw new Error(`the id of message ${facts.id} is too long for a statement name`);
  return name;
}
