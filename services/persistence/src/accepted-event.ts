import type { BusEvent } from '@civicbus/bus/event';
import { traceparent } from '@civicbus/chassis/traceparent';
import type { AcceptedEvent } from '@civicbus/store/accepted-event';

/** A bus event as the store writes it. `epoch`: the number of the stream's incarnation. */
export function acceptedEvent(event: BusEvent, epoch: number): AcceptedEvent {
  const { batch, records } = event;
  const { exchange, receivedAt } = batch;
  return {
    id: event.id,
    spec: batch.spec,
    message: batch.message,
    sender: batch.sender,
    epoch,
    sequence: event.sequence,
    receivedAt: receivedAt ? new Date(Number(receivedAt.seconds) * 1_000 + receivedAt.nanos / 1e6) : event.storedAt,
    storedAt: event.storedAt,
    records,
    warnings: batch.warnings.map(({ index, field, rule, text, count }) => ({
      index,
      field,
      rule,
      text,
      ...(count > 0 && { count }),
    })),
    peer: exchange?.peer ?? '',
    code: exchange?.code ?? '',
    bytes: Number(exchange?.bytes ?? 0),
    traceId: traceparent.parse(event.traceparent)?.traceId ?? null,
  };
}
