import { readFileSync } from 'node:fs';
import { readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';
import type { TicketKind } from '@civicbus/specs/hotline/life-cycle';
import { deadlineOf, documentedLimits } from '@civicbus/specs/hotline/time-limits';
import { type DayAdditions, WorkingDays } from '@civicbus/specs/hotline/working-days';

/** The last day of handling of a ticket; undefined: none. */
export type DeadlineOf = (ticket: {
  readonly kind: TicketKind;
  readonly unit: string;
  readonly receivedAt: Date;
}) => string | undefined;

/**
 * Deadlines by the published holidays and by what an operator adds: JSON `{"2027-02-08": "off"}` in CIVICBUS_HOTLINE_DAYS_FILE,
 * limits `{"byKind": {"1": 7}, "byUnit": {"144020000": {"1": 5}}}` in CIVICBUS_HOTLINE_LIMITS_FILE (A107, A113).
 */
export function deadlines(environment: NodeJS.ProcessEnv): DeadlineOf {
  const { daysFile, limitsFile } = readConfig(
    {
      daysFile: variable.optional(variable.text('CIVICBUS_HOTLINE_DAYS_FILE')),
      limitsFile: variable.optional(variable.text('CIVICBUS_HOTLINE_LIMITS_FILE')),
    },
    environment,
  );
  const calendar = new WorkingDays(daysFile === undefined ? {} : (read(daysFile) as DayAdditions));
  const limits = limitsFile === undefined ? documentedLimits : { ...documentedLimits, ...read(limitsFile) };
  return (ticket) => deadlineOf(ticket, calendar, limits);
}

function read(file: string): object {
  const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file} must hold a JSON object`);
  return value;
}
