import { hash } from 'node:crypto';
import { envelopeText } from './envelope-text.js';
import { httpRequest, type RequestShape } from './request-shape.js';
import { workItem } from './work-item.js';

const PLACE_OF_IDS = 4_301_029_900_000_000;
const PLACE_OF_TIME = '1000000000000';
const PLACE_OF_SIGN = 'f'.repeat(32);

/**
 * Requests that differ in item ids, timestamp and sign only: all have one length, so a request is made by overwriting digits
 * in place. That keeps the client's share of the two cores small.
 */
export class RequestTemplate {
  readonly #request: Buffer;
  readonly #ids: readonly number[];
  readonly #time: number;
  readonly #sign: number;
  readonly #signed: Buffer;
  readonly #signedIds: readonly number[];
  readonly #signedTime: number;

  constructor(shape: RequestShape) {
    const places = Array.from({ length: shape.records }, (_, index) => PLACE_OF_IDS + index);
    const data = JSON.stringify(places.map((id, index) => workItem(id, index)));
    const { account, password, senderCode } = shape.credentials;
    const parameters = { account, password, senderCode, timestamp: PLACE_OF_TIME, data, sign: PLACE_OF_SIGN };
    this.#request = httpRequest(shape, envelopeText(shape.form, parameters));
    this.#ids = places.map((id) => this.#request.indexOf(String(id)));
    this.#time = this.#request.indexOf(PLACE_OF_TIME);
    this.#sign = this.#request.indexOf(PLACE_OF_SIGN);
    // Values in the order of their names, as the standard signs them.
    this.#signed = Buffer.from(account + data + password + senderCode + PLACE_OF_TIME);
    this.#signedIds = places.map((id) => this.#signed.indexOf(String(id)));
    this.#signedTime = this.#signed.length - PLACE_OF_TIME.length;
  }

  /** Bytes of a request, head included. */
  get bytes(): number {
    return this.#request.length;
  }

  /** Signature of the request whose item ids begin at `firstId`. */
  sign(firstId: number, timestampMs: number): string {
    this.#signedIds.forEach((at, index) => putDigits(this.#signed, at, firstId + index));
    this.#signed.write(String(timestampMs), this.#signedTime, 'latin1');
    return hash('md5', this.#signed, 'hex');
  }

  /** Writes a request into `target`, which holds a copy of the template (see `copy`). */
  write(target: Buffer, firstId: number, timestampMs: number, sign: string): void {
    this.#ids.forEach((at, index) => putDigits(target, at, firstId + index));
    if (this.#time >= 0) target.write(String(timestampMs), this.#time, 'latin1');
    if (this.#sign >= 0) target.write(sign, this.#sign, 'latin1');
  }

  /** Memory for one request under way. */
  copy(): Buffer {
    return Buffer.from(this.#request);
  }
}

/** The ten digits behind the region code; all ids have the same six before them. */
function putDigits(target: Buffer, at: number, id: number): void {
  let rest = id % 1e10;
  for (let place = at + 15; place >= at + 6; place -= 1) {
    const next = Math.floor(rest / 10);
    target[place] = 48 + rest - next * 10;
    rest = next;
  }
}
