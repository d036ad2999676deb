import type { Log } from './log.js';

/** What a check found. The reason is shown to whoever asks: no addresses, no values. */
export type CheckOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Finds out whether something that the service needs works now. A rejection counts as not ready; its cause is logged. */
export type Check = () => CheckOutcome | Promise<CheckOutcome>;

/** Answer of `/health/ready`. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, CheckOutcome>>;
}

interface Registered {
  readonly check: Check;
  readonly timeoutMs: number;
  /** The run under way: a check that hangs is not started again and again. */
  running: Promise<CheckOutcome> | undefined;
}

const within = async (outcome: Promise<CheckOutcome>, timeoutMs: number): Promise<CheckOutcome> => {
  const late = Promise.withResolvers<CheckOutcome>();
  const timer = setTimeout(() => late.resolve({ ok: false, reason: `no answer within ${timeoutMs} ms` }), timeoutMs);
  try {
    return await Promise.race([outcome, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Whether the service can do its work now: the checks its parts have registered, and whether it is stopping. */
export class Readiness {
  readonly #log: Pick<Log, 'info' | 'warn'>;
  readonly #checks = new Map<string, Registered>();
  #stopping = false;
  #lastReady: boolean | undefined;

  constructor(log: Pick<Log, 'info' | 'warn'>) {
    this.#log = log;
  }

  /**
   * Adds a check. Checks run side by side at each probe; concurrent probes share a run.
   *
   * @param timeoutMs after which the check counts as failed. Default 1,000
   * @throws Error when the name is taken
   */
  register(name: string, check: Check, { timeoutMs = 1_000 }: { timeoutMs?: number } = {}): void {
    if (this.#checks.has(name)) throw new Error(`a readiness check named ${name} is already registered`);
    this.#checks.set(name, { check, timeoutMs, running: undefined });
  }

  /** From now on not ready, whatever the checks say. */
  stop(): void {
    this.#stopping = true;
  }

  /** Runs the checks. Takes no longer than the longest timeout, never rejects. Logs when the verdict changes. */
  async report(): Promise<ReadinessReport> {
    if (this.#stopping) return { ready: false, checks: { service: { ok: false, reason: 'stopping' } } };
    const outcomes = await Promise.all(
      [...this.#checks].map(async ([name, registered]) => [name, await this.#run(name, registered)] as const),
    );
    const report = { ready: outcomes.every(([, { ok }]) => ok), checks: Object.fromEntries(outcomes) };
    if (report.ready !== this.#lastReady) {
      this.#lastReady = report.ready;
      if (report.ready) this.#log.info('ready');
      else this.#log.warn({ checks: report.checks }, 'not ready');
    }
    return report;
  }

  #run(name: string, registered: Registered): Promise<CheckOutcome> {
    registered.running ??= this.#start(name, registered);
    return within(registered.running, registered.timeoutMs);
  }

  async #start(name: string, registered: Registered): Promise<CheckOutcome> {
    // Not in this turn: a check that throws at once would be forgotten before it is noted as running.
    await Promise.resolve();
    try {
      return await registered.check();
    } catch (error) {
      if (this.#lastReady !== false) this.#log.warn({ check: name, err: error }, 'readiness check failed');
      return { ok: false, reason: 'failed' };
    } finally {
      registered.running = undefined;
    }
  }
}
