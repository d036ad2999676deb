import type { BusEvent } from '@civicbus/bus/event';
import type { EventHandler } from '@civicbus/bus/handle-batch';
import type { Outcome } from '@civicbus/bus/settle';
import { withSpan } from '@civicbus/chassis/tracing';

/** Opens a span around each batch, linked to the requests that its events come from. */
export class TracedHandler implements EventHandler {
  readonly #inner: EventHandler;

  constructor(inner: EventHandler) {
    this.#inner = inner;
  }

  handle(events: readonly BusEvent[]): Promise<readonly Outcome[]> {
    const links = events.flatMap(({ traceparent }) => traceparent ?? []);
    return withSpan('store batch', { links, attributes: { 'civicbus.events': events.length } }, () =>
      this.#inner.handle(events),
    );
  }
}
