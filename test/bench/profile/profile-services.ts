import { join } from 'node:path';
import type { Bench } from '../measure/bench.js';
import { measureSaturation } from '../measure/saturation.js';
import type { Trial } from '../measure/trial.js';
import { hottest, type HotSpot } from './hottest.js';

const TRIAL_MS = 5000;
const WARM_UP_MS = 2000;
const FUNCTIONS = 25;
const PACKAGES = 10;
const trials: readonly Trial[] = [
  { contender: 'civicbus', form: 'json', records: 100 },
  { contender: 'civicbus', form: 'form', records: 100 },
  { contender: 'civicbus', form: 'json', records: 1 },
];

/** Loads warm services, a profile for each kind of request, and tells what is hottest in them. */
export async function profileServices(bench: Bench, folder: string): Promise<void> {
  const { gateway, persistence } = bench.testbed.servers;
  for (const trial of trials) {
    for (const { process } of [gateway, persistence]) {
      await process.stop();
      await process.start();
    }
    await measureSaturation(bench, trial, WARM_UP_MS);
    const since = Number(process.hrtime.bigint() / 1000n);
    const { cpuPer100k } = await measureSaturation(bench, trial, TRIAL_MS);
    // A profile is written when its process ends.
    for (const { process } of [gateway, persistence]) await process.stop();
    for (const [name, service] of [
      ['gateway', 'gateway-urban'],
      ['persistence', 'persistence'],
    ] as const) {
      const used = cpuPer100k.byProcess[name] ?? 0;
      bench.say(`\n${service}, ${trial.form}, ${trial.records} a request: ${used.toFixed(2)} CPU s per 100 k records`);
      const { packages, functions, inclusive } = await hottest(join(folder, service), since);
      show(bench, 'packages', packages.slice(0, PACKAGES));
      show(bench, 'functions, callees excluded', functions.slice(0, FUNCTIONS));
      show(bench, 'own functions, callees included', inclusive.slice(0, FUNCTIONS));
    }
  }
}

function show({ say }: Bench, title: string, spots: readonly HotSpot[]): void {
  say(` ${title}`);
  for (const { name, share } of spots) say(`  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
}
