import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { backoffMs } from './backoff.mjs';
import { writePidFile } from './pid-file.mjs';

/**
 * @typedef {object} Launch
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {number} [uid]
 * @property {number} [gid]
 */

/**
 * @typedef {object} ProcessDefinition
 * @property {string} name
 * @property {Launch} launch
 * @property {string} marker A piece of the command line that only this process has.
 * @property {() => Promise<string | undefined>} notReady Why it does not work yet, or undefined when it does; must not hang.
 * @property {() => Promise<void>} [prepare] Runs before every start.
 * @property {number} phase Order of stopping, lowest first.
 * @property {readonly import('./pid-file.mjs').StopSignal[]} stop Signals in turn, each with the time it is given.
 * @property {string} pidFile
 * @property {import('./process-output.mjs').ProcessOutput} output
 * @property {(text: string) => void} announce Tells people what happened to the process.
 */

const readinessPollMs = 100;
/** Deaths before the process was ever ready after which the start is given up. */
const hopelessAfter = 4;
/** A process that ran this long is well: its next death starts the back-off anew. */
const wellAfterMs = 60_000;

/** Keeps one process running: starts it, starts it again with growing pauses when it ends, and stops it when told. */
export class SupervisedProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #stopping = new AbortController();
  #deaths = 0;
  #everReady = false;
  /** @type {string | undefined} */
  #problem = 'it has not been started';
  /** @type {Promise<void>} */
  #loop = Promise.resolve();
  /** @type {PromiseWithResolvers<void>} */
  #firstReady = Promise.withResolvers();

  /** @param {ProcessDefinition} definition */
  constructor(definition) {
    this.definition = definition;
    // Stopping before the first readiness rejects this, whether anybody waits or not.
    this.#firstReady.promise.catch(() => {});
  }

  get phase() {
    return this.definition.phase;
  }

  /** Why the process does not work at the moment, or undefined. */
  get problem() {
    return this.#problem;
  }

  /**
   * Starts the process and keeps it running until {@link stop}.
   * @returns {Promise<void>} resolved when it is ready for the first time
   * @throws {ExplainedError} when it ends again and again before it was ever ready
   */
  start() {
    this.#loop = this.#keepRunning().catch((error) => this.#firstReady.reject(error));
    return this.#firstReady.promise;
  }

  /** Ends the process with its signals in turn; resolved when it is gone, or when it has ignored the last of them. */
  async stop() {
    this.#stopping.abort();
    this.#firstReady.reject(new ExplainedError(`${this.definition.name} was stopped before it was ready.`));
    const child = this.#child;
    if (child !== undefined && isAlive(child)) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // A process that was frozen (SIGSTOP, a debugger) hears no other signal before this one.
      child.kill('SIGCONT');
      for (const { signal, waitMs } of this.definition.stop) {
        child.kill(signal);
        const waiting = new AbortController();
        await Promise.race([ended, delay(waitMs, undefined, { signal: waiting.signal }).catch(() => {})]);
        waiting.abort();
        if (!isAlive(child)) break;
      }
      // It has had its time; its pid file stays, so that the next start stops it first.
      if (isAlive(child)) return;
    }
    await this.#loop;
  }

  async #keepRunning() {
    while (!this.#stopping.signal.aborted) {
      const began = performance.now();
      const reason = await this.#runOnce();
      rmSync(this.definition.pidFile, { force: true });
      if (this.#stopping.signal.aborted) return;
      this.#deaths = performance.now() - began > wellAfterMs ? 1 : this.#deaths + 1;
      this.#problem = reason;
      const lines = (unseenOnly = true) =>
        this.definition.output
          .explanation({ unseenOnly })
          .map((line) => `\n    ${line}`)
          .join('');
      if (!this.#everReady && this.#deaths >= hopelessAfter) {
        throw new ExplainedError(`${this.definition.name} cannot be started: ${reason}${lines(false)}`);
      }
      const pauseMs = backoffMs(this.#deaths);
      this.definition.announce(`${reason}; starting it again in ${pauseMs / 1000} s${lines()}`);
      await delay(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  /** @returns {Promise<string>} why it ended */
  async #runOnce() {
    const { launch, prepare, pidFile, name, marker, phase, stop, output } = this.definition;
    try {
      await prepare?.();
    } catch (error) {
      return `it could not be prepared (${/** @type {Error} */ (error).message})`;
    }
    if (this.#stopping.signal.aborted) return 'stopped';
    const { command, args, ...options } = launch;
    // A group of its own: a Ctrl-C at the terminal must not reach the database before the services that write to it.
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    output.attach(child);
    const gone = new AbortController();
    /** @type {Promise<string>} */
    const ended = new Promise((resolve) => {
      child.once('error', (error) => child.pid === undefined && resolve(`it could not be started (${error.message})`));
      // 'close' comes after the last output, but waits for grandchildren that hold the pipes; 'exit' bounds that wait.
      child.once('close', () => resolve(reasonOf(child)));
      child.once('exit', () => setTimeout(() => resolve(reasonOf(child)), 500).unref());
    });
    if (child.pid !== undefined) writePidFile(pidFile, { name, pid: child.pid, marker, phase, stop });
    const watching = this.#watchReadiness(gone.signal);
    const reason = await ended;
    gone.abort();
    await watching;
    return reason;
  }

  /** @param {AbortSignal} gone */
  async #watchReadiness(gone) {
    while (!gone.aborted) {
      this.#problem = await this.definition.notReady();
      if (this.#problem === undefined && !gone.aborted) break;
      await delay(readinessPollMs, undefined, { signal: gone }).catch(() => {});
    }
    if (gone.aborted) return;
    if (this.#everReady) this.definition.announce('works again');
    this.#everReady = true;
    this.#firstReady.resolve();
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function isAlive(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** @param {import('node:child_process').ChildProcess} child */
function reasonOf({ exitCode, signalCode }) {
  return signalCode === null ? `it ended with exit code ${exitCode}` : `it was ended by ${signalCode}`;
}
