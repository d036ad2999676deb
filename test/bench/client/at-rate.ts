import { Connection } from './connection.js';
import type { Run } from './run.js';

/** A request that waits for a connection is not lost; more than this many under way say that the server cannot keep up. */
const MAX_CONNECTIONS = 256;

interface Lane {
  readonly connection: Connection;
  readonly memory: Buffer;
}

/** Sends `perSecond` requests a second, evenly, until the time is over, and waits for the answers. */
export function atRate({ job, source, tally, onAccepted }: Run, perSecond: number): Promise<void> {
  const startedAt = performance.now();
  const total = Math.min(job.requests ?? Infinity, Math.floor((job.durationMs / 1000) * perSecond));
  const idle: Lane[] = [];
  const lanes: Lane[] = [];
  let sent = 0;
  let answered = 0;

  const laneFor = (): Lane | undefined => {
    const free = idle.pop();
    if (free || lanes.length >= MAX_CONNECTIONS) return free;
    const lane = { connection: new Connection(job.shape.port), memory: source.memory() };
    lanes.push(lane);
    return lane;
  };

  return new Promise((resolve) => {
    const tick = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1);
      while (sent < due) {
        const lane = laneFor();
        const next = lane && source.next(lane.memory);
        if (!lane || !next) return;
        const since = startedAt + (sent / perSecond) * 1000;
        sent += 1;
        lane.connection.send(next.request, (outcome) => {
          tally.count(outcome, since);
          if (outcome === 'ok') onAccepted(next.number);
          idle.push(lane);
          answered += 1;
          if (answered < total) return;
          clearInterval(tick);
          for (const { connection } of lanes) connection.close();
          resolve();
        });
      }
    }, 1);
  });
}
