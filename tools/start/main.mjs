import { relative } from 'node:path';
import { addressTable } from './address-table.mjs';
import { stopRequests } from './stop-requests.mjs';
import { createLayout } from './layout.mjs';
import { lockInstance } from './instance-lock.mjs';
import { stopLeftovers } from './leftovers.mjs';
import { prepareSandboxFile } from './sandbox-file.mjs';
import { readSettings } from './settings.mjs';
import { startWatchdog } from './start-watchdog.mjs';
import { startSandbox } from './start-sandbox.mjs';
import { Supervisor } from './supervisor.mjs';

/** `npm start`: returns when the sandbox was asked to stop and has stopped. */
export async function main() {
  const begin = performance.now();
  const settings = readSettings(process.env);
  const layout = createLayout(settings.dataDir);
  const unlock = lockInstance(layout.lockFile, settings.dataDir);
  const stop = stopRequests();
  const failure = new AbortController();
  const signal = AbortSignal.any([stop.signal, failure.signal]);
  const supervisor = new Supervisor(layout);
  const giveUp = () => failure.abort();
  // What is being started ends at once, wherever the start has got to.
  signal.addEventListener('abort', () => void supervisor.stopAll());
  const farewell = startWatchdog(layout.run);
  try {
    await stopLeftovers(layout.run, (names) =>
      process.stdout.write(`Stopping what an earlier run left behind: ${names.join(', ')}\n`),
    );
    const sandbox = prepareSandboxFile(layout.sandboxFile, settings);
    await startSandbox({ settings, layout, sandbox, supervisor, signal, giveUp });
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const file = relative(process.cwd(), layout.sandboxFile);
    process.stdout.write(
      `\n${addressTable(settings, sandbox, file)}\n\nReady after ${seconds} s; Ctrl-C stops everything.\n`,
    );
    process.stdout.write('CivicBus is ready\n');
    await stop.asked;
  } catch (error) {
    giveUp();
    // What fails because everything is being stopped is no failure of its own.
    if (!stop.signal.aborted) throw error;
  } finally {
    await supervisor.stopAll();
    farewell();
    unlock();
  }
  process.exit(0);
}
