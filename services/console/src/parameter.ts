import { z } from 'zod';

/** Kind of a parameter: its schema over the text of the query, and what is said when it does not fit. */
export interface Parameter<T> {
  /** Completes "`name` must be …". */
  readonly expected: string;
  readonly schema: z.ZodType<T, string | undefined>;
}

const optional = <T>(expected: string, schema: z.ZodType<T, string>): Parameter<T | undefined> => ({
  expected,
  schema: schema.optional(),
});

const date = /^\d{4}-\d{2}-\d{2}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+ -]\d{2}:\d{2})$/;

/** A `+` that nobody escaped arrives as a blank. A plain date is midnight in China. */
const instantOf = (text: string): Date | undefined => {
  if (!date.test(text) && !dateTime.test(text)) return undefined;
  const instant = new Date(date.test(text) ? `${text}T00:00:00+08:00` : text.replace(' ', '+'));
  // Date rolls 2026-02-30 over to March instead of refusing it.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(text.slice(0, 10))
    ? undefined
    : instant;
};

const isDay = (text: string): boolean => date.test(text) && instantOf(text) !== undefined;

/** The kinds of query parameters. An absent or empty one is `undefined` or its default. */
export const parameter = {
  text: (maxLength = 200): Parameter<string | undefined> =>
    optional(
      `a text of at most ${maxLength} characters`,
      z
        .string()
        .max(maxLength)
        .regex(/^[^\u0000]*$/),
    ),

  integer: (min: number, max: number, fallback: number): Parameter<number> => ({
    expected: `a whole number from ${min} to ${max}`,
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .refine((value) => value >= min && value <= max)
      .optional()
      .transform((value) => value ?? fallback),
  }),

  oneOf: <const W extends string>(words: readonly W[]): Parameter<W | undefined> =>
    optional(`one of ${words.join(', ')}`, z.enum(words) as unknown as z.ZodType<W, string>),

  flag: (): Parameter<boolean> => ({
    expected: 'true or false',
    schema: z
      .enum(['true', 'false'])
      .optional()
      .transform((word) => word === 'true'),
  }),

  /** A day in China; passed on as it is written. */
  day: (): Parameter<string | undefined> => optional('a date (2026-11-22)', z.string().refine(isDay)),

  /** A time with offset, or a date (midnight, China). */
  instant: (): Parameter<Date | undefined> =>
    optional(
      'a date (2026-11-22) or a time with offset (2026-11-22T08:00:00+08:00)',
      z.string().transform((text, context) => {
        const instant = instantOf(text);
        if (instant === undefined) context.addIssue({ code: 'custom' });
        return instant ?? new Date(0);
      }),
    ),
};
