/** A step shorter than this prints one line only. */
const announceAfterMs = 800;
/** A long step says that it is still alive this often. */
const tickMs = 10_000;

/**
 * Runs one step of a command and shows it: one line when it is done, and for a long step a line when it begins and one every
 * ten seconds. Works without a terminal.
 * @template T
 * @param {string} title What is being done, e.g. `Installing packages`.
 * @param {() => Promise<T>} work Its rejection is passed on after the line that says so.
 * @param {(result: T) => boolean} [isGood] Whether a result counts as success. Default: every one.
 * @returns {Promise<T>}
 */
export async function step(title, work, isGood = () => true) {
  const begin = performance.now();
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
  /** @type {NodeJS.Timeout | undefined} */
  let ticks;
  const announce = setTimeout(() => {
    process.stdout.write(`… ${title}\n`);
    ticks = setInterval(() => process.stdout.write(`… ${title}: ${seconds()} s so far\n`), tickMs);
  }, announceAfterMs);
  try {
    const result = await work();
    process.stdout.write(`${isGood(result) ? '✓' : '✗'} ${title} (${seconds()} s)\n`);
    return result;
  } catch (error) {
    process.stdout.write(`✗ ${title} (${seconds()} s)\n`);
    throw error;
  } finally {
    clearTimeout(announce);
    clearInterval(ticks);
  }
}
