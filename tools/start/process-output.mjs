import { StringDecoder } from 'node:string_decoder';
import { classifyLine } from './classify-line.mjs';

const firstLines = 4;
const lastLines = 8;
const burst = 5;
const windowMs = 10_000;
const longestLine = 64_000;

/**
 * Takes what a process prints: all of it to its log file, what is noteworthy to the terminal (a few lines at a time, so that
 * a storm does not bury the rest), and the first and last ones kept for the report when the process ends.
 */
export class ProcessOutput {
  /** @type {{text: string, shown: boolean}[]} */
  #kept = [];
  #windowBegan = -Infinity;
  #shown = 0;
  #hidden = 0;

  /**
   * @param {import('./bounded-log.mjs').BoundedLog} log
   * @param {(text: string) => void} show Writes one line for people.
   */
  constructor(log, show) {
    this.log = log;
    this.show = show;
  }

  /**
   * The lines since the process was started that may explain its end: the first few and the last.
   * @param {{unseenOnly: boolean}} options `unseenOnly` leaves out what people have been shown already.
   */
  explanation({ unseenOnly }) {
    return this.#kept.filter(({ shown }) => !(unseenOnly && shown)).map(({ text }) => text);
  }

  /** @param {import('node:child_process').ChildProcess} child */
  attach(child) {
    this.#kept = [];
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      const decoder = new StringDecoder('utf8');
      let rest = '';
      child[stream]?.on('data', (/** @type {Buffer} */ chunk) => {
        this.log.write(chunk);
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = (lines.pop() ?? '').slice(0, longestLine);
        for (const line of lines) this.#take(line, stream);
      });
      child[stream]?.on('end', () => rest !== '' && this.#take(rest, stream));
    }
  }

  /** @param {string} line @param {'stdout' | 'stderr'} stream */
  #take(line, stream) {
    const { kind, text } = classifyLine(line, stream);
    if (kind === 'routine') return;
    const shown = kind === 'note' && this.#showSparingly(text);
    // An uncaught error names itself in its first lines and ends in a long stack.
    const all = [...this.#kept, { text, shown }];
    this.#kept = all.length > firstLines + lastLines ? [...all.slice(0, firstLines), ...all.slice(-lastLines)] : all;
  }

  /** @param {string} note @returns {boolean} whether it was shown */
  #showSparingly(note) {
    const now = performance.now();
    if (now - this.#windowBegan > windowMs) {
      if (this.#hidden > 0) this.show(`(${this.#hidden} more lines like these are in ${this.log.file})`);
      this.#windowBegan = now;
      this.#shown = 0;
      this.#hidden = 0;
    }
    if (this.#shown >= burst) {
      this.#hidden += 1;
      return false;
    }
    this.#shown += 1;
    this.show(note);
    return true;
  }
}
