import type { Chassis } from '@civicbus/chassis/chassis';
import type { Removed } from '@civicbus/store/retention';

/** Removes old rows once; undefined when another process is at it. */
interface Remover {
  run(signal: AbortSignal): Promise<Removed | undefined>;
}

const EVERY_MS = 3_600_000;

/**
 * Lets old rows be removed every hour, first at the start: one log line and the metrics for each time that something went. A failure is
 * logged and tried again an hour later.
 */
export function scheduleRetention(
  remover: Remover,
  { log, metrics }: Pick<Chassis, 'log' | 'metrics'>,
  everyMs = EVERY_MS,
): { stop(): Promise<void> } {
  const rows = metrics.counter({
    name: 'civicbus_persistence_removed_rows_total',
    help: 'Rows removed because they were older than they are kept',
    labels: ['table'],
  });
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    try {
      const removed = await remover.run(stopping.signal);
      if (removed === undefined) return;
      rows.inc({ table: 'exchange' }, removed.exchanges);
      rows.inc({ table: 'warning_count' }, removed.warningCounts);
      if (removed.exchanges + removed.warningCounts > 0) log.info({ ...removed }, 'old rows were removed');
    } catch (error) {
      log.warn({ err: error }, 'old rows could not be removed; tried again later');
    }
  };
  let running: Promise<void> | undefined;
  const start = (): void => {
    running ??= run().finally(() => {
      running = undefined;
    });
  };
  start();
  const timer = setInterval(start, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
