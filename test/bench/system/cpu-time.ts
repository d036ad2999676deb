import { readFileSync } from 'node:fs';
import { processTree } from '@civicbus/testing/process-tree';

const TICKS_PER_SECOND = 100;
const UTIME = 11;

/** CPU seconds that these processes and all they started have used so far, in user and in kernel mode. Linux only. */
export function cpuSeconds(roots: readonly number[]): number {
  return roots.flatMap((root) => processTree(root)).reduce((sum, pid) => sum + ofProcess(pid), 0);
}

/** With what its ended children used; that of living ones is counted at them. */
function ofProcess(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(UTIME, UTIME + 4).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}
