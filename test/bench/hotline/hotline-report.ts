import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobResult } from '../client/job-result.js';
import { rounded } from '../report/rounded.js';
import { table } from '../report/table.js';
import { BACKLOGS } from './hotline-bed.js';
import { POSTS_PER_SECOND } from './hotline-load.js';
import type { HotlineFindings } from './measure-hotline.js';

const folder = join(import.meta.dirname, '../results');
/** What a poll of 500 may take from 1,000,000 waiting rows. */
const POLL_P99_MS = 100;

/** Writes `results/<date>-hotline.json` and `.md` and answers the Markdown. */
export async function writeHotlineReport(findings: HotlineFindings): Promise<string> {
  const text = `${markdown(findings)}\n`;
  const { surroundings, preset, syncCommit } = findings;
  const special = [...(preset === 'default' ? [] : [preset]), ...(syncCommit ? [] : ['async-commit'])];
  const name = [surroundings.startedAt.slice(0, 10), 'hotline', ...special].join('-');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), text);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(findings, rounded, 2)}\n`);
  return text;
}

function markdown({ surroundings: around, loads, syncCommit }: HotlineFindings): string {
  const { versions } = around;
  const kinds = Object.keys(BACKLOGS) as (keyof typeof BACKLOGS)[];
  const latencies = kinds.flatMap((kind) => [
    row(kind, 'call log', loads[kind].posts),
    row(kind, 'poll of 500', loads[kind].polls),
  ]);
  const cpu = kinds.map((kind) => {
    const { cores, othersCores, polls, pollBytes } = loads[kind];
    const { gateway = 0, persistence = 0, nats = 0, postgres = 0 } = cores.byProcess;
    const perSecond = polls.accepted / (polls.elapsedMs / 1_000);
    const figures = [gateway, persistence, nats, postgres, cores.total, othersCores].map((value) => value.toFixed(2));
    return [waiting(kind), perSecond.toFixed(1), `${(pollBytes / 1_024).toFixed(0)} KiB`, ...figures];
  });
  const met = loads.large.polls.p99Ms < POLL_P99_MS && loads.large.polls.failed === 0;
  return [
    `# Hotline bench, ${around.startedAt.slice(0, 10)}`,
    '',
    `${POSTS_PER_SECOND} call logs a second at fixed times, each in a request of its own, while two callers poll 500 feedbacks of one kind again and again`,
    `(50 ms after each answer). One AppId has 1,000 rows of the kind waiting, the other 333,333, 1,000,000 of all kinds; nothing is acknowledged.`,
    '',
    `Commit ${around.commit}; ${around.cores} cores (${around.cpuModel}), ${around.memoryGiB.toFixed(0)} GiB; node ${versions.node}, NATS ${versions.nats}, PostgreSQL ${versions.postgres}, ` +
      `${syncCommit ? 'waiting for the disk at commit' : 'not waiting for the disk at commit'}; ${(around.busyBefore * 100).toFixed(0)} % of the cores busy before.`,
    '',
    table(['waiting', 'request', 'answered', 'failed', 'p50 ms', 'p99 ms', 'max ms'], latencies),
    '',
    'Cores used:',
    '',
    table(['waiting', 'polls/s', 'answer', 'gateway', 'persistence', 'NATS', 'PostgreSQL', 'all', 'others'], cpu),
    '',
    `A poll of 500 from 1,000,000 waiting rows in less than ${POLL_P99_MS} ms (p99), beside the call logs: ${met ? 'held' : 'not held'}.`,
  ].join('\n');
}

const waiting = (kind: keyof typeof BACKLOGS): string => BACKLOGS[kind].toLocaleString('en');

const row = (kind: keyof typeof BACKLOGS, request: string, result: JobResult): string[] => [
  waiting(kind),
  request,
  String(result.accepted),
  String(result.failed),
  ...[result.p50Ms, result.p99Ms, result.maxMs].map((value) => value.toFixed(1)),
];
