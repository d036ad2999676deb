import { textFormat } from '@civicbus/contract/formats';

const SHANGHAI_MS = 8 * 3_600_000;

/** Time in normal form (RFC 3339, +08:00) as 14 digits; fractions of a second are left out. */
export const digits14 = (normal: string): string => normal.slice(0, 19).replace(/\D/g, '');

/** Time in normal form as `yyyy-MM-dd HH:mm:ss`; fractions of a second are left out. */
export const spacedMoment = (normal: string): string => normal.slice(0, 19).replace('T', ' ');

/** An instant in normal form, to the second. */
export const normalTime = (instant: Date): string =>
  `${new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 19)}+08:00`;

/** Day in Shanghai, yyyy-MM-dd. */
export const shanghaiDay = (instant: Date): string => normalTime(instant).slice(0, 10);

/** Time that a number or text of 14 digits stands for, in normal form; undefined when it is no real one (A29). */
export function readMoment14(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const { test, canonical } = textFormat('yyyyMMddHHmmss');
  return typeof text === 'string' && test(text) ? canonical?.(text) : undefined;
}
