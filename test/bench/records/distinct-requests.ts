import type { RequestSource } from './request-source.js';
import type { RequestShape } from './request-shape.js';
import { RequestTemplate } from './request-template.js';

/** Requests with keys that no other request has. */
export class DistinctRequests implements RequestSource {
  readonly records: number;
  readonly #template: RequestTemplate;
  readonly #signed: boolean;
  readonly #signs: string[] = [];
  #timestampMs = Date.now();
  #next = 0;

  /** @param limit most requests; Infinity for as many as are asked for */
  constructor(
    shape: RequestShape,
    private readonly firstId: number,
    private readonly limit: number,
  ) {
    this.records = shape.records;
    this.#template = new RequestTemplate(shape);
    this.#signed = shape.form !== 'array';
  }

  prepare(requests: number): void {
    this.#timestampMs = Date.now();
    if (!this.#signed) return;
    for (let number = this.#signs.length; number < Math.min(requests, this.limit); number += 1)
      this.#signs.push(this.#template.sign(this.#idOf(number), this.#timestampMs));
  }

  memory(): Buffer {
    return this.#template.copy();
  }

  next(memory: Buffer): { readonly request: Buffer; readonly number: number } | undefined {
    if (this.#next >= this.limit) return undefined;
    const number = this.#next++;
    const id = this.#idOf(number);
    const sign = this.#signed ? (this.#signs[number] ?? this.#template.sign(id, this.#timestampMs)) : '';
    this.#template.write(memory, id, this.#timestampMs, sign);
    return { request: memory, number };
  }

  #idOf(number: number): number {
    return this.firstId + number * this.records;
  }
}
