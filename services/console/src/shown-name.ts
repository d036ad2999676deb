/** A name that a caller made up, as it may be told and stored. */
export const shownName = (name: string): string =>
  name.toWellFormed().replaceAll('\0', '\u{FFFD}').slice(0, 100).toWellFormed();
