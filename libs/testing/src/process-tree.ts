import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** A process and all that it started, parents first. Empty folders of `/proc` (a process that has just ended) are skipped. */
export function processTree(pid: number): readonly number[] {
  return [pid, ...children(pid).flatMap((child) => processTree(child))];
}

function children(pid: number): readonly number[] {
  const text = platform() === 'linux' ? fromProc(pid) : fromPs(pid);
  return text.split(/\s+/).filter(Boolean).map(Number);
}

function fromProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

function fromPs(pid: number): string {
  return execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([parent]) => Number(parent) === pid)
    .map(([, child]) => child)
    .join(' ');
}
