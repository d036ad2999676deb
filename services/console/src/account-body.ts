import { isIP } from 'node:net';
import { areaUnits } from '@civicbus/store/area-unit';
import { z } from 'zod';
import type { Fault } from './problem.js';
import { ProblemError } from './problem-error.js';

const MIN_PASSWORD = 8;
const MAX_PASSWORD = 200;

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

const body = z.strictObject({
  password: z
    .string(`must be a text of ${MIN_PASSWORD} to ${MAX_PASSWORD} characters`)
    .refine(
      (text) => text.length >= MIN_PASSWORD && text.length <= MAX_PASSWORD && !text.includes('\0'),
      `must be a text of ${MIN_PASSWORD} to ${MAX_PASSWORD} characters`,
    )
    .optional(),
  regions: z
    .array(z.string().regex(/^\d{6}$/), 'must be a list of region codes of 6 digits')
    .min(1, 'must name at least one region')
    .max(1_000, 'must have at most 1000 entries')
    .refine(distinct, 'must not name a region twice'),
  keepPreviousHours: z
    .number('must be a number of hours')
    .min(0, 'must be 0 to 720')
    .max(720, 'must be 0 to 720')
    .optional(),
  joiner: z
    .string('must be a text')
    .max(10, 'must have at most 10 characters')
    .refine((text) => !text.includes('\0'), 'must not hold U+0000')
    .default(''),
  sourceAddresses: z
    .array(
      z.string().refine(isNetwork, 'must be an IP address or a CIDR block'),
      'must be a list of IP addresses and CIDR blocks',
    )
    .max(1_000, 'must have at most 1000 entries')
    .refine(distinct, 'must not name an address twice')
    .default([]),
  areaUnit: z.enum(areaUnits, `must be one of ${areaUnits.join(', ')}`).default(areaUnits[0]),
});

/** What `PUT /api/accounts/{spec}/{account}` says of an account. Absent members take their defaults. */
export type AccountBody = z.output<typeof body>;

const faultsOf = ({ issues }: z.ZodError): Fault[] =>
  issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(body.shape).join(', ');
      return issue.keys.map((key) => ({
        parameter: key.slice(0, 60),
        detail: `is not known here; known are ${known}`,
      }));
    }
    const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : String(step))).join('');
    if (issue.code === 'invalid_format' && issue.path[0] === 'regions')
      return [{ parameter: path, detail: 'must be a region code of 6 digits' }];
    return [{ parameter: path === '' ? 'body' : path, detail: path === '' ? 'must be a JSON object' : issue.message }];
  });

/** @throws ProblemError (400) that names every faulty member; never a value */
export const readAccountBody = (given: unknown): AccountBody => {
  const result = body.safeParse(given);
  if (!result.success) throw ProblemError.invalid(faultsOf(result.error));
  return result.data;
};
