/** Where files that senders upload are kept; the rows that name them are in PostgreSQL. */
export interface ObjectStore {
  /** Whether it is the bus: a standard may have an answer of its own for when that is away. */
  readonly onBus: boolean;
  /**
   * Stores an object under a new id while its content comes, and resolves when all of it is stored. When `content` fails, its error is
   * thrown and nothing stays. Rejects when the store is away or slow; what is then left of the object is found by `leftovers`.
   */
  put(id: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Reads an object whole; undefined when there is none. For small ones. */
  get(id: string): Promise<Uint8Array | undefined>;
  /** Removing what is not there is fine. */
  remove(id: string): Promise<void>;
  /** Ids of the objects stored before `before`; removes parts from before then of objects that were never finished. */
  leftovers(before: Date): Promise<{ readonly old: readonly string[]; readonly removedParts: number }>;
}
