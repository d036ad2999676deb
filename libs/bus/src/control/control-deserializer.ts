import type { ConsumerDeserializer, IncomingRequest } from '@nestjs/microservices';
import type { Msg } from '@nats-io/transport-node';

/** Larger messages are not even parsed. */
const MAX_BYTES = 4_096;

/**
 * Reads what Nest's clients write, `{pattern, data, id}`. The subject that it came by decides what it is, never its own `pattern`;
 * what cannot be read has no data, so that the handler says what it thinks of it: Nest's own reader would throw.
 */
export class ControlDeserializer implements ConsumerDeserializer {
  deserialize(message: Pick<Msg, 'data' | 'json'>, { channel }: { channel?: string } = {}): IncomingRequest {
    const { id, data } = contentOf(message);
    // Nest takes a message without an id for a notice.
    return { pattern: channel, data, ...(typeof id === 'string' && { id }) } as IncomingRequest;
  }
}

function contentOf(message: Pick<Msg, 'data' | 'json'>): { readonly id?: unknown; readonly data?: unknown } {
  if (message.data.length > MAX_BYTES) return {};
  try {
    const content: unknown = message.json();
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    // Expected: anybody on the bus may have written it.
    return {};
  }
}
