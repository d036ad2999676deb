import type { ReceiveBuffer } from './receive-buffer.js';

/** Bounds of what waits, and of one request for it: so many messages, of together so many bytes. */
export interface Room {
  readonly events: number;
  /** Infinity: of whatever size, with one event. */
  readonly bytes: number;
}

/** How much a consumer asks for, so that what waits for its handler stays within bounds. A message larger than these comes alone. */
export class PullRoom {
  readonly #most: Room;
  readonly #buffer: Pick<ReceiveBuffer, 'events' | 'heldBytes'>;
  /** Something came since the last request. */
  #came = false;
  /** The next message did not fit the last request. */
  #oversized = false;

  constructor(most: Room, buffer: Pick<ReceiveBuffer, 'events' | 'heldBytes'>) {
    this.#most = most;
    this.#buffer = buffer;
  }

  /** What to ask for now; undefined: nothing before the handler has taken more. */
  ask(): Room | undefined {
    const events = this.#most.events - this.#buffer.events;
    const bytes = this.#most.bytes - this.#buffer.heldBytes;
    const empty = this.#buffer.events === 0;
    // Small requests, one for each message that leaves, cost the server as much as large ones.
    const roomy = events >= this.#most.events / 4 && bytes >= this.#most.bytes / 4;
    if (!empty && (this.#oversized || !roomy)) return undefined;
    this.#came = false;
    return this.#oversized ? { events: 1, bytes: Infinity } : { events, bytes };
  }

  /** Notes that a message came. */
  received(): void {
    this.#came = true;
    this.#oversized = false;
  }

  /** Notes that a request ended for want of room, and there is more. */
  filled(): void {
    this.#oversized = !this.#came;
  }
}
