import { readFileSync } from 'node:fs';

/** Highest resident memory of one process since its start or since its peak was reset, bytes. Linux only. */
export function peakMemory(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes ?? 0) * 1024;
}
