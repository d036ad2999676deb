import { createHash, timingSafeEqual } from 'node:crypto';

/** Parameters of a request by name, decoded: as text, or as its UTF-8. */
export type Parameters = ReadonlyMap<string, string | Uint8Array>;

/**
 * MD5 signature of a request (clause 2.1(5), decisions A2 to A5): the values of all parameters but `sign`, ordered by
 * name (code points), joined by `joiner`, as UTF-8; 32 lower-case hexadecimal digits.
 */
export function signatureOf(parameters: Parameters, joiner: string): string {
  const names = [...parameters.keys()].filter((name) => name !== 'sign').sort(byCodePoint);
  const md5 = createHash('md5');
  let text = '';
  for (const [index, name] of names.entries()) {
    const value = parameters.get(name) ?? '';
    if (index > 0) text += joiner;
    if (typeof value === 'string') text += value;
    else {
      md5.update(text).update(value);
      text = '';
    }
  }
  return md5.update(text).digest('hex');
}

/** Whether `sign` is the signature of the other parameters. Takes the same time wherever they differ. */
export function isSigned(parameters: Parameters, joiner: string): boolean {
  const given = Buffer.from(parameters.get('sign') ?? '');
  const expected = Buffer.from(signatureOf(parameters, joiner));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const SURROGATE = /[\ud800-\udfff]/;

/** Code point order; the default order of strings is by UTF-16 unit, which differs only where there are surrogates. */
function byCodePoint(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : Number(a > b);
}
