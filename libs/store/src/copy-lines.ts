import type { MessageFacts } from '@civicbus/contract/facts';
import { columnType } from './column-type.js';
import { copyText } from './copy-text.js';
import { CopyValues } from './copy-values.js';
import { writeUtf8 } from './write-utf8.js';

/** Memory of a batch that is kept for the next one of the message; a larger one is given back. */
const KEPT_BYTES = 4 * 1024 * 1024;

/**
 * Turns the JSON bodies of a message's records into lines of `COPY … FROM STDIN` in text format, byte by byte: what stands between
 * the quotes of a JSON string is nearly what COPY wants, so nothing is decoded or becomes a JavaScript value.
 */
export class CopyLines {
  /** Columns of a line, in order, before the text that the caller adds. */
  readonly columns: readonly string[];
  private readonly values: CopyValues;
  private out: Buffer = Buffer.allocUnsafeSlow(256 * 1024);
  private spare: Buffer | undefined;
  private length = 0;

  constructor(facts: MessageFacts) {
    const columns = facts.fields.map((field) => ({ name: field.name, type: columnType(field).type }));
    columns.push({ name: '_unknown', type: 'jsonb' });
    this.columns = columns.map(({ name }) => name);
    this.values = new CopyValues(columns);
  }

  /**
   * Adds the line of a record whose body stands in `data`: its columns, its key, then `tail` as it is. `false`, and nothing added, when the
   * body is not what `JSON.stringify` writes for this message; PostgreSQL must then say what is wrong with it.
   */
  add(data: Uint8Array, start: number, end: number, key: string, tail: Uint8Array): boolean {
    this.reserve(this.values.roomFor(end - start) + key.length * 3 + tail.length);
    const at = this.values.write(data, start, end, this.out, this.length);
    if (at < 0) return false;
    const tailAt = writeUtf8(this.out, copyText(key), at);
    this.out.set(tail, tailAt);
    this.length = tailAt + tail.length;
    return true;
  }

  /** Forgets lines that were added and not taken. */
  forget(): void {
    this.length = 0;
  }

  /** The lines since the last call, in memory that is theirs until they are given back. */
  take(): Buffer {
    const lines = this.out.subarray(0, this.length);
    this.out = this.spare ?? Buffer.allocUnsafeSlow(Math.min(this.out.length, KEPT_BYTES));
    this.spare = undefined;
    this.length = 0;
    return lines;
  }

  /** Lets the memory of lines that nobody reads any more be used again: megabytes a batch would be much garbage. */
  giveBack(lines: Buffer): void {
    if (lines.buffer.byteLength <= KEPT_BYTES) this.spare = Buffer.from(lines.buffer);
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.out.length * 2, this.length + bytes));
    this.out.copy(larger, 0, 0, this.length);
    this.out = larger;
  }
}
