/**
 * Waits for parallel work, and never leaves a part of it running: when one part fails, the others are told to end and are
 * waited for.
 * @param {readonly Promise<unknown>[]} parts
 * @param {() => void} endOthers Called at the first failure.
 * @returns {Promise<void>} rejects with the first failure
 */
export async function together(parts, endOthers) {
  /** @type {{error: unknown} | undefined} */
  let first;
  await Promise.all(
    parts.map((part) =>
      part.catch((error) => {
        if (first !== undefined) return;
        first = { error };
        endOthers();
      }),
    ),
  );
  if (first !== undefined) throw first.error;
}
