const parentPollMs = 500;

/**
 * Listens for every way in which this command can be told to stop: Ctrl-C, SIGTERM, a closed terminal, and the end of the
 * process that started it (npm, or the older Node.js that handed over).
 * @returns {{signal: AbortSignal, asked: Promise<void>}}
 */
export function stopRequests() {
  const controller = new AbortController();
  const asked = new Promise((resolve) => controller.signal.addEventListener('abort', resolve, { once: true }));
  const stop = () => controller.abort();
  // npm passes a Ctrl-C on that the terminal has sent here too: any number of signals means the same.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  if (process.channel) process.on('disconnect', stop);
  process.channel?.unref();
  if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), parentPollMs).unref();
  }
  // Lines for a terminal that is gone must not end the process before its children.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (
        /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE' &&
        /** @type {NodeJS.ErrnoException} */ (error).code !== 'EIO'
      )
        throw error;
    });
  }
  return { signal: controller.signal, asked: asked.then(() => undefined) };
}
