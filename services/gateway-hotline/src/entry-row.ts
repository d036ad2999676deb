import { textOf } from './text-of.js';
import { interfaceMessage } from './interface-message.js';
import type { EntryRow } from '@civicbus/store/hotline/hotline-reads';
import { spacedMoment } from '@civicbus/specs/hotline/times';

/** Fields that hold a day; other times go to the second (A102, A104). */
const DAYS = new Set(['deadline', 'olddeadline']);

/** A line of a ticket's process as its interface answers it: every key, "" where a stage was not reached (A102). */
export function entryRow(
  interfaceId: string,
  { body, deadline }: Pick<EntryRow, 'body' | 'deadline'>,
): Record<string, string> {
  const { fields } = interfaceMessage(interfaceId).facts;
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      // The limit as it is now: an extension changes it (A107).
      const value = interfaceId === 'getCaseLzmx' && name === 'deadline' ? deadline : body[name];
      const text = textOf(value);
      if (DAYS.has(name)) return [name, text.slice(0, 10)];
      return [name, type === 'datetime' && text !== '' ? spacedMoment(text) : text];
    }),
  );
}
