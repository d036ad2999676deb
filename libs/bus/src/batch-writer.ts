import { Operation } from './gen/civicbus/v1/record_batch_pb.js';

const OPERATION_TAG = 0x08;
const KEY_TAG = 0x12;
const BODY_TAG = 0x1a;
const RECORDS_TAG = 0x2a;

/** Bytes of a length that is written before it is known: protobuf takes one that is longer than it need be. */
const LENGTH_BYTES = 4;
/** What a record has beside its key and body. */
const RECORD_BYTES = 32;
/** Memory that is kept; a larger event takes its own, until the next one. */
const KEPT_BYTES = 1024 * 1024;

/** Writes events in protobuf's wire format into memory that is used again and again, each body straight to its place. */
export class BatchWriter {
  /** What has been written and room for more. Another one after `reserve`. */
  bytes: Buffer = Buffer.allocUnsafeSlow(KEPT_BYTES);
  /** Where the next byte goes. */
  at = 0;
  readonly #kept = this.bytes;
  #recordAt = 0;
  #bodyAt = 0;

  /** Begins an event; forgets the one before. `head`: its batch without records. */
  begin(head: Uint8Array): void {
    this.bytes = this.#kept;
    this.at = 0;
    this.reserve(head.length);
    this.bytes.set(head);
    this.at = head.length;
  }

  /** Begins a record; its body is what is written until `close`. */
  open(operation: Operation, key: string): void {
    this.reserve(RECORD_BYTES + key.length * 3);
    const { bytes } = this;
    bytes[this.at] = RECORDS_TAG;
    this.#recordAt = this.at += 1 + LENGTH_BYTES;
    if (operation !== Operation.UNSPECIFIED) {
      bytes[this.at++] = OPERATION_TAG;
      this.#putLength(operation);
    }
    if (key !== '') {
      bytes[this.at++] = KEY_TAG;
      if (!this.#putAscii(key)) {
        this.#putLength(Buffer.byteLength(key));
        this.at += bytes.write(key, this.at);
      }
    }
    bytes[this.at] = BODY_TAG;
    this.#bodyAt = this.at += 1 + LENGTH_BYTES;
  }

  /** Ends a record. */
  close(): void {
    if (this.at === this.#bodyAt) this.at -= 1 + LENGTH_BYTES;
    else this.#fillLength(this.#bodyAt);
    this.#fillLength(this.#recordAt);
  }

  /** Makes room for so many bytes more. */
  reserve(count: number): void {
    const needed = this.at + count;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(needed + (needed >> 1));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }

  /** The event so far. Changes with the next `begin`. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** False, and nothing done, for a key that is not all ASCII. */
  #putAscii(key: string): boolean {
    const { bytes, at } = this;
    this.#putLength(key.length);
    for (let index = 0; index < key.length; index += 1) {
      const unit = key.charCodeAt(index);
      if (unit > 0x7f) {
        this.at = at;
        return false;
      }
      bytes[this.at++] = unit;
    }
    return true;
  }

  #putLength(length: number): void {
    let rest = length;
    for (; rest > 0x7f; rest >>>= 7) this.bytes[this.at++] = (rest & 0x7f) | 0x80;
    this.bytes[this.at++] = rest;
  }

  /** Writes, in front of `start`, how much has been written from there on. */
  #fillLength(start: number): void {
    let rest = this.at - start;
    for (let at = start - LENGTH_BYTES; at < start - 1; at += 1) {
      this.bytes[at] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[start - 1] = rest;
  }
}
