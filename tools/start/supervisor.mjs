import { BoundedLog } from './bounded-log.mjs';
import { ProcessOutput } from './process-output.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** Order of stopping. A phase has at most three seconds and a bit, so that all is over within ten. */
export const phases = Object.freeze({ senders: 1, consumers: 2, infrastructure: 3 });

/** @typedef {'pidFile' | 'output' | 'announce'} Provided */

/** All processes of a sandbox. */
export class Supervisor {
  /** @type {SupervisedProcess[]} */
  #processes = [];
  /** @type {BoundedLog[]} */
  #logs = [];
  #stopping = false;
  /** @type {Promise<void> | undefined} */
  #stopped;

  /** @param {import('./layout.mjs').Layout} layout */
  constructor(layout) {
    this.layout = layout;
  }

  /**
   * Starts a process and keeps it running.
   * @param {Omit<import('./supervised-process.mjs').ProcessDefinition, Provided>} definition
   * @returns {SupervisedProcess & {ready: Promise<void>}} `ready` rejects when it cannot be started
   */
  run(definition) {
    const { name } = definition;
    const log = new BoundedLog(this.layout.logFile(name));
    /** @param {string} text */
    const announce = (text) => {
      // What a process says while everything is being stopped is in its log.
      if (!this.#stopping) process.stderr.write(`${name.padEnd(14)} ${text}\n`);
    };
    const output = new ProcessOutput(log, announce);
    const supervised = new SupervisedProcess({ ...definition, pidFile: this.layout.pidFile(name), output, announce });
    this.#logs.push(log);
    this.#processes.push(supervised);
    const ready = this.#stopping ? Promise.reject(new Error('stopping')) : supervised.start();
    ready.catch(() => {});
    return Object.assign(supervised, { ready });
  }

  /** Stops every process, phase by phase; once, however often it is called. */
  stopAll() {
    this.#stopped ??= this.#stopPhases();
    return this.#stopped;
  }

  async #stopPhases() {
    this.#stopping = true;
    const begin = performance.now();
    process.stdout.write('\nStopping …\n');
    for (const phase of Object.values(phases)) {
      await Promise.all(this.#processes.filter((process) => process.phase === phase).map((process) => process.stop()));
    }
    for (const log of this.#logs) log.close();
    process.stdout.write(`Stopped in ${((performance.now() - begin) / 1000).toFixed(1)} s.\n`);
  }
}
