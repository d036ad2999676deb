import type { Chassis } from '@civicbus/chassis/chassis';
import type { BugObserver } from './record-handler.js';

/** Tells of every bug that storing an event met: one log line, with the ids of at most ten events, and a metric to raise an alarm by. */
export function bugReports({ log, metrics }: Pick<Chassis, 'log' | 'metrics'>): BugObserver {
  const bugs = metrics.counter({ name: 'civicbus_persistence_bugs_total', help: 'Bugs met while storing events' });
  return {
    onBug: (error, events) => {
      bugs.inc();
      const ids = events.slice(0, 10).map(({ id }) => id);
      log.error(
        { err: error, events: ids, sequence: events[0]?.sequence, deliveries: events[0]?.deliveries },
        'a bug was met while storing events',
      );
    },
  };
}
