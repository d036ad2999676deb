import { securityEvent } from './code-tables.js';
import { eventLevels } from './event-levels.js';

/** Level of an event: 0 low, 1 medium, 2 high (clause 3.11). */
export type EventLevel = 0 | 1 | 2;

/** An event beyond the printed table, as an operator adds it (A83). */
export interface AdditionalEvent {
  readonly eventType: number;
  readonly eventCode: number;
  readonly level: EventLevel;
}

/** The pairs of event class and code (clause 3.12). A code alone says nothing: it starts anew in each class (A84). */
export class SecurityEvents {
  readonly #levels = new Map<string, EventLevel>();
  readonly #types = new Set<number>();
  readonly #codes = new Set<number>();

  constructor(additions: readonly AdditionalEvent[] = []) {
    for (const { code } of securityEvent.entries) {
      const level = eventLevels[code];
      if (level !== undefined) this.#add(Number(code.slice(0, 2)), Number(code.slice(2)), level);
    }
    for (const { eventType, eventCode, level } of additions) this.#add(eventType, eventCode, level);
  }

  hasType(eventType: number): boolean {
    return this.#types.has(eventType);
  }

  /** Whether the code stands in the class. -1, "no content", leaves the other to be looked at alone. */
  has(eventType: number, eventCode: number): boolean {
    if (eventCode === -1) return true;
    return eventType === -1 ? this.#codes.has(eventCode) : this.#levels.has(`${eventType}/${eventCode}`);
  }

  /** Level of an event, which the wire no longer carries (A85); undefined for a pair with "no content" or unknown. */
  levelOf(eventType: number, eventCode: number): EventLevel | undefined {
    return this.#levels.get(`${eventType}/${eventCode}`);
  }

  #add(eventType: number, eventCode: number, level: EventLevel): void {
    this.#levels.set(`${eventType}/${eventCode}`, level);
    this.#types.add(eventType);
    this.#codes.add(eventCode);
  }
}
