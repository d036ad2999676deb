import type { MessageFacts } from '@civicbus/contract/facts';
import { columnType } from './column-type.js';
import { copyText } from './copy-text.js';
import { BodyScan } from './body-scan.js';

const TAB = 0x09;
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const SLASH = 0x2f;
const LARGE_N = 0x4e;
const LARGE_T = 0x54;
const BLANK = 0x20;
/** Where the time begins in `2026-11-22T08:00:00+08:00`. */
const TIME = 10;

/** Memory of a batch that is kept for the next one of the message; a larger one is given back. */
const KEPT_BYTES = 4 * 1024 * 1024;

/**
 * Turns the JSON bodies of a message's records into lines of `COPY … FROM STDIN` in text format, byte by byte: what stands between
 * the quotes of a JSON string is nearly what COPY wants, so nothing is decoded or becomes a JavaScript value.
 */
export class CopyLines {
  /** Columns of a line, in order, before the text that the caller adds. */
  readonly columns: readonly string[];
  private readonly scan: BodyScan;
  private readonly isJson: readonly boolean[];
  private readonly isTime: readonly boolean[];
  private out: Buffer = Buffer.allocUnsafeSlow(256 * 1024);
  private spare: Buffer | undefined;
  private length = 0;

  constructor(facts: MessageFacts) {
    this.columns = [...facts.fields.map(({ name }) => name), '_unknown'];
    this.isJson = [...facts.fields.map((field) => columnType(field).type === 'jsonb'), true];
    this.isTime = facts.fields.map((field) => columnType(field).type === 'timestamptz');
    this.scan = new BodyScan(this.columns);
  }

  /**
   * Adds the line of a record: its columns, its key, then `tail` as it is. `false`, and nothing added, when the body is not what
   * `JSON.stringify` writes for this message; PostgreSQL must then say what is wrong with it.
   */
  add(body: Uint8Array, key: string, tail: Uint8Array): boolean {
    const { scan } = this;
    if (!scan.read(body) || this.isJson.some((json, column) => json && scan.isText(column))) return false;
    const keyText = copyText(key);
    // A nested value may double in size, every column has a tab.
    this.reserve(body.length * 2 + this.columns.length * 3 + keyText.length * 3 + tail.length + 1);
    for (let column = 0; column < this.columns.length; column += 1) this.value(body, column);
    this.length += this.out.write(keyText, this.length);
    this.out.set(tail, this.length);
    this.length += tail.length;
    return true;
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

  private value(body: Uint8Array, column: number): void {
    const { out, scan } = this;
    const start = scan.starts[column] ?? -1;
    const end = scan.ends[column] ?? -1;
    let at = this.length;
    if (start < 0) {
      out[at++] = BACKSLASH;
      out[at++] = LARGE_N;
    } else if (!scan.hasBackslash(column)) {
      for (let from = start; from < end; from += 1) out[at++] = body[from] as number;
      // PostgreSQL looks each letter up in its names of time zones: a blank saves it a fifth of its work on a time.
      if (this.isTime[column] && out[this.length + TIME] === LARGE_T) out[this.length + TIME] = BLANK;
    } else if (scan.isText(column)) {
      // JSON and COPY escape alike, except that COPY does not know \" and \/.
      for (let from = start; from < end; from += 1) {
        const byte = body[from] as number;
        const next = body[from + 1];
        if (byte !== BACKSLASH) out[at++] = byte;
        else if (next === QUOTE || next === SLASH) out[at++] = body[++from] as number;
        else {
          out[at++] = byte;
          out[at++] = body[++from] as number;
        }
      }
    } else {
      for (let from = start; from < end; from += 1) {
        const byte = body[from] as number;
        if (byte === BACKSLASH) out[at++] = BACKSLASH;
        out[at++] = byte;
      }
    }
    out[at++] = TAB;
    this.length = at;
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.out.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.out.length * 2, this.length + bytes));
    this.out.copy(larger, 0, 0, this.length);
    this.out = larger;
  }
}
