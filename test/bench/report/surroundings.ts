import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { machineTime } from '../system/machine-time.js';
import type { Ground } from '../system/ground.js';

/** What a figure depends on beside the code. Names no machine. */
export interface Surroundings {
  readonly startedAt: string;
  readonly commit: string;
  readonly cpuModel: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly versions: Readonly<Record<'node' | 'nats' | 'postgres', string>>;
  /** Share of all cores that was busy before the run, while the servers idled: the noise of others. */
  readonly busyBefore: number;
  readonly loadAverage: number;
}

const LISTEN_MS = 3000;

/** Looks around before a run. */
export async function lookAround(ground: Pick<Ground, 'pool' | 'natsVersion'>): Promise<Surroundings> {
  const { rows } = await ground.pool.query<{ version: string }>(`select current_setting('server_version') as version`);
  return {
    startedAt: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    cpuModel: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    versions: {
      node: process.versions.node,
      nats: ground.natsVersion,
      postgres: rows[0]?.version ?? 'unknown',
    },
    busyBefore: await busyShare(LISTEN_MS),
    loadAverage: loadavg()[0] ?? 0,
  };
}

async function busyShare(ms: number): Promise<number> {
  const before = machineTime();
  await new Promise((wake) => setTimeout(wake, ms));
  const after = machineTime();
  return (after.busy - before.busy) / (after.total - before.total);
}
