import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

/** A log file of bounded size: when it is full it becomes `<file>.1`, which replaces the one before. */
export class BoundedLog {
  /** @type {number} */
  #fd;
  /** @type {number} */
  #size;
  #closed = false;

  /**
   * @param {string} file Created with mode 0600.
   * @param {number} [maxBytes] Of one file; together with its predecessor at most twice as much.
   */
  constructor(file, maxBytes = 10_000_000) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.#fd = openSync(file, 'a', 0o600);
    this.#size = fstatSync(this.#fd).size;
  }

  /** @param {Buffer | string} chunk */
  write(chunk) {
    // The pipe of an ended process may still hold a last line.
    if (this.#closed) return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (this.#size > 0 && this.#size + bytes.length > this.maxBytes) {
      closeSync(this.#fd);
      renameSync(this.file, `${this.file}.1`);
      this.#fd = openSync(this.file, 'a', 0o600);
      this.#size = 0;
    }
    writeSync(this.#fd, bytes);
    this.#size += bytes.length;
  }

  close() {
    this.#closed = true;
    closeSync(this.#fd);
  }
}
