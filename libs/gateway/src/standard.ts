import type { Fault } from '@civicbus/contract/fault';
import type { MessageFacts } from '@civicbus/contract/facts';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Spec } from '@civicbus/contract/spec';
import type { Answer } from '@civicbus/specs/answer';
import type { Refusal, Rejected } from '@civicbus/specs/outcome';
import type { RequestBody } from '@civicbus/specs/request-body';
import type { Extension } from './extension.js';
import type { ReferenceFindings } from './references.js';

/** A path that takes a message by POST. */
export interface Route {
  readonly path: string;
  readonly message: Message;
}

/** Who a request says it comes from. */
export interface Claim {
  /** Account of the caller. */
  readonly account: string;
  /** Business sender, in the standard's own code. */
  readonly sender: string;
  /** What logs and metrics call the sender, where its code and account are confidential; the exchange log has the code. */
  readonly alias?: string;
}

/** The records of a request. */
export interface ReadRecords {
  readonly values: readonly unknown[];
  /** There was one outside an array. */
  readonly single: boolean;
}

/** How a standard wraps records in a request. `R` is a request of the standard with its demanded parts. */
export interface Envelope<R> {
  /** Splits a body into the standard's parts. */
  readonly readRequest: (body: RequestBody) => R | Rejected;
  readonly claimOf: (request: R) => Claim;
  readonly readRecords: (request: R, message: MessageFacts) => ReadRecords | Rejected;
  /**
   * The JSON text, in UTF-8, that `readRecords` would parse: records that `PlainReader` can read there are published without being
   * parsed. Undefined, or absent: parse them.
   */
  readonly plainRecords?: (request: R) => Buffer | undefined;
  /** False when no text of the records can hold what a `\u` escape makes (see `validate`). */
  readonly mayHoldEscapes: (request: R) => boolean;
  /** What the rules of the messages are told. */
  readonly contextOf: (request: R) => unknown;
  /** UUIDv7 of the event; the same for a request that is repeated byte for byte, where the standard can tell. */
  readonly eventIdOf: (request: R, path: string) => string;
  /**
   * Faults of the parts around the records: a request that has any is refused with them and the faults of its records together.
   * Absent: `readRequest` tells them all.
   */
  readonly faultsAround?: (request: R, message: MessageFacts) => readonly Fault[];
  /** What is to be done with a record in normal form. Absent: all are stored. */
  readonly operationOf?: (record: WireRecord) => RecordOperation;
}

/** `delete` leaves a tombstone; the record's body stays in the event. */
export type RecordOperation = 'upsert' | 'delete';

/** Whether a request is from whom it says. */
export interface Auth<R> {
  /** Undefined when it is, or when `faultsAround` refuses it anyway. `address`: the caller's network address. */
  readonly authenticate: (request: R, address: string) => Promise<Refusal | undefined>;
}

/** How a standard answers. `message` is undefined when the path names no interface. */
export interface Reply {
  readonly accepted: (message: MessageFacts) => Answer;
  /** `path`: as requested, without parameters. */
  readonly refused: (message: MessageFacts | undefined, refusal: Refusal, path: string) => Answer;
}

/** A standard as its gateway serves it: what the pipeline asks at each step. */
export interface Standard<R> {
  /** With the paths and limits of this installation: the documents at `/docs` are made from it. */
  readonly spec: Spec;
  readonly routes: readonly Route[];
  readonly envelope: Envelope<R>;
  readonly auth: Auth<R>;
  readonly reply: Reply;
  /** Body types of its messages; others are answered 415. Default: all three. */
  readonly bodyTypes?: readonly RequestBody['type'][];
  /** Status of a body that is no UTF-8: 415 (default), or 400 as any malformed one. */
  readonly badText?: 400 | 415;
  /** What becomes of parameters in the URL of a message; default `refused`. */
  readonly urlParameters?: 'refused' | 'ignored';
  /** Looks up what records need that `@RefersTo` cannot say; asked after it. Rejections are answered as our own fault. */
  readonly prerequisites?: (request: AcceptableRequest) => Promise<ReferenceFindings>;
  /** What it serves beside its messages. */
  readonly extension?: Extension;
}

/** A request whose records have passed their own checks; of one that is refused anyway, those that have. */
export interface AcceptableRequest {
  readonly message: Message;
  readonly claim: Claim;
  /** In normal form and in the order of the request. */
  readonly records: readonly WireRecord[];
  /** Records of the same request that have faults, as sent: they may be what the others refer to. Absent: none has. */
  readonly beside?: readonly unknown[];
}
