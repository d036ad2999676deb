import type { Log } from '@civicbus/chassis/log';
import type { ObjectStore } from '@civicbus/gateway/object-store';
import type { MessageFacts } from '@civicbus/contract/facts';
import type { Files } from '@civicbus/store/files';

/** What an upload that was killed leaves is older than any upload takes. */
const LEFT_AFTER_MS = 3_600_000;
const INTERVAL_MS = 600_000;
const DAY_MS = 86_400_000;

/** Removes objects that have no row, because the process was killed between the two. Answers how many. */
export async function sweepUploads(objects: ObjectStore, files: Files, before: Date): Promise<number> {
  const { old, removedParts } = await objects.leftovers(before);
  const known = await files.known(old);
  const orphans = old.filter((id) => !known.has(id));
  for (const id of orphans) await objects.remove(id);
  return orphans.length + removedParts;
}

/** Removes files from before `before` that no topology names (A55). Answers how many; what a crash leaves has no row any more. */
export async function removeUnused(
  objects: Pick<ObjectStore, 'remove'>,
  files: Pick<Files, 'forgetUnused'>,
  topology: MessageFacts,
  before: Date,
): Promise<number> {
  const ids = await files.forgetUnused(topology, 'fileId', before);
  for (const id of ids) await objects.remove(id);
  return ids.length;
}

/** What is swept. */
export interface SweepParts {
  readonly objects: ObjectStore;
  readonly files: Files;
  readonly topology: MessageFacts;
  /** How long a file is kept that no topology names; 0: for good. */
  readonly keepDays: number;
  readonly log: Log;
}

/** Sweeps every ten minutes; several instances may, removing twice is fine. Answers how to stop. */
export function sweepRegularly({ objects, files, topology, keepDays, log }: SweepParts): () => void {
  const sweep = async (): Promise<void> => {
    try {
      const broken = await sweepUploads(objects, files, new Date(Date.now() - LEFT_AFTER_MS));
      const before = new Date(Date.now() - keepDays * DAY_MS);
      const unused = keepDays === 0 ? 0 : await removeUnused(objects, files, topology, before);
      if (broken + unused > 0) log.info({ broken, unused }, 'removed what broken uploads left and what nobody names');
    } catch (error) {
      log.warn({ err: error }, 'what uploads have left could not be removed');
    }
  };
  const timer = setInterval(() => void sweep(), INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
