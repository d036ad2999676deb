const timeoutMs = 3_000;

/**
 * Asks a service whether it is ready.
 * @param {string} url Of its `/health/ready`.
 * @returns {Promise<string | undefined>} why not, or undefined when it is
 */
export async function serviceProblem(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const text = await answer.text();
    return answer.ok ? undefined : failedChecks(text);
  } catch (error) {
    const { cause, message } = /** @type {Error & {cause?: {code?: string}}} */ (error);
    return `no answer yet (${cause?.code ?? message})`;
  }
}

/** @param {string} text */
function failedChecks(text) {
  try {
    /** @type {{checks: Record<string, {ok: boolean, reason?: string}>}} */
    const { checks } = JSON.parse(text);
    const failed = Object.entries(checks).filter(([, { ok }]) => !ok);
    return failed.map(([name, { reason }]) => `${name}: ${reason ?? 'failed'}`).join('; ') || text;
  } catch {
    // Not the report of a CivicBus service: show what it said.
    return text.slice(0, 200);
  }
}
