import type { NewEvent } from '@civicbus/bus/new-event';

/** The event of an accepted request. */
export type RequestEvent = Required<Pick<NewEvent, 'records'>> & NewEvent;

/** What is told of an event after the bus has answered: little, because it waits for the bus with every request under way. */
export interface AcceptedEvent {
  readonly id: string;
  /** Of its records, in their order. */
  readonly keys: readonly string[];
  readonly warnings: readonly { readonly rule: string; readonly count?: number }[];
}

/** What is told of `event`; holds nothing of its bodies. */
export const acceptedEvent = ({ id, batch, records }: RequestEvent): AcceptedEvent => ({
  id,
  keys: records.keys,
  warnings: batch.warnings.map(({ rule, count }) => ({ rule, count })),
});
