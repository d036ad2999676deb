// `npm run bench`: the benchmark is TypeScript that node runs through these hooks.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname;
const args = [
  '--import',
  join(here, '../../libs/testing/src/fixtures/typescript-hooks.mjs'),
  join(here, 'main.ts'),
  ...process.argv.slice(2),
];
const child = spawn(process.execPath, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
