import { signatureOf } from '@civicbus/specs/urban/sign';
import { envelopeText } from './envelope-text.js';
import type { RequestSource } from './request-source.js';
import { httpRequest, type RequestShape } from './request-shape.js';
import { workItem } from './work-item.js';

/**
 * Requests that all write the same keys, each in another order; `repeats` keys come twice in each. Every request writes its
 * number into `title`, so that the end shows which one won.
 */
export class OverlappingRequests implements RequestSource {
  readonly records: number;
  #requests: Buffer[] = [];
  #next = 0;

  constructor(
    private readonly shape: RequestShape,
    private readonly firstId: number,
    private readonly count: number,
    private readonly repeats: number,
  ) {
    this.records = shape.records + repeats;
  }

  prepare(): void {
    this.#requests = Array.from({ length: this.count }, (_, number) => this.#make(number));
  }

  memory(): Buffer {
    return Buffer.alloc(0);
  }

  next(): { readonly request: Buffer; readonly number: number } | undefined {
    const number = this.#next++;
    const request = this.#requests[number];
    return request && { request, number };
  }

  #make(number: number): Buffer {
    const { form, records, credentials } = this.shape;
    const indexes = shuffled(
      Array.from({ length: records }, (_, index) => index),
      number + 1,
    );
    const all = [...indexes, ...indexes.slice(0, this.repeats)];
    const title = `第${number}次写入`;
    const data = JSON.stringify(all.map((index) => ({ ...workItem(this.firstId + index, index), title })));
    const parameters = { ...credentials, timestamp: String(Date.now()), data };
    const sign = signatureOf(new Map(Object.entries(parameters)), '');
    return httpRequest(this.shape, envelopeText(form, { ...parameters, sign }));
  }
}

/** The same order for the same seed on every machine. */
function shuffled(values: number[], seed: number): number[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [values[last], values[other]] = [values[other] ?? 0, values[last] ?? 0];
  }
  return values;
}
