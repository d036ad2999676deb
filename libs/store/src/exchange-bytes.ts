import type { ExchangeEntry } from './exchange-entry.js';

/** The row object with its numbers and date, and a string's or warning's own header. */
const ROW_BYTES = 300;
const STRING_BYTES = 32;
const WARNING_BYTES = 64;

/** About how much memory a row takes: every character as two bytes, since one that is not Latin makes them all so. */
export function exchangeBytes(entry: ExchangeEntry): number {
  const { id, spec, message, peer, sender, code, reason, keys, traceId, warnings = [] } = entry;
  let bytes = ROW_BYTES;
  for (const text of [id, spec, message, peer, sender, code, reason ?? '', traceId ?? '']) bytes += stringBytes(text);
  for (const key of keys) bytes += stringBytes(key);
  for (const { field, rule, text } of warnings)
    bytes += WARNING_BYTES + stringBytes(field) + stringBytes(rule) + stringBytes(text);
  return bytes;
}

const stringBytes = (text: string): number => STRING_BYTES + 2 * text.length;
