import type { DeadLetter, DeadLetterSink } from '@civicbus/bus/dead-letter';
import { decodeBatch } from '@civicbus/bus/decode-batch';
import { decompressData } from '@civicbus/bus/decompress-data';
import type { DeadLetterEntry } from '@civicbus/store/dead-letters';

/** Where dead letters are kept. */
interface DeadLetterStore {
  put(letter: DeadLetterEntry): Promise<void>;
}

/** Adds to a dead letter whose records it holds, as far as its data can be read, so that people find it by sender and key. */
export class ReadableDeadLetters implements DeadLetterSink {
  readonly #store: DeadLetterStore;

  constructor(store: DeadLetterStore) {
    this.#store = store;
  }

  put(letter: DeadLetter): Promise<void> {
    return this.#store.put({ ...letter, ...contentOf(letter) });
  }
}

function contentOf({ data, headers }: DeadLetter): Pick<DeadLetterEntry, 'sender' | 'keys'> {
  const plain = decompressData(data, { get: (name) => headers[name]?.[0] ?? '' });
  if (plain.kind === 'undecodable') return {};
  try {
    const { batch, records } = decodeBatch(plain.data);
    return { sender: batch.sender, keys: records.keys };
  } catch {
    // Expected: what is no event at all becomes a dead letter, too.
    return {};
  }
}
