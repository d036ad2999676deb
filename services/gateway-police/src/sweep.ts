import type { Log } from '@civicbus/chassis/log';
import type { ObjectStore } from '@civicbus/gateway/object-store';
import type { Files } from '@civicbus/store/files';

/** What an upload that was killed leaves is older than any upload takes. */
const LEFT_AFTER_MS = 3_600_000;
const INTERVAL_MS = 600_000;

/** Removes objects that have no row, because the process was killed between the two. Answers how many. */
export async function sweepUploads(objects: ObjectStore, files: Files, before: Date): Promise<number> {
  const { old, removedParts } = await objects.leftovers(before);
  const known = await files.known(old);
  const orphans = old.filter((id) => !known.has(id));
  for (const id of orphans) await objects.remove(id);
  return orphans.length + removedParts;
}

/** Sweeps every ten minutes; several instances may, removing twice is fine. Answers how to stop. */
export function sweepRegularly(objects: ObjectStore, files: Files, log: Log): () => void {
  const sweep = (): void =>
    void sweepUploads(objects, files, new Date(Date.now() - LEFT_AFTER_MS)).then(
      (removed) => removed > 0 && log.info({ removed }, 'removed what broken uploads left'),
      (error: unknown) => log.warn({ err: error }, 'what broken uploads left could not be looked for'),
    );
  const timer = setInterval(sweep, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
