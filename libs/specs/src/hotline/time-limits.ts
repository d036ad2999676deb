import { shanghaiDay } from './times.js';
import type { TicketKind } from './life-cycle.js';
import type { WorkingDays } from './working-days.js';

/** Working days by kind of ticket; a kind without one has no limit. */
export type LimitsByKind = Readonly<Partial<Record<TicketKind, number>>>;

/** The limits of an installation: by kind, and where they differ, by the unit that handles the ticket (A107). */
export interface TimeLimits {
  readonly byKind: LimitsByKind;
  readonly byUnit?: Readonly<Record<string, LimitsByKind>>;
}

/** 7 working days to accept a complaint, 15 to file a report, none for a consultation (clauses 4.2.10, 4.2.11, A113). */
export const documentedLimits: TimeLimits = { byKind: { '1': 7, '2': 15 } };

/** Last day of the limit of a ticket that was received at an instant, yyyy-MM-dd; undefined when it has none. */
export function deadlineOf(
  ticket: { readonly kind: TicketKind; readonly unit: string; readonly receivedAt: Date },
  calendar: WorkingDays,
  { byKind, byUnit = {} }: TimeLimits = documentedLimits,
): string | undefined {
  const own = Object.hasOwn(byUnit, ticket.unit) ? byUnit[ticket.unit] : undefined;
  const count = own?.[ticket.kind] ?? byKind[ticket.kind];
  return count === undefined ? undefined : calendar.after(shanghaiDay(ticket.receivedAt), count);
}
