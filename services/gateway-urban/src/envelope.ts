import { eventIdOf } from '@civicbus/gateway/event-id';
import type { Envelope } from '@civicbus/gateway/standard';
import type { UrbanContext } from '@civicbus/specs/urban/context';
import { readRecords, readRequest, type UrbanRequest } from '@civicbus/specs/urban/envelope';

/** Reference data that the rules are told, beside the sender. */
export type ReferenceData = Omit<UrbanContext, 'senderCode'>;

/** The urban standard's request: parameters with records as JSON text in `data`. */
export function envelope(reference: ReferenceData): Envelope<UrbanRequest> {
  return {
    readRequest,
    claimOf: ({ account, senderCode }) => ({ account, sender: senderCode }),
    readRecords: ({ data }, message) => readRecords(data, message),
    plainRecords: ({ data }) => (typeof data === 'string' ? undefined : data),
    mayHoldEscapes: ({ mayHoldEscapes }) => mayHoldEscapes,
    contextOf: ({ senderCode }): UrbanContext => ({ ...reference, senderCode }),
    // Account, timestamp and sign are the same only in a retry of the very same request (A7).
    eventIdOf: ({ account, timestampMs, sign }, path) => eventIdOf(timestampMs, path, account, sign),
  };
}
