import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const [IDLE, IO_WAIT, STEAL] = [3, 4, 7];

/** CPU seconds of the whole machine since it started. Linux only. */
export interface MachineTime {
  /** All cores together, what the hypervisor gave to other machines included. */
  readonly busy: number;
  readonly total: number;
}

/** Reads the machine's clock of work. */
export function machineTime(): MachineTime {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
  const ticks = line
    .trim()
    .split(/\s+/)
    .slice(1, STEAL + 2)
    .map(Number);
  const total = ticks.reduce((sum, each) => sum + each, 0);
  const idle = (ticks[IDLE] ?? 0) + (ticks[IO_WAIT] ?? 0);
  return { busy: (total - idle) / TICKS_PER_SECOND, total: total / TICKS_PER_SECOND };
}
