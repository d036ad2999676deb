import { eventually } from '@civicbus/testing/eventually';
import type { UrbanClient } from './urban-client.js';

const SENDERS = 8;

/** A city that sends media one after another, eight at a time, and remembers what it was told. */
export class Load {
  /** Keys of all media of this load begin so. */
  readonly prefix: string;
  readonly sent = new Set<string>();
  /** Keys of requests that were answered with success. */
  readonly acknowledged = new Set<string>();
  /** Answers that were no success; a connection that broke is not among them, since it told nothing. */
  readonly refused: string[] = [];
  readonly #city: UrbanClient;
  readonly #first: number;
  #stopped = false;

  /** @param digit sets the keys of one load apart from those of others */
  constructor(city: UrbanClient, digit: string) {
    this.#city = city;
    this.prefix = `430100${digit}`;
    this.#first = Number(`${this.prefix}000000001`);
  }

  /** Sends until `stop`, or for so long at the most. */
  async run(forMs: number): Promise<void> {
    const deadline = performance.now() + forMs;
    await Promise.all(
      Array.from({ length: SENDERS }, async () => {
        while (!this.#stopped && performance.now() < deadline) await this.#one();
      }),
    );
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Waits until so many requests were answered with success. */
  async until(count: number): Promise<void> {
    await eventually(() => this.acknowledged.size >= count, {
      timeoutMs: 30_000,
      what: `${count} acknowledged requests`,
    });
  }

  async #one(): Promise<void> {
    const id = this.#first + this.sent.size;
    const key = String(id);
    this.sent.add(key);
    try {
      const { body, status } = await this.#city.send('/api/v1/synRecMedia', { region_code: '430100', media_id: id });
      if (body.success) this.acknowledged.add(key);
      else this.refused.push(`${status} ${body.message}`);
    } catch {
      // No answer, no promise: the service was stopped under this request. A pause keeps the loop from spinning.
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
}
