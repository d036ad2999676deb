import { createHmac, timingSafeEqual } from 'node:crypto';

/** Path of the registration page. */
export const PAGE_PATH = '/embed/register';

/** What an address of the registration page holds: no personal data (A108). */
export interface LinkParameters {
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly expires: string;
  readonly sign: string;
}

const signatureOf = (key: Buffer, link: string, expires: string): Buffer =>
  createHmac('sha256', key).update(`${link}.${expires}`).digest();

/** The query of a link's address. */
export function linkQuery(key: Buffer, link: string, expiresAt: Date): string {
  const expires = String(expiresAt.getTime());
  const sign = signatureOf(key, link, expires).toString('hex');
  return new URLSearchParams({ link, expires, sign }).toString();
}

/** The id of the link when its signature is ours and its time has not passed. */
export function signedLink(key: Buffer, given: Partial<LinkParameters>, now: Date): string | undefined {
  const { link = '', expires = '', sign = '' } = given;
  const right = signatureOf(key, link, expires);
  const signature = Buffer.from(/^[0-9a-f]{64}$/.test(sign) ? sign : ''.padEnd(64, '0'), 'hex');
  const ours = timingSafeEqual(right, signature);
  return ours && Number(expires) > now.getTime() ? link : undefined;
}
