import type { ConsumerObserver } from '@civicbus/bus/consumer-observer';
import type { Chassis } from '@civicbus/chassis/chassis';

/** Tells of every batch: one log line and the metrics. */
export function batchReports({ log, metrics }: Chassis): ConsumerObserver {
  const events = metrics.counter({
    name: 'civicbus_persistence_events_total',
    help: 'Events by what became of them',
    labels: ['outcome'],
  });
  const records = metrics.counter({ name: 'civicbus_persistence_records_total', help: 'Records in handled batches' });
  const duration = metrics.histogram({
    name: 'civicbus_persistence_batch_duration_seconds',
    help: 'One batch in the handler, commit included',
  });
  const age = metrics.gauge({
    name: 'civicbus_persistence_event_age_seconds',
    help: 'Age of the oldest event of the last batch when it was settled',
  });
  const unread = metrics.gauge({ name: 'civicbus_persistence_unread_events', help: 'Events that the bus still holds' });
  return {
    onBatch: (batch) => {
      events.inc({ outcome: 'done' }, batch.done);
      events.inc({ outcome: 'retried' }, batch.retried);
      events.inc({ outcome: 'dead' }, batch.dead);
      records.inc(batch.rows);
      duration.observe(batch.handledMs / 1_000);
      age.set(batch.ageMs / 1_000);
      unread.set(batch.unread);
      log[batch.dead > 0 ? 'error' : 'info'](batch, 'batch');
    },
    onPause: (info) => log.warn(info, 'nothing can be stored now; reading is paused'),
    onBound: ({ incarnation, keptLimits }) => {
      log.info({ incarnation }, 'reading the stream');
      if (keptLimits.length > 0)
        log.warn({ keptLimits }, 'the stream keeps larger limits than this service was told; nothing was lowered');
    },
    onLost: (info) => log.warn(info, 'stream or consumer are gone; binding again'),
    onError: (error, during) => log.error({ err: error, during }, 'the consumer met an error and goes on'),
  };
}
