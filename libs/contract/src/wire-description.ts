import type { MessageFacts } from './facts.js';
import type { JsonSchema } from './wire-schema.js';

/** A parameter that every request of a standard carries around its records. Texts are Chinese Markdown. */
export interface RequestParameter {
  readonly name: string;
  readonly nameZh: string;
  readonly in: 'body' | 'header';
  readonly note: string;
  /** Regular expression that the whole value matches. */
  readonly pattern?: string;
  readonly maxLength?: number;
  /** The value is the records: their JSON text, or the JSON itself (`recordsAs`). */
  readonly carriesRecords?: boolean;
  /** Ids of the messages that may leave it out. */
  readonly optionalFor?: readonly string[];
}

/** A member of an answer. */
export interface ReplyMember {
  readonly name: string;
  readonly nameZh: string;
  readonly schema: JsonSchema;
  /** Not in every answer. */
  readonly optional?: true;
}

/** The form of answer that a group of messages shares, e.g. those of one chapter. */
export interface Envelope {
  /** Short id, e.g. `statistics`. */
  readonly id: string;
  /** Chinese name of the messages that answer so. */
  readonly titleZh: string;
  readonly members: readonly ReplyMember[];
  /** Name of the code table of the results. */
  readonly resultCodes: string;
}

/** One answer as an example. */
export interface SampleReply {
  /** Unique among the samples of a message, e.g. `accepted`. */
  readonly name: string;
  readonly titleZh: string;
  /** HTTP status. */
  readonly status: number;
  /** Id of the envelope. */
  readonly envelope: string;
  readonly body: object;
}

/**
 * What a standard's protocol puts around its records, and what its documents say beyond the facts.
 * OpenAPI documents and manuals are made from it; checks and replies are not.
 */
export interface WireDescription {
  /** Authentication, limits, retries: what a caller must know of all messages. Chinese Markdown without headings. */
  readonly introduction: string;
  /** Accepted content types of a request; samples are written in the first. */
  readonly contentTypes: readonly string[];
  readonly parameters: readonly RequestParameter[];
  /**
   * `text` (default): a parameter holds the JSON text of the records. `json`: the body is JSON, an array of records stands in the
   * parameter that carries them, and the fields of a message of one record stand beside the parameters.
   */
  readonly recordsAs?: 'text' | 'json';
  /** What holds for the records of all messages; absent: what the library says of absent values, unknown fields, faults and times. */
  readonly recordNotes?: readonly string[];
  readonly envelopes: readonly Envelope[];
  /** Chinese titles of the code tables by name. */
  readonly codeTableTitles: Readonly<Record<string, string>>;
  /** Chinese names of the derivations in keys, e.g. `day`. */
  readonly derivations: Readonly<Record<string, string>>;
  /** What a message is for, by message id; one Chinese sentence. Absent: its title says it. */
  readonly purposes: Readonly<Record<string, string>>;
  /** Address of a gateway, for sample calls. */
  readonly sampleBaseUrl: string;
  /** Id of the envelope that answers a message. */
  envelopeOf(message: MessageFacts): string;
  /** Sample values that the rules between fields ask for; the other required fields are filled from their facts. */
  sampleValues(message: MessageFacts): Readonly<Record<string, unknown>>;
  /** All parameters of a valid request that carries the given JSON text, in the order of writing. */
  sampleRequest(records: string): readonly (readonly [name: string, value: string])[];
  /** The answers that a caller of the message may get, success first. */
  sampleReplies(message: MessageFacts): readonly SampleReply[];
}
