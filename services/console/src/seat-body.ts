import type { Seat } from '@civicbus/store/hotline/seats';
import { z } from 'zod';
import { ProblemError } from './problem-error.js';

const text = (longest: number) =>
  z
    .string('must be a text')
    .trim()
    .max(longest, `must have at most ${longest} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'must be storable text');

/** Seat numbers are as long as in the seat log (A83). */
const seatno = text(30).min(1, 'must have at least one character');
const settings = z.strictObject({ name: text(100), unit: text(200).default(''), active: z.boolean().default(true) });
const list = z.strictObject({
  seats: z
    .array(settings.extend({ seatno }))
    .max(5_000, 'must have at most 5000 entries')
    .refine((seats) => new Set(seats.map((seat) => seat.seatno)).size === seats.length, 'must not name a seat twice'),
});

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw ProblemError.invalid(
    result.error.issues.map(({ path, message }) => ({ parameter: path.join('.') || 'body', detail: message })),
  );
}

/** A whole seat list, `{seats: [{seatno, name, unit?, active?}]}`. @throws ProblemError (400) */
export const readSeatList = (body: unknown): readonly Seat[] => read(list, body).seats;

/** One seat, `{name, unit?, active?}`. @throws ProblemError (400) */
export const readSeat = (number: string, body: unknown): Seat => ({
  seatno: read(seatno, number),
  ...read(settings, body),
});
