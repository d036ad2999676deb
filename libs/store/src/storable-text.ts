/** A text with U+FFFD for what a PostgreSQL text cannot hold: U+0000 and half of a surrogate pair. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
