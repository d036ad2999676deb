import { Connection } from './connection.js';
import type { Run } from './run.js';

/** Keeps `connections` requests under way until the time is over or the source is empty. */
export async function saturate({ job, source, tally, onAccepted }: Run, connections: number): Promise<void> {
  const endAt = performance.now() + job.durationMs;
  const lane = (): Promise<void> =>
    new Promise((resolve) => {
      const connection = new Connection(job.shape.port);
      const memory = source.memory();
      const step = (): void => {
        const next = performance.now() < endAt ? source.next(memory) : undefined;
        if (!next) {
          connection.close();
          return resolve();
        }
        const since = performance.now();
        connection.send(next.request, (outcome) => {
          tally.count(outcome, since);
          if (outcome === 'ok') onAccepted(next.number);
          // A server that is away refuses at once; without a pause the client would spin.
          if (outcome === 'ECONNREFUSED') setTimeout(step, 20);
          else step();
        });
      };
      step();
    });
  await Promise.all(Array.from({ length: connections }, lane));
}
