import { build } from '../bootstrap/build.mjs';
import { ensureChromium } from '../install/chromium.mjs';
import { ensureNatsServer } from '../install/nats-server.mjs';
import { commandCheck } from './command-check.mjs';
import { jest } from './jest.mjs';
import { computeProjectGraph, layers } from './layers.mjs';
import { links } from './links.mjs';
import { manifests } from './manifests.mjs';
import { packages } from './packages.mjs';
import { proto } from './proto.mjs';
import { sum } from './result.mjs';

const minute = 60_000;

/**
 * How each step of `npm test` is done; the names are those of `step-names.mjs`.
 * @type {Readonly<Record<string, (signal: AbortSignal) => Promise<import('./result.mjs').Result>>>}
 */
export const steps = Object.freeze({
  packages,
  links,
  types: async (signal) => {
    const options = { signal, timeoutMs: 5 * minute };
    return sum([
      await commandCheck('the types fit', 'tsc', ['--project', 'tsconfig.json'], options),
      await commandCheck('the types of the tools fit', 'tsc', ['--project', 'tools/tsconfig.json'], options),
    ]);
  },
  format: async (signal) =>
    sum([
      await commandCheck(
        'every file is formatted (npm run format)',
        'prettier',
        ['--check', '--log-level', 'warn', '.'],
        {
          signal,
          timeoutMs: 3 * minute,
        },
      ),
    ]),
  layers: (signal) => layers({ signal, timeoutMs: 3 * minute }),
  lint: async (signal) => {
    const options = { signal, timeoutMs: 8 * minute };
    await computeProjectGraph(options);
    return sum([await commandCheck('the code keeps to the rules', 'eslint', ['.', '--max-warnings', '0'], options)]);
  },
  proto: (signal) => proto({ signal, timeoutMs: 2 * minute }),
  manifests: (signal) => manifests({ signal, timeoutMs: 3 * minute }),
  build: async (signal) => {
    const failure = await build(signal);
    return sum([{ title: 'everything builds', problems: failure?.split('\n') ?? [] }]);
  },
  unit: (signal) => jest('unit', { signal, timeoutMs: 15 * minute, workers: 2 }),
  int: async (signal) => {
    await ensureNatsServer(signal);
    return jest('int', { signal, timeoutMs: 20 * minute, workers: 2 });
  },
  e2e: async (signal) => {
    await ensureNatsServer(signal);
    await ensureChromium(signal);
    return jest('e2e', { signal, timeoutMs: 30 * minute, workers: 1 });
  },
});
