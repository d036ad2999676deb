import { median } from '../measure/median.js';
import type { Rounds } from '../measure/rounds.js';
import type { Saturation } from '../measure/saturation.js';
import type { Findings } from './findings.js';

/** One demand on CivicBus and how it was met. */
export interface Target {
  readonly name: string;
  readonly demand: string;
  readonly measured: string;
  /** Absent where nothing is demanded. */
  readonly met?: boolean;
}

/** What CivicBus promises, as ratios of the same run. */
export function targets(findings: Findings): readonly Target[] {
  const { rounds, halfLoads, memory, outages, overlaps } = findings;
  const half = (name: string) => halfLoads.get(name)?.p99Ms ?? Infinity;
  const readable = halfLoads.get('civicbus json 100')?.readable?.p99Ms ?? Infinity;
  const failed = overlaps.civicbus.reduce((sum, overlap) => sum + overlap.failed, 0);
  const right = overlaps.civicbus.every(
    ({ keys, keysStored, writers, newest }) => keysStored === keys && writers === 1 && newest,
  );
  const away = outages.civicbus;
  const ratioOf = (a: string, b: string, of: (seen: Saturation) => number) => ratios(rounds, a, b, of);
  return [
    atLeast(
      'accepting, JSON body, a gateway on each core, requests/s, × limit',
      0.35,
      ratioOf('accepting on all cores json 100', 'limit json 100', requests),
    ),
    {
      name: 'the same with one gateway process',
      demand: '',
      measured: spread(ratioOf('accepting json 100', 'limit json 100', requests)),
    },
    atLeast(
      'accepting, form body, requests/s, × limit',
      0.2,
      ratioOf('accepting form 100', 'limit json 100', requests),
    ),
    {
      name: 'the same with persistence running, JSON body',
      demand: '',
      measured: spread(ratioOf('civicbus json 100', 'limit json 100', requests)),
    },
    {
      name: 'stored records/s with a gateway on each core, × one gateway',
      demand: '',
      measured: spread(ratioOf('civicbus on all cores json 100', 'civicbus json 100', stored)),
    },
    {
      name: 'p99 at half load, a gateway on each core, accepting and all running, ms',
      demand: '',
      measured: ['accepting', 'civicbus'].map((name) => half(`${name} on all cores json 100`).toFixed(1)).join(', '),
    },
    atMost('p99 at half load, accepting, JSON, ms', 30, half('accepting json 100')),
    atMost('p99 at half load, all running, JSON, ms', 30, half('civicbus json 100')),
    atLeast('stored records/s, × simple way', 0.7, ratioOf('civicbus json 100', 'simple array 100', stored)),
    lessIsBetter('CPU for 100 k records, × simple way', 1.2, ratioOf('civicbus json 100', 'simple array 100', cpu)),
    atMost('accepted → readable, p99 at half load, ms', 500, readable),
    flat(
      'memory of the gateway',
      memory.map(({ gatewayMiB }) => gatewayMiB),
      findings,
    ),
    flat(
      'memory of persistence',
      memory.map(({ persistenceMiB }) => persistenceMiB),
      findings,
    ),
    {
      name: `refused while PostgreSQL is away ${away.awayMs / 1000} s`,
      demand: '0, all stored',
      measured: `${away.failed} of ${away.accepted + away.failed}, ${away.rows - away.records} rows more than accepted`,
      met: away.failed === 0 && away.rows === away.records,
    },
    {
      name: 'failures with overlapping and repeated keys',
      demand: '0, all keys right',
      measured: `${failed}, ${right ? 'all keys right' : 'keys wrong'}`,
      met: failed === 0 && right,
    },
  ];
}

const requests = ({ requestsPerS }: Saturation): number => requestsPerS;
const stored = ({ storedPerS }: Saturation): number => storedPerS;
const cpu = ({ cpuPer100k }: Saturation): number => cpuPer100k.total;

/** The ratio in each round. */
function ratios(rounds: Rounds, a: string, b: string, of: (seen: Saturation) => number): readonly number[] {
  const below = rounds.get(b) ?? [];
  return (rounds.get(a) ?? []).map((seen, round) => of(seen) / of(below[round] ?? seen));
}

const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(3)} (${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)})`;

const atLeast = (name: string, least: number, values: readonly number[]): Target => ({
  name,
  demand: `≥ ${least}`,
  measured: spread(values),
  met: median(values) >= least,
});

const lessIsBetter = (name: string, most: number, values: readonly number[]): Target => ({
  name,
  demand: `≤ ${most}`,
  measured: spread(values),
  met: median(values) <= most,
});

const atMost = (name: string, most: number, value: number): Target => ({
  name,
  demand: `≤ ${most}`,
  measured: value.toFixed(1),
  met: value <= most,
});

function flat(name: string, mebibytes: readonly number[], { memory }: Findings): Target {
  const [first = 0, last = 0] = [mebibytes[0], mebibytes.at(-1)];
  const change = last / first - 1;
  return {
    name: `${name}, ${memory[0]?.records} to ${memory.at(-1)?.records} records`,
    demand: '± 10 %',
    measured: `${(change * 100).toFixed(0)} % (${first.toFixed(0)} → ${last.toFixed(0)} MiB)`,
    met: Math.abs(change) <= 0.1,
  };
}
