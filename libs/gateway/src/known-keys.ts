import { fieldChecks } from '@civicbus/contract/field-checks';
import type { Message } from '@civicbus/contract/message';

const LONGEST_KEY = 500;

/**
 * Keys of the records of a refused batch, where they can be told: an operator looks for the record that did not arrive. What is not sound
 * where a key should be is none, and may be anything: a person's number, for one.
 */
export function knownKeys(message: Message, records: readonly unknown[]): string[] {
  const { key, fields } = message.facts;
  const parts = key.map(({ field }) => ({
    field,
    checks: fields.filter(({ name }) => name === field).flatMap(fieldChecks),
  }));
  return records.flatMap((record) => {
    if (typeof record !== 'object' || record === null) return [];
    const values = record as Record<string, unknown>;
    const sound = parts.every(({ field, checks }) => {
      const value = values[field];
      return ['string', 'number'].includes(typeof value) && checks.every(({ test }) => test(value));
    });
    const text = sound ? message.keyOf(values) : '';
    // The log must be able to store what the records could not.
    return text !== '' && text.length <= LONGEST_KEY && text.isWellFormed() && !text.includes('\0') ? [text] : [];
  });
}
