import { parseArgs } from 'node:util';

/** Parts that can be measured alone; the others need what the rounds found. */
export type OnlyPart = (typeof PARTS)[number];

const PARTS = ['memory', 'drain', 'overlap', 'police', 'hotline'] as const;

/** How long and how much is measured. */
export interface BenchOptions {
  readonly preset: 'quick' | 'default' | 'full';
  readonly rounds: number;
  /** Of one trial at saturation. */
  readonly trialMs: number;
  readonly halfLoadMs: number;
  /** Numbers of records after which memory is read. */
  readonly memoryMarks: readonly number[];
  readonly drainRecords: number;
  readonly awayMs: number;
  /** PostgreSQL waits for the disk at commit. */
  readonly syncCommit: boolean;
  /** Folder for CPU profiles of the services. */
  readonly profileDir: string | undefined;
  /** The only part to measure; it is printed, no report is written. */
  readonly only: OnlyPart | undefined;
}

const PRESETS = {
  quick: {
    rounds: 1,
    trialMs: 2000,
    halfLoadMs: 3000,
    memoryMarks: [10_000, 50_000],
    drainRecords: 50_000,
    awayMs: 4000,
  },
  default: {
    rounds: 3,
    trialMs: 4000,
    halfLoadMs: 6000,
    memoryMarks: [10_000, 100_000, 300_000, 1_000_000],
    drainRecords: 300_000,
    awayMs: 10_000,
  },
  full: {
    rounds: 5,
    trialMs: 6000,
    halfLoadMs: 10_000,
    memoryMarks: [10_000, 100_000, 300_000, 1_000_000],
    drainRecords: 500_000,
    awayMs: 10_000,
  },
} as const;

/** What `--help` prints. */
export const usage = `npm run bench -- [options]

  --quick          about two minutes: one short round, 4 s without PostgreSQL
  --full           about half an hour: five rounds
  --only <part>    one part alone, printed as JSON: memory, drain or overlap;
                   police: the police cascade, with a report of its own, about four minutes (--quick: one and a half)
                   hotline: call logs and polls of the hotline, likewise, about two minutes
  --rounds <n>     rounds of trials at saturation
  --async-commit   PostgreSQL answers a commit before it is on disk (for all contenders)
  --profile <dir>  measures nothing: writes CPU profiles of gateway and persistence and prints what is hottest
`;

/** Reads the command line. Throws a TypeError that names an unknown option. */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      full: { type: 'boolean' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      'async-commit': { type: 'boolean' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== undefined && only === undefined) throw new TypeError(`--only takes ${PARTS.join(', ')}`);
  const preset = values.quick ? 'quick' : values.full ? 'full' : 'default';
  const { rounds, ...rest } = PRESETS[preset];
  return {
    preset,
    ...rest,
    rounds: values.rounds === undefined ? rounds : Math.max(1, Number.parseInt(values.rounds, 10)),
    syncCommit: !values['async-commit'],
    profileDir: values.profile,
    only,
  };
}
