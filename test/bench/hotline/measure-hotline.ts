import type { BenchOptions } from '../options.js';
import { lookAround, type Surroundings } from '../report/surroundings.js';
import { BACKLOGS, HotlineBed } from './hotline-bed.js';
import { type HotlineLoad, hotlineLoad } from './hotline-load.js';

/** All that a run of the hotline bench has measured. */
export interface HotlineFindings {
  readonly surroundings: Surroundings;
  readonly preset: string;
  readonly syncCommit: boolean;
  readonly loads: Readonly<Record<keyof typeof BACKLOGS, HotlineLoad>>;
}

const DURATION_MS = { quick: 5_000, default: 20_000, full: 60_000 } as const;
const WARM_UP_MS = 4_000;
const SERIALS_PER_RUN = 10_000_000;

/** The hotline bench: a province's call logs while its feedback is polled from a short and from a long queue. */
export async function measureHotline(options: BenchOptions, say: (text: string) => void): Promise<HotlineFindings> {
  say(`filling the queues: ${Object.values(BACKLOGS).join(' and ')} rows`);
  const bed = await HotlineBed.start(options.syncCommit);
  const durationMs = DURATION_MS[options.preset];
  let runs = 0;
  const load = (appId: keyof typeof BACKLOGS, ms: number): Promise<HotlineLoad> =>
    hotlineLoad(bed, { appId, firstSerial: SERIALS_PER_RUN * (runs += 1), durationMs: ms });
  try {
    const surroundings = await lookAround(bed.ground);
    say('warm-up');
    for (const appId of ['small', 'large'] as const) await load(appId, WARM_UP_MS);
    say('short queue');
    const small = await load('small', durationMs);
    say('long queue');
    const large = await load('large', durationMs);
    const { preset, syncCommit } = options;
    return { surroundings, preset, syncCommit, loads: { small, large } };
  } finally {
    await bed.stop();
  }
}
