import type { BodyOutput } from './body-output.js';
import type { Fault } from './fault.js';

/** From where on a piece is copied by the machine and not byte by byte, which is faster for a short one. */
const LONG_PIECE = 64;

/**
 * Sound records that stay in the text they were sent in: where each begins and ends there, and what its normal form replaces. Keeps the
 * text, which must not change.
 */
export class PlainBatch {
  /** Business keys of the records, in their order. */
  readonly keys: string[] = [];
  /** What the sender is warned of. */
  warnings: readonly Fault[] = [];
  readonly #source: Buffer;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** How many cuts there were before each record. */
  readonly #firstCuts: number[] = [];
  /** Each cut's first byte, and the byte after it. */
  readonly #cuts: number[] = [];
  /** What stands in place of each cut. */
  readonly #texts: string[] = [];
  /** Most bytes that the texts of one record can take. */
  #textBytes = 0;
  #recordTextBytes = 0;

  constructor(source: Buffer) {
    this.#source = source;
  }

  /** Cuts so far. */
  get cuts(): number {
    return this.#texts.length;
  }

  /** Has `text` stand in place of the bytes from `start` to `end`, which come after those of the cut before. */
  cut(start: number, end: number, text = ''): void {
    this.#cuts.push(start, end);
    this.#texts.push(text);
    this.#recordTextBytes += text.length * 3;
    this.#textBytes = Math.max(this.#textBytes, this.#recordTextBytes);
  }

  /** Takes back all cuts but the first `count`. */
  uncut(count: number): void {
    this.#cuts.length = count * 2;
    this.#texts.length = count;
  }

  /** Begins a record: the cuts from now on are its own. */
  open(start: number): void {
    this.#starts.push(start);
    this.#firstCuts.push(this.cuts);
    this.#recordTextBytes = 0;
  }

  /** Ends a record. */
  close(end: number, key: string): void {
    this.#ends.push(end);
    this.keys.push(key);
  }

  /** Writes the body of a record in normal form, as JSON without blanks. */
  write(index: number, out: BodyOutput): void {
    let from = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    const last = this.#firstCuts[index + 1] ?? this.cuts;
    out.reserve(end - from + this.#textBytes);
    for (let cut = this.#firstCuts[index] as number; cut < last; cut += 1) {
      this.#copy(from, this.#cuts[cut * 2] as number, out);
      putText(this.#texts[cut] as string, out);
      from = this.#cuts[cut * 2 + 1] as number;
    }
    this.#copy(from, end, out);
  }

  #copy(start: number, end: number, out: BodyOutput): void {
    const source = this.#source;
    const { bytes, at } = out;
    if (end - start >= LONG_PIECE) source.copy(bytes, at, start, end);
    else for (let from = start; from < end; from += 1) bytes[at + from - start] = source[from] as number;
    out.at = at + end - start;
  }
}

function putText(text: string, out: BodyOutput): void {
  const { bytes, at } = out;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) {
      out.at = at + bytes.write(text, at);
      return;
    }
    bytes[at + index] = unit;
  }
  out.at = at + text.length;
}
