import type { BusEvent } from '@civicbus/bus/event';

/** Events that are remembered; a bug that meets more of them at once is no matter of a single event. */
const MOST_EVENTS = 10_000;
/** Deliveries after which an event that meets a bug is hopeless, whatever is remembered; an outage of a day makes about 86,000. */
const MOST_DELIVERIES = 100_000;

/**
 * Counts how often events have met a bug. The bus counts deliveries, which outages raise as well. It is in memory: a process that starts
 * anew, or another replica, begins at one again; so that an event does not live for ever among processes that crash, deliveries are
 * the upper bound.
 */
export class BugMeetings {
  readonly #counts = new Map<string, number>();

  /** Notes one more; answers how many there were. */
  add({ incarnation, sequence, deliveries }: Pick<BusEvent, 'incarnation' | 'sequence' | 'deliveries'>): number {
    if (deliveries >= MOST_DELIVERIES) return Infinity;
    const place = `${incarnation} ${sequence}`;
    const count = (this.#counts.get(place) ?? 0) + 1;
    // Moved to the end: the one that was met least lately is forgotten first.
    this.#counts.delete(place);
    this.#counts.set(place, count);
    if (this.#counts.size > MOST_EVENTS) this.#counts.delete(this.#counts.keys().next().value ?? '');
    return count;
  }

  forget({ incarnation, sequence }: Pick<BusEvent, 'incarnation' | 'sequence'>): void {
    this.#counts.delete(`${incarnation} ${sequence}`);
  }
}
