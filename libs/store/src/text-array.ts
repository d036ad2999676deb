/** What JSON escapes otherwise than PostgreSQL does. */
const OTHERWISE = /\\[^"\\]/;

/**
 * A `text[]` as a parameter. JSON quotes the texts as PostgreSQL wants them, but for control characters; pg's own way is two replacements
 * for each of them.
 */
export function textArray(texts: readonly string[]): string | readonly string[] {
  const json = JSON.stringify(texts);
  return OTHERWISE.test(json) ? texts : `{${json.slice(1, -1)}}`;
}
