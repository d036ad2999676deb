/** A message that will not be tried again, with everything that is needed to look at it and to publish it once more. */
export interface DeadLetter {
  /** Durable consumer that gave it up. */
  readonly consumer: string;
  readonly subject: string;
  readonly sequence: number;
  /** Creation time of the stream, see `BusEvent`. */
  readonly incarnation: string;
  readonly storedAt: Date;
  readonly deliveries: number;
  /** `ce-id`, empty when the message has none. */
  readonly id: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly data: Uint8Array;
  readonly reason: string;
}

/** Where dead letters go. The message is acknowledged only after `put` resolved; a rejection means: try again later. */
export interface DeadLetterSink {
  /** Must take the same letter (incarnation, sequence, consumer) twice without harm. */
  put(letter: DeadLetter): Promise<void>;
}
