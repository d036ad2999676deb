import { z } from 'zod';

/** One environment variable: its name, what a good value looks like, and the schema that checks and converts it. */
export interface Variable<T> {
  readonly name: string;
  /** Completes "expected …" in an error; must not quote the value. */
  readonly expected: string;
  readonly schema: z.ZodType<T, string | undefined>;
}

const absentOr = <T>(value: z.ZodType<T, string>, fallback: T | undefined): z.ZodType<T, string | undefined> =>
  (fallback === undefined ? value : value.optional().transform((given) => given ?? fallback)) as z.ZodType<
    T,
    string | undefined
  >;

const isUrlOf = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/**
 * The kinds of variables. A variable without a default is required; an empty value counts as absent
 * (compose and Kubernetes pass empty values for what is not set).
 */
export const variable = {
  /** Any text without leading or trailing blanks, optionally of a pattern that `expected` describes. */
  text: (name: string, options: { default?: string; pattern?: RegExp; expected?: string } = {}): Variable<string> => ({
    name,
    expected: options.expected ?? 'a text',
    schema: absentOr(
      z
        .string()
        .trim()
        .regex(options.pattern ?? /./s),
      options.default,
    ),
  }),

  /** A whole number within inclusive bounds. */
  integer: (name: string, options: { min?: number; max?: number; default?: number } = {}): Variable<number> => {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
    const number = z
      .string()
      .regex(/^\s*-?\d{1,16}\s*$/)
      .transform(Number)
      .refine((value) => value >= min && value <= max);
    return { name, expected: `a whole number from ${min} to ${max}`, schema: absentOr(number, options.default) };
  },

  /** A TCP port; 0 lets the system choose. */
  port: (name: string, fallback?: number): Variable<number> => ({
    ...variable.integer(name, { min: 0, max: 65_535, ...(fallback === undefined ? {} : { default: fallback }) }),
    expected: 'a port number from 0 to 65535',
  }),

  /** A URL of one of the protocols (`http:`, `postgres:` …). The value may hold credentials, so it is never shown. */
  url: (name: string, protocols: readonly string[], fallback?: string): Variable<string> => ({
    name,
    expected: `a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    schema: absentOr(
      z
        .string()
        .trim()
        .refine((text) => isUrlOf(text, protocols)),
      fallback,
    ),
  }),

  /** One of the given words. */
  oneOf: <const W extends string>(name: string, words: readonly W[], fallback?: NoInfer<W>): Variable<W> => ({
    name,
    expected: `one of ${words.join(', ')}`,
    schema: absentOr(z.enum(words) as unknown as z.ZodType<W, string>, fallback),
  }),

  /** Words separated by commas; blanks around them are dropped. */
  list: (name: string, fallback?: readonly string[]): Variable<readonly string[]> => ({
    name,
    expected: 'words separated by commas',
    schema: absentOr(
      z.string().transform(
        (text) =>
          text
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== '') as readonly string[],
      ),
      fallback,
    ),
  }),

  /** The same variable, `undefined` when absent. */
  optional: <T>(inner: Variable<T>): Variable<T | undefined> => ({
    ...inner,
    schema: inner.schema.optional(),
  }),
};
