import type pg from 'pg';
import { databaseFault } from './database-fault.js';
import { exchangeBytes } from './exchange-bytes.js';
import type { ExchangeEntry } from './exchange-entry.js';
import { exchangeRows, insertExchanges } from './exchange-rows.js';

/** What an `ExchangeLog` tells of itself; must not throw. */
export interface ExchangeLogObserver {
  /** Rows that are lost: the buffer was full, a row cannot be stored, or the database did not come back before `stop` ended. */
  onDropped(count: number, why: 'full' | 'unstorable' | 'stopped'): void;
  /** A write failed; it is tried again. Told once per outage. */
  onError(error: unknown): void;
}

/** Limits of the buffer. */
export interface ExchangeLogOptions {
  /** Most rows kept while the database is away; the newest stay. Default 20,000. */
  readonly maxEntries?: number;
  /** Most memory that these rows may take, by `exchangeBytes`; the newest stay. Default 64 MiB. */
  readonly maxBytes?: number;
  /** How long a row waits for others. Default 200 ms. */
  readonly delayMs?: number;
  /** Pause after a failed write. Default 1,000 ms. */
  readonly retryMs?: number;
}

/** A row that waits. */
interface Waiting {
  readonly entry: ExchangeEntry;
  readonly bytes: number;
}

const BATCH = 500;
/** What is kept of a full buffer: dropping one by one would copy it for every row. */
const KEPT_SHARE = 0.9;

/**
 * Keeps exchange rows of requests that became no event. `record` costs nothing and cannot fail: rows are written in batches a moment
 * later, and kept in memory, up to a limit, while the database is away. A crash loses what was not written yet.
 */
export class ExchangeLog {
  private waiting: Waiting[] = [];
  /** Sum over what is waiting. */
  private bytes = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private failing = false;
  private stopped = false;
  private readonly maxEntries: number;
  private readonly maxBytes: number;
  private readonly delayMs: number;
  private readonly retryMs: number;

  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    private readonly observer: ExchangeLogObserver,
    options: ExchangeLogOptions = {},
  ) {
    this.maxEntries = options.maxEntries ?? 20_000;
    this.maxBytes = options.maxBytes ?? 64 * 1024 * 1024;
    this.delayMs = options.delayMs ?? 200;
    this.retryMs = options.retryMs ?? 1_000;
  }

  /** Rows not written yet. */
  get pending(): number {
    return this.waiting.length;
  }

  /** Takes a row; it is in the database about `delayMs` later. */
  record(entry: ExchangeEntry): void {
    if (this.stopped) return this.observer.onDropped(1, 'stopped');
    const bytes = exchangeBytes(entry);
    this.waiting.push({ entry, bytes });
    this.bytes += bytes;
    if (this.waiting.length > this.maxEntries || this.bytes > this.maxBytes) this.dropOldest();
    this.schedule(this.delayMs);
  }

  /** Writes what is waiting; ends after `timeoutMs` at the latest, telling of what is lost then. */
  async stop(timeoutMs = 3_000): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const deadline = performance.now() + timeoutMs;
    while (this.waiting.length > 0 && performance.now() < deadline) {
      await settledWithin(this.flush(), deadline - performance.now());
      if (this.failing) await settledWithin(new Promise(() => {}), Math.min(100, deadline - performance.now()));
    }
    clearTimeout(this.timer);
    if (this.waiting.length > 0) this.observer.onDropped(this.waiting.length, 'stopped');
    this.keep([]);
  }

  /** Writes what is waiting now. Never rejects; after a failure the rows are still waiting. */
  flush(): Promise<void> {
    this.writing ??= this.write().finally(() => {
      this.writing = undefined;
      if (this.waiting.length > 0 && !this.stopped) this.schedule(this.failing ? this.retryMs : 0);
    });
    return this.writing;
  }

  private schedule(delayMs: number): void {
    if (this.timer || this.writing) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, delayMs);
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      try {
        await this.insert(batch.map(({ entry }) => entry));
      } catch (error) {
        if (!this.failing) this.observer.onError(error);
        this.failing = true;
        return;
      }
      this.failing = false;
      // While it was written, a full buffer may have dropped some of the batch.
      const written = new Set(batch);
      this.keep(this.waiting.filter((waiting) => !written.has(waiting)));
    }
  }

  private dropOldest(): void {
    let count = 0;
    let { bytes } = this;
    const full = (): boolean =>
      this.waiting.length - count > this.maxEntries * KEPT_SHARE || bytes > this.maxBytes * KEPT_SHARE;
    for (; count < this.waiting.length && full(); count += 1) bytes -= (this.waiting[count] as Waiting).bytes;
    this.keep(this.waiting.slice(count));
    this.observer.onDropped(count, 'full');
  }

  private keep(waiting: Waiting[]): void {
    this.waiting = waiting;
    this.bytes = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  private async insert(batch: readonly ExchangeEntry[]): Promise<void> {
    try {
      await this.pool.query(insertExchanges, [exchangeRows(batch)]);
    } catch (error) {
      if (databaseFault(error) !== 'data') throw error;
      if (batch.length === 1) return this.observer.onDropped(1, 'unstorable');
      for (const entry of batch) await this.insert([entry]);
    }
  }
}

async function settledWithin(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(ms, 0));
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
