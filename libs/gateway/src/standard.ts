import type { MessageFacts } from '@civicbus/contract/facts';
import type { Message } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import type { Answer } from '@civicbus/specs/answer';
import type { Refusal, Rejected } from '@civicbus/specs/outcome';
import type { RequestBody } from '@civicbus/specs/request-body';

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
}

/** How a standard wraps records in a request. `R` is a request of the standard with its demanded parts. */
export interface Envelope<R> {
  /** Splits a body into the standard's parts. */
  readonly readRequest: (body: RequestBody) => R | Rejected;
  readonly claimOf: (request: R) => Claim;
  /** The records; `single` when there was one outside an array. */
  readonly readRecords: (
    request: R,
    message: MessageFacts,
  ) => { readonly values: readonly unknown[]; readonly single: boolean } | Rejected;
  /** False when no text of the records can hold what a `\u` escape makes (see `validate`). */
  readonly mayHoldEscapes: (request: R) => boolean;
  /** What the rules of the messages are told. */
  readonly contextOf: (request: R) => unknown;
  /** UUIDv7 of the event; the same for a request that is repeated byte for byte, where the standard can tell. */
  readonly eventIdOf: (request: R, path: string) => string;
}

/** Whether a request is from whom it says. */
export interface Auth<R> {
  /** Undefined when it is. `address`: the caller's network address. */
  readonly authenticate: (request: R, address: string) => Promise<Refusal | undefined>;
}

/** How a standard answers. `message` is undefined when the path names no interface. */
export interface Reply {
  readonly accepted: (message: MessageFacts) => Answer;
  readonly refused: (message: MessageFacts | undefined, refusal: Refusal) => Answer;
}

/** A standard as its gateway serves it: what the pipeline asks at each step. */
export interface Standard<R> {
  /** With the paths and limits of this installation: the documents at `/docs` are made from it. */
  readonly spec: Spec;
  readonly routes: readonly Route[];
  readonly envelope: Envelope<R>;
  readonly auth: Auth<R>;
  readonly reply: Reply;
}
