import type { Message } from '@civicbus/contract/message';

const LONGEST_KEY = 500;

/** Keys of the records of a refused batch, where they can be told: an operator looks for the record that did not arrive. */
export function knownKeys(message: Message, records: readonly unknown[]): string[] {
  const fields = message.facts.key.map(({ field }) => field);
  return records.flatMap((record) => {
    if (typeof record !== 'object' || record === null) return [];
    const values = record as Record<string, unknown>;
    const complete = fields.every((field) => ['string', 'number'].includes(typeof values[field]));
    const key = complete ? message.keyOf(values) : '';
    // The log must be able to store what the records could not.
    return key !== '' && key.length <= LONGEST_KEY && key.isWellFormed() && !key.includes('\0') ? [key] : [];
  });
}
