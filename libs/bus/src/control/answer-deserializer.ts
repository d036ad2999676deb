import type { IncomingResponse, ProducerDeserializer } from '@nestjs/microservices';
import type { Msg } from '@nats-io/transport-node';

/** Reads what Nest's servers answer. What cannot be read is an error of the request: Nest's own reader would end the process. */
export const answerDeserializer: ProducerDeserializer = {
  deserialize(message: Pick<Msg, 'json'>): IncomingResponse {
    try {
      const answer: unknown = message.json();
      if (typeof answer === 'object' && answer !== null) return answer as IncomingResponse;
    } catch {
      // Expected: whoever is on the bus may answer.
    }
    return { id: '', err: new Error('a malformed answer'), isDisposed: true };
  },
};
