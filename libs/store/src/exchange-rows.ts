import type { AcceptedEvent } from './accepted-event.js';
import type { ExchangeEntry } from './exchange-entry.js';
import { jsonRows } from './json-rows.js';
import { keyHashes } from './key-hashes.js';

/** A longer key is found by this many of its first characters: an index entry has a largest size. */
export const KEY_LENGTH = 500;

const columns =
  'id uuid, at timestamptz, direction text, spec text, message text, peer text, sender text, outcome text, code text, reason text, ' +
  'keys text[], "keyHashes" int[], records int, "durationMs" int, bytes bigint, "traceId" text, warnings jsonb';

/** Inserts rows; one that is there already stays as it is. Answers the ids of the new ones. Parameter: `exchangeRows()`. */
export const insertExchanges = `
insert into civicbus.exchange (id, at, direction, spec, message, peer, sender, outcome, code, reason, keys, key_hashes, records, duration_ms, bytes, trace_id, warnings)
select r.id, r.at, r.direction, r.spec, r.message, r.peer, r.sender, r.outcome, r.code, r.reason, r.keys, r."keyHashes", r.records, r."durationMs", r.bytes, r."traceId", r.warnings
from json_to_recordset($1::json) as r(${columns})
order by r.id
on conflict (id) do nothing
returning id`;

/** The parameter of `insertExchanges`. Keys are made distinct and cut to `KEY_LENGTH` characters. */
export function exchangeRows(entries: readonly ExchangeEntry[]): string {
  return jsonRows(
    entries.map((entry) => {
      const keys = distinct(entry.keys);
      return {
        ...entry,
        keys,
        keyHashes: keyHashes(keys),
        durationMs: Math.max(0, Math.round(entry.durationMs)),
        warnings: entry.warnings?.length ? entry.warnings : null,
      };
    }),
  );
}

function distinct(keys: readonly string[]): readonly string[] {
  if (keys.every((key, index) => key.length <= KEY_LENGTH && (index === 0 || key > (keys[index - 1] as string))))
    return keys;
  return [...new Set(keys.map((key) => key.slice(0, KEY_LENGTH)))];
}

/** The exchange row of an accepted request. */
export function acceptedExchange(event: AcceptedEvent): ExchangeEntry {
  return {
    id: event.id,
    at: event.receivedAt,
    direction: 'in',
    spec: event.spec,
    message: event.message,
    peer: event.peer,
    sender: event.sender,
    outcome: 'accepted',
    code: event.code,
    reason: null,
    keys: event.records.keys,
    records: event.records.keys.length,
    durationMs: Math.max(0, event.storedAt.getTime() - event.receivedAt.getTime()),
    bytes: event.bytes,
    traceId: event.traceId,
    warnings: event.warnings,
  };
}
