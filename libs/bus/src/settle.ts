import type { DeadLetterSink } from './dead-letter.js';
import type { Received } from './received.js';

/** What a handler says of one event. */
export type Outcome =
  /** Its effects are committed. */
  | { readonly kind: 'done' }
  /** Not now: something around the event is broken. Comes again after `delayMs`. */
  | { readonly kind: 'retry'; readonly delayMs: number; readonly reason: string }
  /** Never: the event itself cannot be handled. */
  | { readonly kind: 'dead'; readonly reason: string };

/** What settling did: a dead letter that could not be put is a retry. */
export type Settled = Outcome & { readonly cause?: unknown };

/** What settling needs beside message and outcome. */
export interface SettleContext {
  readonly consumer: string;
  readonly deadLetters: DeadLetterSink;
  /** Delay of an event whose dead letter could not be put. */
  readonly deadLetterRetryMs: number;
}

const ACK = '+ACK';

/** The one place where an outcome becomes acknowledgement, delayed redelivery or dead letter. Never rejects. */
export async function settle(received: Received, outcome: Outcome, context: SettleContext): Promise<Settled> {
  const { message } = received;
  switch (outcome.kind) {
    case 'done':
      message.respond(ACK);
      return outcome;
    case 'retry':
      message.respond(`-NAK ${JSON.stringify({ delay: Math.max(Math.round(outcome.delayMs), 1) * 1_000_000 })}`);
      return outcome;
    case 'dead':
      try {
        await context.deadLetters.put(letterOf(received, outcome.reason, context));
      } catch (cause) {
        const delayMs = context.deadLetterRetryMs;
        const retry = { kind: 'retry', delayMs, reason: 'the dead letter could not be put' } as const;
        return { ...(await settle(received, retry, context)), cause };
      }
      message.respond(ACK);
      return outcome;
  }
}

function letterOf(received: Received, reason: string, context: SettleContext): Parameters<DeadLetterSink['put']>[0] {
  const { message, delivery } = received;
  const { headers } = message;
  return {
    consumer: context.consumer,
    incarnation: received.session.incarnation,
    subject: message.subject,
    sequence: delivery.sequence,
    storedAt: delivery.storedAt,
    deliveries: delivery.deliveries,
    id: headers?.get('ce-id') ?? '',
    headers: Object.fromEntries((headers?.keys() ?? []).map((name) => [name, headers?.values(name) ?? []])),
    data: message.data,
    reason,
  };
}
