const firstMs = 500;
const longestMs = 30_000;

/**
 * How long to wait before a process is started again.
 * @param {number} deaths How often it has ended in a row without having been well for a while; from 1.
 * @returns {number} milliseconds: 500, doubled each time, at most 30 s
 */
export function backoffMs(deaths) {
  return Math.min(longestMs, firstMs * 2 ** (deaths - 1));
}
