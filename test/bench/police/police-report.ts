import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../measure/median.js';
import { rounded } from '../report/rounded.js';
import { table } from '../report/table.js';
import type { GrowthStep } from './growth.js';
import type { Load } from './load.js';
import type { PoliceFindings } from './police-findings.js';

const folder = join(import.meta.dirname, '../results');
const FLAT = 0.15;
/** Steps at either end whose median is compared: one alone would show who else was at work. */
const END_STEPS = 3;

/** Writes `results/<date>-police.json` and `.md` and answers the Markdown. */
export async function writePoliceReport(findings: PoliceFindings): Promise<string> {
  const text = `${markdown(findings)}\n`;
  const special = [...(findings.preset === 'quick' ? ['quick'] : []), ...(findings.syncCommit ? [] : ['async-commit'])];
  const name = [findings.surroundings.startedAt.slice(0, 10), 'police', ...special].join('-');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), text);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(findings, rounded, 2)}\n`);
  return text;
}

function markdown({
  surroundings,
  preset,
  syncCommit,
  saturated,
  sustained,
  fullLoad,
  growth,
}: PoliceFindings): string {
  const { versions } = surroundings;
  const { civicbus, usual } = saturated;
  const [first, last] = [growth.steps[0], growth.steps.at(-1)] as [GrowthStep, GrowthStep];
  return [
    `# Benchmark of the police cascade, ${surroundings.startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    `Commit ${surroundings.commit}, preset \`${preset}\`. ${surroundings.cores} × ${surroundings.cpuModel}, ${surroundings.memoryGiB} GiB; ` +
      `node ${versions.node}, nats-server ${versions.nats}, PostgreSQL ${versions.postgres} (synchronous_commit ${syncCommit ? 'on' : 'off'}). ` +
      `Before the run others kept ${(surroundings.busyBefore * 100).toFixed(0)} % of the cores busy.`,
    '## Device reports of 100 records, persistence running',
    loadTable([
      ['civicbus, sustained', sustained],
      ['civicbus, saturated', civicbus],
      ['plain controller, saturated', usual],
    ]),
    `Everything accepted was stored (the rows were counted). At saturation CivicBus stores ${(civicbus.storedPerS / usual.storedPerS).toFixed(1)} times as many records ` +
      `a second as the plain controller, with ${(civicbus.cpuPer100k.total / usual.cpuPer100k.total).toFixed(2)} of its CPU a record.`,
    '## Full load of a province: 50,000 users and 50,000 devices in 1,000 requests, then all pages',
    table(
      ['', 'requests', 'records', 's', 'slowest ms', 'MiB'],
      [
        ...(['users', 'devices'] as const).map((what) => {
          const { accepted, records, storedMs, maxMs } = fullLoad[what];
          return [`report ${what}`, String(accepted), String(records), seconds(storedMs), maxMs.toFixed(0), ''];
        }),
        ...fullLoad.pages.map(({ path, pageSize, requests, records, elapsedMs, slowestMs, bytes }) => [
          `${path}, pages of ${pageSize}`,
          String(requests),
          String(records),
          seconds(elapsedMs),
          slowestMs.toFixed(0),
          (bytes / 2 ** 20).toFixed(1),
        ]),
      ],
    ),
    `In all ${seconds(fullLoad.totalMs)} s, the pages twice. The gateway had ${fullLoad.gatewayBeforeMiB.toFixed(0)} MiB before the pages and ` +
      `${fullLoad.gatewayPeakMiB.toFixed(0)} MiB at most while they were read.`,
    `## Time for a record while the table grows to ${growth.rows} rows`,
    table(
      ['rows before', 'µs for a record, to readable', 'CPU µs for a record', 'of which', 'others’ cores'],
      growth.steps.map(({ rowsBefore, perRecordUs, cpuPer100kS, cpuPer100kByProcess, othersCores }) => [
        String(rowsBefore),
        perRecordUs.toFixed(1),
        (cpuPer100kS * 10).toFixed(0),
        Object.entries(cpuPer100kByProcess)
          .map(([process, used]) => `${process} ${(used * 10).toFixed(1)}`)
          .join(', '),
        othersCores.toFixed(2),
      ]),
    ),
    `First hundred thousand to last: time ${change(first.perRecordUs, last.perRecordUs)}, CPU ${change(first.cpuPer100kS, last.cpuPer100kS)}. ` +
      `Medians of the first and the last ${END_STEPS}: ${ends(growth.steps)}. Demanded: ± ${FLAT * 100} %.`,
  ].join('\n\n');
}

function ends(steps: readonly GrowthStep[]): string {
  const [head, tail] = [steps.slice(0, END_STEPS), steps.slice(-END_STEPS)];
  const of = (value: (step: GrowthStep) => number): [number, number] => [
    median(head.map(value)),
    median(tail.map(value)),
  ];
  const time = of(({ perRecordUs }) => perRecordUs);
  const cpu = of(({ cpuPer100kS }) => cpuPer100kS);
  const flat = Math.abs(time[1] / time[0] - 1) <= FLAT;
  return `time ${change(...time)}, CPU ${change(...cpu)} (time ${flat ? 'met' : '**not met**'})`;
}

function loadTable(loads: readonly (readonly [name: string, seen: Load])[]): string {
  const row = (name: string, seen: Load): string[] => [
    name,
    seconds(seen.elapsedMs),
    String(seen.records),
    seen.recordsPerS.toFixed(0),
    seen.storedPerS.toFixed(0),
    seconds(seen.storedMs - seen.elapsedMs),
    seen.p50Ms.toFixed(1),
    seen.p99Ms.toFixed(1),
    seen.cpuPer100k.total.toFixed(2),
    Object.entries(seen.cpuPer100k.byProcess)
      .map(([process, used]) => `${process} ${used.toFixed(2)}`)
      .join(', '),
    (seen.clientCpuS / (seen.elapsedMs / 1000)).toFixed(2),
    seen.othersCores.toFixed(2),
  ];
  return table(
    [
      '',
      's',
      'records accepted = stored',
      'accepted/s',
      'stored/s',
      's until the last was readable',
      'p50 ms',
      'p99 ms',
      'CPU s/100 k',
      'of which',
      'client cores',
      'others’ cores',
    ],
    loads.map(([name, seen]) => row(name, seen)),
  );
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const change = (from: number, to: number): string => `${to >= from ? '+' : ''}${((to / from - 1) * 100).toFixed(0)} %`;
