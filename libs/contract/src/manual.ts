import { codeTablesPage } from './manual-code-tables.js';
import { indexPage } from './manual-index.js';
import { messagePage } from './manual-message.js';
import type { Spec } from './spec.js';
import type { WireDescription } from './wire-description.js';

/**
 * The interface manual of a standard, in Chinese: file name → Markdown. One page for each message, `code-tables.md` and
 * `index.md`. A function of the facts alone, so that the committed pages can be held against it.
 */
export function manual(spec: Spec, wire: WireDescription): ReadonlyMap<string, string> {
  return new Map([
    ['index.md', indexPage(spec, wire)],
    ...spec.messages.map((message) => [`${message.facts.id}.md`, messagePage(message, spec, wire)] as const),
    ['code-tables.md', codeTablesPage(spec, wire)],
  ]);
}
