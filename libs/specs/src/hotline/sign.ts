import { hash, timingSafeEqual } from 'node:crypto';
import { shanghaiDay } from './times.js';
import { refusedFor } from './refusals.js';
import type { Rejected } from '../outcome.js';

/** How far from midnight the neighbouring day's digest is accepted too, by default (A11). */
export const MIDNIGHT_TOLERANCE_MS = 15 * 60_000;

/** The parts of the header (clause 4.8.2.1.3.2). Never log it. */
export interface Authorization {
  readonly appId: string;
  readonly token: string;
  /** Digest as given; absent or "" when the caller gave none. */
  readonly digest?: string;
}

/** Reads the header's value: two or three parts between `&`, blanks around them left out (A7, A8). Else 1001. */
export function readAuthorization(header: string | undefined): Authorization | Rejected {
  const [appId, token, digest, ...more] = (header ?? '').split('&').map((part) => part.trim());
  if (appId === undefined || token === undefined || more.length > 0) return refusedFor('1001');
  return { appId, token, ...(digest !== undefined && { digest }) };
}

/** MD5 of `yyyyMMdd-` and the body as sent, 32 lower-case hex digits (A9, A10). `day`: yyyy-MM-dd in Shanghai. */
export function digestOf(day: string, body: Uint8Array): string {
  return hash('md5', Buffer.concat([Buffer.from(`${day.replaceAll('-', '')}-`), body]), 'hex');
}

/**
 * Whether the digest fits the raw body: 1003 when a body has none, 1004 when it is none of today's or, near midnight, of
 * the neighbouring day's (A11, A12). Asked after AppId and Token, before the body is parsed.
 */
export function checkDigest(
  { digest = '' }: Authorization,
  body: Uint8Array,
  now: Date,
  toleranceMs: number = MIDNIGHT_TOLERANCE_MS,
): Rejected | undefined {
  if (digest === '') return body.length === 0 ? undefined : refusedFor('1003');
  const given = digest.toLowerCase();
  const matches = acceptedDays(now, toleranceMs).map((day) => isSameText(given, digestOf(day, body)));
  return matches.includes(true) ? undefined : refusedFor('1004');
}

/** The days in Shanghai whose digest is accepted now: today, and the neighbour within the tolerance of midnight. */
export function acceptedDays(now: Date, toleranceMs: number): readonly string[] {
  const days = [0, -toleranceMs, toleranceMs].map((offset) => shanghaiDay(new Date(now.getTime() + offset)));
  return [...new Set(days)];
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSameText(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hash('sha256', given)), Buffer.from(hash('sha256', expected)));
}

/** Whether a text may be an AppId or Token: the header could not be split otherwise (A8). */
export const isCredential = (text: string): boolean => /^[^&\s\p{Cc}]+$/u.test(text);

/** The header's value for a body that is sent now; made again on each attempt (A11). Without a body it has two parts. */
export function authorizationOf(appId: string, token: string, body: Uint8Array, now: Date): string {
  const parts = body.length === 0 ? [appId, token] : [appId, token, digestOf(shanghaiDay(now), body)];
  return parts.join('&');
}
