/** How long and how often `eventually` looks. */
export interface EventuallyOptions {
  /** Default 10,000 ms. */
  readonly timeoutMs?: number;
  /** Pause between two looks; default 20 ms. */
  readonly intervalMs?: number;
  /** What is waited for, for the error's text. */
  readonly what?: string;
}

/**
 * Looks again and again until `probe` neither throws nor answers `false`, and resolves to its answer.
 * A probe that holds only expectations (answers nothing) passes as soon as it does not throw.
 * Rejects at the deadline, also while a look hangs; the last look's error is the cause.
 */
export async function eventually<T>(
  probe: () => T | Promise<T>,
  options: EventuallyOptions = {},
): Promise<Exclude<T, false>> {
  const { timeoutMs = 10_000, intervalMs = 20, what = 'the condition' } = options;
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    const left = deadline - performance.now();
    if (left <= 0) throw lateness(what, timeoutMs, last);
    try {
      const answer = await within(probe, left);
      if (answer !== false) return answer as Exclude<T, false>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, intervalMs));
  }
}

async function within<T>(probe: () => T | Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the last look did not answer')), ms);
  });
  try {
    return await Promise.race([Promise.resolve().then(probe), late]);
  } finally {
    clearTimeout(timer);
  }
}

function lateness(what: string, timeoutMs: number, cause: unknown): Error {
  const detail = cause === undefined ? '' : `: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`;
  return new Error(`${what} did not come true within ${timeoutMs} ms${detail}`, { cause });
}
