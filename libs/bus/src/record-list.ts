import { Operation } from './gen/civicbus/v1/record_batch_pb.js';

/**
 * The records of an event as lists, read where they stand in its data: an object and a view for each would be most of what a consumer
 * leaves to be collected.
 */
export class RecordList {
  /** Values of the key fields joined by `|`, record by record. */
  readonly keys: string[] = [];
  /** Where the body of each record begins in `data`. */
  readonly starts: number[] = [];
  /** The byte after each body. */
  readonly ends: number[] = [];
  readonly operations: Operation[] = [];

  /** @param data holds the bodies, normalised JSON objects in UTF-8 */
  constructor(readonly data: Uint8Array) {}

  get length(): number {
    return this.keys.length;
  }

  isDeleted(index: number): boolean {
    return this.operations[index] === Operation.DELETE;
  }

  /** A view of the body. */
  body(index: number): Uint8Array {
    return this.data.subarray(this.starts[index], this.ends[index]);
  }

  add(operation: Operation, key: string, start: number, end: number): void {
    this.operations.push(operation);
    this.keys.push(key);
    this.starts.push(start);
    this.ends.push(end);
  }
}
