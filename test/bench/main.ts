import { Client } from './client/client.js';
import { Bench } from './measure/bench.js';
import { measureDrain } from './measure/drain.js';
import { measureHalfLoads, sustainedRate } from './measure/half-loads.js';
import { measureMemory } from './measure/memory.js';
import { measureOutage } from './measure/outage.js';
import { measureOverlap } from './measure/overlap.js';
import { measureRounds } from './measure/rounds.js';
import type { Trial } from './measure/trial.js';
import { undisturbed } from './measure/undisturbed.js';
import { type BenchOptions, type OnlyPart, readOptions, usage } from './options.js';
import type { Findings } from './report/findings.js';
import { writeHotlineReport } from './hotline/hotline-report.js';
import { measureHotline } from './hotline/measure-hotline.js';
import { measurePolice } from './police/measure-police.js';
import { writePoliceReport } from './police/police-report.js';
import { profileServices } from './profile/profile-services.js';
import { lookAround } from './report/surroundings.js';
import { writeReport } from './report/write-report.js';
import { contenders } from './system/contender.js';
import { Testbed } from './system/testbed.js';

const OVERLAPPING = 160;
const REPEATING = 32;
const REPEATED_KEYS = 10;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// Exiting ends the servers; dying of the signal would leave them behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const options = readOptions(process.argv.slice(2));
if (options === 'help') say(usage);
else await main(options);

async function main(options: BenchOptions): Promise<void> {
  const startedAt = performance.now();
  if (options.only === 'police') {
    say(await writePoliceReport(await measurePolice(options, say)));
    return tellDuration(startedAt);
  }
  if (options.only === 'hotline') {
    say(await writeHotlineReport(await measureHotline(options, say)));
    return tellDuration(startedAt);
  }
  say('starting NATS, PostgreSQL and the contenders');
  const testbed = await Testbed.start(options);
  const client = new Client();
  try {
    const bench = new Bench(testbed, client, contenders(testbed), say);
    if (options.profileDir !== undefined) await profileServices(bench, options.profileDir);
    else if (options.only !== undefined)
      say(JSON.stringify(await measureOnly(bench, options.only, options), undefined, 2));
    else say(await writeReport(await measure(bench, options)));
  } finally {
    await client.stop();
    await testbed.stop();
  }
  tellDuration(startedAt);
}

function tellDuration(startedAt: number): void {
  say(`The bench took ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes.`);
}

async function measure(
  bench: Bench,
  { profileDir: _profileDir, only: _only, ...options }: BenchOptions,
): Promise<Findings> {
  const { servers } = bench.testbed;
  const surroundings = await lookAround(bench.testbed.ground);
  await servers.persistence.process.start();
  const rounds = await measureRounds(bench, options.rounds, options.trialMs);
  say('half load');
  const halfLoads = await measureHalfLoads(bench, rounds, options.halfLoadMs);
  say('drain');
  const drain = await undisturbed(() => measureDrain(bench, options.drainRecords));
  say('overlapping keys');
  const overlaps = await measureOverlaps(bench);
  say('without PostgreSQL');
  const ours: Trial = { contender: 'civicbus', form: 'json', records: 100 };
  const theirs: Trial = { contender: 'simple', form: 'array', records: 100 };
  const perSecond = Math.min(sustainedRate(rounds, ours), sustainedRate(rounds, theirs)) / 2;
  const outage = (trial: Trial) => measureOutage(bench, { ...trial, perSecond, awayMs: options.awayMs });
  const outages = { civicbus: await outage(ours), simple: await outage(theirs) };
  say('memory');
  const memory = await measureMemory(bench, options.memoryMarks);
  return { surroundings, options, rounds, halfLoads, drain, overlaps, outages, memory };
}

async function measureOnly(
  bench: Bench,
  part: Exclude<OnlyPart, 'police' | 'hotline'>,
  options: BenchOptions,
): Promise<unknown> {
  await bench.testbed.servers.persistence.process.start();
  switch (part) {
    case 'memory':
      return measureMemory(bench, options.memoryMarks);
    case 'drain':
      return undisturbed(() => measureDrain(bench, options.drainRecords));
    case 'overlap':
      return measureOverlaps(bench);
  }
}

async function measureOverlaps(bench: Bench): Promise<Findings['overlaps']> {
  const overlap = async (contender: 'civicbus' | 'simple') => [
    await measureOverlap(bench, contender, OVERLAPPING, 0),
    await measureOverlap(bench, contender, REPEATING, REPEATED_KEYS),
  ];
  return { civicbus: await overlap('civicbus'), simple: await overlap('simple') };
}
