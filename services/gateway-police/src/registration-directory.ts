import { within } from '@civicbus/bus/within';
import type { Registration } from '@civicbus/store/registrations';
import { AddressList } from './address-list.js';

/** A platform that may send. */
export interface Platform {
  readonly area: string;
  readonly cmcId: string;
  readonly sources: AddressList;
}

/** Where registrations are kept. */
export interface RegistrationSource {
  /** Changes whenever a registration changes; cheap. */
  version(): Promise<string>;
  list(): Promise<readonly Registration[]>;
}

interface Warner {
  warn(members: object, text: string): void;
}

/** How long an unknown cmcId waits for a look at the database. */
const MISS_WAIT_MS = 1_000;

/**
 * The active registrations in memory, refreshed on notice, every two seconds, after an own change, and before a cmcId is called unknown: another
 * instance may have issued it a moment ago. While the database is away the last known ones count.
 */
export class RegistrationDirectory {
  readonly #source: RegistrationSource;
  readonly #log: Warner;
  readonly #intervalMs: number;
  #platforms: ReadonlyMap<string, Platform> | undefined;
  #version: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #failed = false;

  constructor(source: RegistrationSource, log: Warner, intervalMs = 2_000) {
    this.#source = source;
    this.#log = log;
    this.#intervalMs = intervalMs;
  }

  /** Whether registrations were read at least once. */
  get loaded(): boolean {
    return this.#platforms !== undefined;
  }

  /** As last read. */
  known(cmcId: string): Platform | undefined {
    return this.#platforms?.get(cmcId);
  }

  /** Looks at the database once more before it says that there is none. */
  async find(cmcId: string): Promise<Platform | undefined> {
    const known = this.known(cmcId);
    if (known) return known;
    await within(MISS_WAIT_MS, this.#refresh());
    return this.known(cmcId);
  }

  /** Does not reject: `loaded` tells. */
  async start(): Promise<void> {
    await this.#refresh();
    this.#timer = setInterval(() => void this.#refresh(), this.#intervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Reads what is stored now: a read that is under way may have begun before a change. */
  async reread(): Promise<void> {
    await this.#reading;
    await this.#refresh();
  }

  #refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    try {
      const version = await this.#source.version();
      if (version !== this.#version || !this.#platforms) {
        const registrations = await this.#source.list();
        this.#platforms = new Map(registrations.flatMap(platformOf));
        this.#version = version;
      }
      this.#failed = false;
    } catch (error) {
      // Told once per outage, not every two seconds.
      if (!this.#failed) this.#log.warn({ err: error }, 'registrations cannot be read; the last known ones count');
      this.#failed = true;
    }
  }
}

function platformOf({ area, sender, state, sources }: Registration): [cmcId: string, Platform][] {
  if (state !== 'active' || sender === null) return [];
  return [[sender, { area, cmcId: sender, sources: new AddressList(sources) }]];
}
