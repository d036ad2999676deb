import type { RequestSource } from '../records/request-source.js';
import { httpRequest, type RequestShape } from '../records/request-shape.js';
import type { PoliceContent } from './police-content.js';
import { policeKey, policeRecord } from './police-record.js';

const PLACE = 990_000_000_000;
const DIGITS = 12;

/** Reports with keys that no other report has; only the digits of the keys differ, so they are written into a ready request. */
export class PoliceRequests implements RequestSource {
  readonly records: number;
  readonly #template: Buffer;
  readonly #places: readonly number[];
  #next = 0;

  /** @param limit most requests; Infinity for as many as are asked for */
  constructor(
    shape: RequestShape,
    { kind, cmcId }: PoliceContent,
    private readonly firstSerial: number,
    private readonly limit: number,
  ) {
    this.records = shape.records;
    const data = Array.from({ length: shape.records }, (_, index) => policeRecord(kind, PLACE + index, index));
    this.#template = httpRequest(shape, JSON.stringify(cmcId === undefined ? data : { cmcId, data }));
    this.#places = data.map((_, index) => this.#template.indexOf(policeKey(PLACE + index)) + 1);
  }

  /** Nothing is signed. */
  prepare(): void {}

  memory(): Buffer {
    return Buffer.from(this.#template);
  }

  next(memory: Buffer): { readonly request: Buffer; readonly number: number } | undefined {
    if (this.#next >= this.limit) return undefined;
    const number = this.#next++;
    const first = this.firstSerial + number * this.records;
    this.#places.forEach((at, index) => {
      let rest = first + index;
      for (let place = at + DIGITS - 1; place >= at; place -= 1) {
        memory[place] = 48 + (rest % 10);
        rest = Math.floor(rest / 10);
      }
    });
    return { request: memory, number };
  }
}
