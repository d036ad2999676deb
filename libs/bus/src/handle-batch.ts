import type { BusEvent } from './event.js';
import type { Received } from './received.js';
import type { Outcome } from './settle.js';

/** What a service does with events. */
export interface EventHandler {
  /**
   * Answers one outcome per event, in order. Called with at least one event, and never again before it has answered.
   * Broken infrastructure is a `retry`; a rejection counts as a bug, and all events come again after a delay.
   */
  handle(events: readonly BusEvent[]): Promise<readonly Outcome[]>;
}

/** What becomes of a batch when the handler itself fails. */
export interface HandlerFailure {
  readonly delayMs: number;
  readonly report: (error: unknown) => void;
}

/** Outcomes of a batch, one per message, in order. What is no event never reaches the handler. Never rejects. */
export async function handleBatch(
  handler: EventHandler,
  batch: readonly Received[],
  failure: HandlerFailure,
): Promise<readonly Outcome[]> {
  const events = batch.flatMap(({ decoded }) => (decoded.kind === 'event' ? [decoded.event] : []));
  const outcomes = events.length === 0 ? [] : await ask(handler, events, failure);
  let next = 0;
  return batch.map(({ decoded }): Outcome => {
    if (decoded.kind === 'undecodable') return { kind: 'dead', reason: `undecodable: ${decoded.reason}` };
    return outcomes[next++] ?? { kind: 'retry', delayMs: failure.delayMs, reason: 'the handler failed' };
  });
}

async function ask(
  handler: EventHandler,
  events: readonly BusEvent[],
  failure: HandlerFailure,
): Promise<readonly Outcome[]> {
  try {
    const outcomes = await handler.handle(events);
    if (outcomes.length === events.length) return outcomes;
    throw new Error(`the handler answered ${outcomes.length} outcomes for ${events.length} events`);
  } catch (error) {
    failure.report(error);
    return [];
  }
}
