import { fromBinary } from '@bufbuild/protobuf';
import type { DeadLetter, DeadLetterSink } from '@civicbus/bus/dead-letter';
import { RecordBatchSchema } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
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
    return this.#store.put({ ...letter, ...contentOf(letter.data) });
  }
}

function contentOf(data: Uint8Array): Pick<DeadLetterEntry, 'sender' | 'keys'> {
  try {
    const { sender, records } = fromBinary(RecordBatchSchema, data);
    return { sender, keys: records.map(({ key }) => key) };
  } catch {
    // Expected: what is no event at all becomes a dead letter, too.
    return {};
  }
}
