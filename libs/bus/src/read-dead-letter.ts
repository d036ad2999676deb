import { headers as emptyHeaders } from '@nats-io/transport-node';

import type { DeadLetter } from './dead-letter.js';
import { type DecodedEvent, decodeEvent } from './decode-event.js';

/** Reads a dead letter as the event that it was, at its place in the stream; a newer version may understand what an older one did not. */
export function readDeadLetter(
  letter: Pick<DeadLetter, 'subject' | 'headers' | 'data' | 'sequence' | 'storedAt' | 'deliveries' | 'incarnation'>,
): DecodedEvent {
  const headers = emptyHeaders();
  for (const [name, values] of Object.entries(letter.headers)) for (const value of values) headers.append(name, value);
  return decodeEvent({ subject: letter.subject, headers, data: letter.data }, letter, letter.incarnation);
}
