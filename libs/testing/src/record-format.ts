import fc, { type Arbitrary } from 'fast-check';

const at = (from: string, to: string): Arbitrary<string> =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));

const moment = fc.oneof(
  { arbitrary: at('2010-01-01T00:00:00Z', '2035-12-31T23:59:59Z'), weight: 8 },
  { arbitrary: at('0002-01-01T00:00:00Z', '9998-12-31T23:59:59Z'), weight: 1 },
  { arbitrary: fc.constantFrom('2024-02-29 23:59:59', '2000-02-29 00:00:00'), weight: 1 },
);
const day = moment.map((text) => text.slice(0, 10));

const blanks = fc.constantFrom('', '', '', ' ', '  ', '\u3000');
const period = fc
  .record({
    year: fc.integer({ min: 2000, max: 2035 }),
    month: fc.integer({ min: 1, max: 12 }),
    zero: fc.boolean(),
    gaps: fc.tuple(blanks, blanks, blanks, blanks),
  })
  .map(({ year, month, zero, gaps: [a, b, c, d] }) => {
    return `${a}${year}${b}年${c}${String(month).padStart(zero ? 2 : 1, '0')}${d}月`;
  });

const address = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTP'),
    host: fc.constantFrom('media.example', 'cgmedia', '192.0.2.7', '[2001:db8::7]', 'media.example:8443'),
    path: fc.constantFrom('', '/', '/a/b.jpg', '/图片/1.jpg', '/a?x=1&y=@b', '/a%20b#t=3'),
  })
  .map(({ scheme, host, path }) => `${scheme}://${host}${path}`);

const compact = moment.map((text) => text.replace(/\D/g, ''));
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,6}$/));
const timestamp = fc.oneof(
  fc
    .tuple(moment, fc.constantFrom(' ', 'T'), fraction)
    .map(([text, separator, rest]) => text.replace(' ', separator) + rest),
  compact,
);

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  'yyyy-MM-dd': day,
  yyyyMMdd: day.map((text) => text.replaceAll('-', '')),
  'yyyy-MM-dd HH:mm:ss': moment,
  'yyyy-MM-dd[ HH:mm:ss]': fc.oneof(moment, day),
  yyyy年M月: period,
  'IP address': fc.oneof(
    fc.ipV4(),
    fc.ipV6().filter((text) => text.length <= 32),
  ),
  'http(s) URL': address,
  'http(s) or ftp(s) URL': fc.oneof(
    address,
    address.map((text) => text.replace(/^http/i, 'ftp')),
  ),
  yyyyMMddHHmmss: compact,
  'yyyy-MM-dd HH:mm:ss[.ffffff]': timestamp,
  'yyyy-MM-dd[ 00:00:00]': fc.oneof(moment, day),
};

/** Texts of a named format as senders write them, the tolerated spellings included. A format without texts is a mistake here. */
export function formattedText(format: string): Arbitrary<string> {
  const texts = formats[format];
  if (!texts) throw new Error(`no texts are made for the format ${format}`);
  return texts;
}
