import type { Message } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import { urban } from '@civicbus/specs/urban/spec';

/** What an installation decides of the standard. */
export interface ServedOptions {
  /** Path prefixes, one for each chapter of the standard (A11). */
  readonly prefixes: { readonly statistics: string; readonly cases: string };
  /** Most records in one request (A20): the standard names none, so this may be more or less than the messages' default. */
  readonly maxBatch: number;
}

/** The standard as this gateway serves it: its messages at their paths, with their limits. Routes and documents are made from it. */
export function servedSpec({ prefixes, maxBatch }: ServedOptions): Spec {
  const served = (message: Message): Message => {
    const { facts } = message;
    const prefix = facts.batch === 'array' ? prefixes.statistics : prefixes.cases;
    return { ...message, facts: { ...facts, maxBatch, paths: facts.paths.map((path) => `${prefix}${path}`) } };
  };
  return { ...urban, messages: urban.messages.map(served) };
}
