import { median } from '../measure/median.js';
import type { Saturation } from '../measure/saturation.js';
import type { Overlap } from '../measure/overlap.js';
import type { Findings } from './findings.js';
import { table } from './table.js';
import type { Target } from './targets.js';

/** The report of a run, for people. */
export function markdown(findings: Findings, targets: readonly Target[]): string {
  const { surroundings, options } = findings;
  const { versions } = surroundings;
  return [
    `# Benchmark of ${surroundings.startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    `Commit ${surroundings.commit}, preset \`${options.preset}\`, ${options.rounds} round(s). ${surroundings.cores} × ${surroundings.cpuModel}, ` +
      `${surroundings.memoryGiB} GiB; node ${versions.node}, nats-server ${versions.nats}, PostgreSQL ${versions.postgres} ` +
      `(synchronous_commit ${options.syncCommit ? 'on' : 'off'}). ` +
      `Before the run others kept ${(surroundings.busyBefore * 100).toFixed(0)} % of the cores busy (load ${surroundings.loadAverage.toFixed(1)}).`,
    '## Targets',
    table(
      ['target', 'demand', 'measured: median (range over rounds)', ''],
      targets.map(({ name, demand, measured, met }) => [name, demand, measured, verdict(met)]),
    ),
    '## At saturation (medians of the rounds)',
    saturationTable(findings),
    '## At half load (requests due at fixed times)',
    halfLoadTable(findings),
    '## Draining',
    drainText(findings),
    '## Memory after so many records since the start',
    table(
      ['records', 'gateway MiB', 'persistence MiB', 'stored/s'],
      findings.memory.map(({ records, gatewayMiB, persistenceMiB, storedPerS }) =>
        [records, gatewayMiB, persistenceMiB, storedPerS].map((value) => value.toFixed(0)),
      ),
    ),
    '## PostgreSQL away under load',
    outageTable(findings),
    '## The same keys in different order, 32 requests at a time',
    overlapTable(findings),
  ].join('\n\n');
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'met' : '**not met**';
}

function saturationTable({ rounds }: Findings): string {
  const of = (seen: readonly Saturation[], value: (one: Saturation) => number): number => median(seen.map(value));
  return table(
    [
      'trial',
      'requests/s',
      'records/s',
      'stored/s',
      'p50 ms',
      'p99 ms',
      'CPU s/100 k',
      'of which',
      'failed',
      'client cores',
      'others’ cores',
    ],
    [...rounds].map(([name, seen]) => [
      name,
      of(seen, ({ requestsPerS }) => requestsPerS).toFixed(0),
      of(seen, ({ recordsPerS }) => recordsPerS).toFixed(0),
      of(seen, ({ storedPerS }) => storedPerS).toFixed(0),
      of(seen, ({ p50Ms }) => p50Ms).toFixed(1),
      of(seen, ({ p99Ms }) => p99Ms).toFixed(1),
      of(seen, ({ cpuPer100k }) => cpuPer100k.total).toFixed(2),
      Object.keys(seen[0]?.cpuPer100k.byProcess ?? {})
        .map((process) => `${process} ${of(seen, ({ cpuPer100k }) => cpuPer100k.byProcess[process] ?? 0).toFixed(2)}`)
        .join(', '),
      String(seen.reduce((sum, { failed }) => sum + failed, 0)),
      of(seen, ({ clientCpuS, elapsedMs }) => (clientCpuS / elapsedMs) * 1000).toFixed(2),
      of(seen, ({ othersCores }) => othersCores).toFixed(2),
    ]),
  );
}

function halfLoadTable({ halfLoads }: Findings): string {
  return table(
    [
      'trial',
      'requests/s',
      'p50 ms',
      'p99 ms',
      'max ms',
      'failed',
      'readable p50 ms',
      'readable p99 ms',
      'samples',
      'others’ cores',
    ],
    [...halfLoads].map(([name, { perSecond, p50Ms, p99Ms, maxMs, failed, readable, othersCores }]) => [
      name,
      perSecond.toFixed(0),
      ...[p50Ms, p99Ms, maxMs].map((value) => value.toFixed(1)),
      String(failed),
      ...(readable ? [readable.p50Ms, readable.p99Ms, readable.samples].map(String) : ['', '', '']),
      othersCores.toFixed(2),
    ]),
  );
}

function drainText({ drain }: Findings): string {
  const { records, recordsPerS, cpuPer100k, copyPerS, copyCpuPer100k, othersCores } = drain;
  const parts = Object.entries(cpuPer100k.byProcess).map(([name, used]) => `${name} ${used.toFixed(2)}`);
  return (
    `Persistence stored ${records} waiting records at ${recordsPerS.toFixed(0)}/s, ${cpuPer100k.total.toFixed(2)} CPU s per 100 k ` +
    `(${parts.join(', ')}). COPY of the same rows into an equal table: ${copyPerS.toFixed(0)}/s, ` +
    `${copyCpuPer100k.total.toFixed(2)} CPU s. Ratio ${(recordsPerS / copyPerS).toFixed(2)}. Others used ${othersCores.toFixed(2)} cores.`
  );
}

function outageTable({ outages }: Findings): string {
  return table(
    [
      '',
      'requests/s',
      'away s',
      'accepted',
      'failed',
      'records accepted',
      'rows at the end',
      'p99 ms',
      'all stored after s',
    ],
    Object.entries(outages).map(([name, { perSecond, awayMs, accepted, failed, records, rows, p99Ms, caughtUpMs }]) => [
      name,
      perSecond.toFixed(0),
      String(awayMs / 1000),
      ...[accepted, failed, records, rows].map(String),
      p99Ms.toFixed(1),
      (caughtUpMs / 1000).toFixed(1),
    ]),
  );
}

function overlapTable({ overlaps }: Findings): string {
  const row = (name: string, seen: Overlap): string[] => [
    name,
    ...[seen.requests, seen.repeats, seen.failed].map(String),
    `${((seen.failed / seen.requests) * 100).toFixed(0)} %`,
    `${seen.keysStored} of ${seen.keys}`,
    String(seen.writers),
    seen.newest === undefined ? '' : String(seen.newest),
  ];
  return table(
    ['', 'requests', 'keys twice in each', 'failed', '', 'keys stored', 'requests they come from', 'the newest one'],
    Object.entries(overlaps).flatMap(([name, all]) => all.map((seen) => row(name, seen))),
  );
}
