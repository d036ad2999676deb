import { z } from 'zod';
import { ProblemError } from './problem-error.js';

const body = z.strictObject({
  decision: z.enum(['approve', 'refuse', 'disable'], 'must be one of approve, refuse, disable'),
  version: z.string().regex(/^\d{1,19}$/, 'must be the version that was decided on'),
  reason: z
    .string('must be a text')
    .max(500, 'must have at most 500 characters')
    .refine((text) => !text.includes('\0'), 'must not hold U+0000')
    .optional(),
});

/** What an operator decides about a registration. */
export type RegistrationDecision = z.output<typeof body>;

/** @throws ProblemError (400) that names every faulty member; never a value */
export function readRegistrationDecision(given: unknown): RegistrationDecision {
  const result = body.safeParse(given);
  if (result.success) return result.data;
  throw ProblemError.invalid(
    result.error.issues.map(({ path, message, code }) => ({
      parameter: path.map(String).join('.') || 'body',
      detail: code === 'unrecognized_keys' ? `knows only ${Object.keys(body.shape).join(', ')}` : message,
    })),
  );
}
