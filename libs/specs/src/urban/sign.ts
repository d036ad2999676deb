import { hash, timingSafeEqual } from 'node:crypto';

/** Parameters of a request by name, as decoded text. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * MD5 signature of a request (clause 2.1(5), decisions A2 to A5): the values of all parameters but `sign`, ordered by
 * name (code points), joined by `joiner`, as UTF-8; 32 lower-case hexadecimal digits.
 */
export function signatureOf(parameters: Parameters, joiner: string): string {
  const names = [...parameters.keys()].filter((name) => name !== 'sign').sort(byCodePoint);
  return hash('md5', names.map((name) => parameters.get(name)).join(joiner), 'hex');
}

/** Whether `sign` is the signature of the other parameters. Takes the same time wherever they differ. */
export function isSigned(parameters: Parameters, joiner: string): boolean {
  const given = Buffer.from(parameters.get('sign') ?? '');
  const expected = Buffer.from(signatureOf(parameters, joiner));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Code point order; the default order of strings is by UTF-16 unit. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
