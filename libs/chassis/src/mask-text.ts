const D = '[0-9０-９]';
const notAfterDigit = `(?<!${D})`;
const notBeforeDigit = `(?!${D})`;

// Identity numbers have 18 places (the last may be X) or 15, mobile numbers 11, often with +86 and gaps. Runs of 15 and more
// are hidden whatever their length, as an identity number may hide in a longer one. 12 to 14 digits stay readable:
// division codes, millisecond times and yyyyMMddHHmmss have these lengths.
const personal = new RegExp(
  [
    // Random hexadecimal ids may hold eleven digits in a row; they are kept, as they are how a line is found again.
    '(\\b(?=[0-9-]{0,35}[a-f])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})\\b)',
    `${notAfterDigit}${D}{15,}[XxＸｘ]?`,
    `${notAfterDigit}(?:(?:\\+|00)?86[- ]?)?[1１][3-9３-９]${D}[- ]?${D}{4}[- ]?${D}{4}${notBeforeDigit}`,
    `${notAfterDigit}${D}{11}${notBeforeDigit}`,
    `${notAfterDigit}${D}{6}[- ]${D}{8}[- ]${D}{3}[0-9０-９XxＸｘ]`,
  ].join('|'),
  'g',
);
const userInfo = /(\/\/)[^/\s@]+@/g;
const mayHoldPersonal = /[0-9０-９]{4}/;

/** What stands in a log in place of what must not be read there. */
export const MASK = '***';

const keptOrMask = (_found: string, id: string | undefined): string => id ?? MASK;

/**
 * Hides Chinese identity numbers, mobile numbers, digit runs of 11 or of 15 and more, and the user info of URLs in free text.
 * UUIDs and trace ids stay.
 * Hides too much rather than too little: the length of a run decides, not its check digit.
 */
export const maskText = (text: string): string => {
  const withoutUserInfo = text.includes('@') ? text.replace(userInfo, `$1${MASK}@`) : text;
  return mayHoldPersonal.test(withoutUserInfo) ? withoutUserInfo.replace(personal, keptOrMask) : withoutUserInfo;
};
