import { Client } from '../client/client.js';
import type { Pace } from '../client/job.js';
import type { BenchOptions } from '../options.js';
import { lookAround } from '../report/surroundings.js';
import { measureFullLoad } from './full-load.js';
import { measureGrowth } from './growth.js';
import { load } from './load.js';
import { PoliceBed } from './police-bed.js';
import type { PoliceFindings } from './police-findings.js';

const SIZES = {
  quick: { saturatedMs: 5_000, sustainedMs: 10_000, rows: 300_000 },
  default: { saturatedMs: 15_000, sustainedMs: 60_000, rows: 2_000_000 },
  full: { saturatedMs: 30_000, sustainedMs: 60_000, rows: 2_000_000 },
} as const;
const WARM_UP_MS = 5_000;
const SATURATE = { kind: 'saturate', connections: 32 } as const;
/** Of what is stored a second at saturation: a pace that can be kept up for good. */
const SUSTAINED_SHARE = 0.8;
const RECORDS = 100;
const SERIALS_PER_RUN = 10_000_000;

/** The police bench: what a ministry must bear, in one run from empty tables. */
export async function measurePolice(options: BenchOptions, say: (text: string) => void): Promise<PoliceFindings> {
  const bed = await PoliceBed.start(options.syncCommit);
  const client = new Client();
  let runs = 0;
  const firstSerial = (): number => SERIALS_PER_RUN * runs++;
  const { saturatedMs, sustainedMs, rows } = SIZES[options.preset];
  try {
    const surroundings = await lookAround(bed.ground);
    const measure = async (of: 'civicbus' | 'usual', pace: Pace, durationMs: number) => {
      await bed.clear();
      const seen = await load(bed, client, { of, kind: 'device', firstSerial: firstSerial(), pace, durationMs });
      say(`  ${of}: ${seen.storedPerS.toFixed(0)} stored/s, ${seen.cpuPer100k.total.toFixed(2)} CPU s per 100 k`);
      return seen;
    };
    say('warm-up');
    for (const contender of ['usual', 'civicbus'] as const) await measure(contender, SATURATE, WARM_UP_MS);
    say('at saturation');
    const usual = await measure('usual', SATURATE, saturatedMs);
    const civicbus = await measure('civicbus', SATURATE, saturatedMs);
    say('sustained');
    const perSecond = Math.floor((civicbus.storedPerS / RECORDS) * SUSTAINED_SHARE);
    const sustained = await measure('civicbus', { kind: 'rate', perSecond }, sustainedMs);
    say('full load of a province');
    const fullLoad = await measureFullLoad(bed, client, firstSerial());
    say('growth of the table');
    const growth = await measureGrowth(bed, client, firstSerial(), rows, say);
    const { preset, syncCommit } = options;
    return { surroundings, preset, syncCommit, saturated: { civicbus, usual }, sustained, fullLoad, growth };
  } finally {
    await client.stop();
    await bed.stop();
  }
}
