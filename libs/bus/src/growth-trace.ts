/** Size of a stream at one moment, as the server tells it. */
export interface StreamSize {
  readonly bytes: number;
  readonly messages: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

interface Sample {
  readonly lastSequence: number;
  /** Bytes published between the first observation and this one. */
  readonly published: number;
  readonly atMs: number;
}

const MOST_SAMPLES = 1024;

/**
 * Remembers how a stream grew, to say what lies behind a position: the server tells only totals, and an average would
 * deceive when small events are followed by large ones. Answers err to the safe side: too many bytes, too old.
 */
export class GrowthTrace {
  #samples: Sample[] = [];
  #size: StreamSize = { bytes: 0, messages: 0, firstSequence: 0, lastSequence: 0 };

  /** Observations come in order of time. Forget the trace when the stream was created anew. */
  observe(size: StreamSize, atMs: number): void {
    const before = this.#size;
    const last = this.#samples.at(-1);
    this.#size = size;
    if (last === undefined) {
      this.#samples.push({ lastSequence: size.lastSequence, published: 0, atMs });
      return;
    }
    const removed = Math.max(size.firstSequence - before.firstSequence, 0) * averageOf(before);
    const published = last.published + Math.max(size.bytes - before.bytes + removed, 0);
    // Nothing new: what comes next is younger than now.
    if (size.lastSequence === last.lastSequence) this.#samples.pop();
    this.#samples.push({ lastSequence: size.lastSequence, published, atMs });
    if (this.#samples.length > MOST_SAMPLES) {
      const newest = this.#samples.length - 1;
      this.#samples = this.#samples.filter((_, index) => index === newest || index % 2 === 0);
    }
  }

  /** Bytes of the messages after `sequence`, never more than the stream holds. */
  bytesAfter(sequence: number): number {
    const [oldest] = this.#samples;
    const newest = this.#samples.at(-1);
    if (oldest === undefined || newest === undefined || sequence >= newest.lastSequence) return 0;
    const seen = newest.published - (this.#sampleAt(sequence) ?? oldest).published;
    const unseen = Math.max(oldest.lastSequence - sequence, 0) * averageOf(this.#size);
    return Math.min(seen + unseen, this.#size.bytes);
  }

  /** A time at which no message after `sequence` was stored yet; undefined when that was before the first observation. */
  notBefore(sequence: number): number | undefined {
    return this.#sampleAt(sequence)?.atMs;
  }

  #sampleAt(sequence: number): Sample | undefined {
    return this.#samples.findLast((sample) => sample.lastSequence <= sequence);
  }
}

function averageOf({ bytes, messages }: StreamSize): number {
  return messages === 0 ? 0 : bytes / messages;
}
