import { jetstream, type JetStreamManager } from '@nats-io/jetstream';
import { Objm, type ObjectStore } from '@nats-io/obj';
import type { NatsConnection } from '@nats-io/transport-node';

/** Where objects are kept, and how many. */
export interface ObjectsConfig {
  /** Letters, digits, `-` and `_`. */
  readonly bucket: string;
  /** What does not fit any more is refused. */
  readonly maxBytes: number;
  readonly replicas: number;
}

/** What of the bucket has no use. */
export interface Leftovers {
  /** Ids of objects that are older than asked for. */
  readonly old: readonly string[];
  /** Parts of objects that were never finished, removed. */
  readonly removedParts: number;
}

/** Objects in JetStream, next to the events. */
export class Objects {
  readonly onBus = true;
  readonly #store: ObjectStore;
  readonly #manager: JetStreamManager;
  readonly #bucket: string;

  private constructor(store: ObjectStore, manager: JetStreamManager, bucket: string) {
    this.#store = store;
    this.#manager = manager;
    this.#bucket = bucket;
  }

  /** Makes the bucket exist. Rejects while the bus is away. */
  static async open(connection: NatsConnection, { bucket, maxBytes, replicas }: ObjectsConfig): Promise<Objects> {
    const js = jetstream(connection);
    const store = await new Objm(js).create(bucket, { max_bytes: maxBytes, replicas });
    return new Objects(store, await js.jetstreamManager(), bucket);
  }

  /**
   * Stores an object under a new id, 128 KiB in memory at a time, and resolves when all of it is stored. When `content` fails,
   * nothing stays. What a killed process leaves is found by `leftovers`.
   */
  async put(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await this.#store.put({ name: id }, ReadableStream.from<Uint8Array>(content));
  }

  /** Reads an object whole; undefined when there is none. For small ones. */
  async get(id: string): Promise<Uint8Array | undefined> {
    return (await this.#store.getBlob(id)) ?? undefined;
  }

  /** Removing what is not there is fine. */
  async remove(id: string): Promise<void> {
    await this.#store.delete(id);
  }

  /** Finds objects stored before `before`, and removes parts from before then that belong to no object. */
  async leftovers(before: Date): Promise<Leftovers> {
    const parts = await this.#parts();
    // Listed after the parts: an object that is finished meanwhile is then seen.
    const objects = await this.#store.list();
    const used = new Set(objects.map(({ nuid }) => nuid));
    let removedParts = 0;
    for (const part of parts.filter((one) => !used.has(one))) {
      if (await this.#removePart(part, before)) removedParts += 1;
    }
    return { old: objects.filter(({ mtime }) => new Date(mtime) < before).map(({ name }) => name), removedParts };
  }

  async #parts(): Promise<string[]> {
    const prefix = `$O.${this.#bucket}.C.`;
    const { state } = await this.#manager.streams.info(this.#stream, { subjects_filter: `${prefix}>` });
    return Object.keys(state.subjects ?? {}).map((subject) => subject.slice(prefix.length));
  }

  async #removePart(part: string, before: Date): Promise<boolean> {
    const subject = `$O.${this.#bucket}.C.${part}`;
    const last = await this.#manager.streams.getMessage(this.#stream, { last_by_subj: subject });
    if (!last || last.time >= before) return false;
    await this.#manager.streams.purge(this.#stream, { filter: subject });
    return true;
  }

  get #stream(): string {
    return `OBJ_${this.#bucket}`;
  }
}
