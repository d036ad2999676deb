import type { PublishResult } from '@civicbus/bus/publisher';
import type { NewEvent } from '@civicbus/bus/new-event';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { validate } from '@civicbus/contract/validate';
import type { Answer } from '@civicbus/specs/answer';
import type { Fault } from '@civicbus/contract/fault';
import { faulty, isRefusal, type Refusal, type Rejected } from '@civicbus/specs/outcome';
import type { RequestBody } from '@civicbus/specs/request-body';
import { type AcceptedEvent, acceptedEvent, type RequestEvent } from './accepted-event.js';
import { encodeRecords, type NormalRecords } from './encode-records.js';
import type { Exchanges } from './exchanges.js';
import type { Interface } from './extension.js';
import { knownKeys } from './known-keys.js';
import { parsedRecords } from './parsed-records.js';
import type { ReferenceFindings, References } from './references.js';
import type { AcceptableRequest, Claim, Route, Standard } from './standard.js';
import type { Transport } from './transport.js';

/** Stores events; answers within a few seconds whatever the bus does. */
export interface EventPublisher {
  publish(event: NewEvent): Promise<PublishResult>;
}

/** Whether the bus has room for what consumers have not processed yet. */
export interface Backlog {
  accepting(): boolean;
}

/** What the pipeline works with beside the standard. */
export interface PipelineParts {
  /** Name of the service, the source of its events. */
  readonly source: string;
  readonly publisher: EventPublisher;
  readonly backlog: Backlog;
  readonly references: References;
  readonly exchanges: Exchanges;
}

/** What an accepted request is made of. */
interface Sound<R> {
  readonly route: Route;
  readonly request: R;
  readonly claim: Claim;
  readonly records: NormalRecords;
  readonly warnings: readonly Fault[];
}

/** A request that has passed every check. */
interface Checked {
  readonly message: Message;
  readonly claim: Claim;
  readonly event: RequestEvent;
}

/** A request that has faults. */
interface Faulty {
  readonly message: Message;
  readonly claim: Claim;
  /** All its records; those without a fault are in normal form. */
  readonly values: readonly unknown[];
  readonly faults: readonly Fault[];
}

/** A request whose event is on its way to the bus. */
interface Published {
  readonly message: Message;
  readonly claim: Claim;
  readonly event: AcceptedEvent;
}

/** How far a refused request got. */
interface Refused {
  readonly refusal: Refusal;
  readonly claim?: Claim;
  /** The records as sent, when it got that far. */
  readonly values?: readonly unknown[];
}

/** What is told of a refused request. */
interface Told {
  readonly refusal: Refusal;
  readonly claim?: Claim | undefined;
  readonly keys: readonly string[];
  readonly records: number;
}

const BUSY: Refusal = { kind: 'unavailable', status: 503, reason: '系统繁忙，请稍后重试' };

/**
 * The path of one request: authenticate → decode → validate → look up → publish → answer.
 * One request is one event; success is answered only after the bus has stored it.
 */
export class Pipeline<R> {
  readonly #standard: Standard<R>;
  readonly #parts: PipelineParts;

  constructor(standard: Standard<R>, parts: PipelineParts) {
    this.#standard = standard;
    this.#parts = parts;
  }

  async receive(route: Route, body: RequestBody, transport: Transport): Promise<Answer> {
    const checked = await this.#check(route, body, transport);
    const answer = 'refusal' in checked ? this.#deny(route, checked, transport) : this.#publish(checked, transport);
    // The event is written by now: what waits for the bus needs nothing of the body.
    if (body.type !== 'multipart') body.memory?.release();
    return answer;
  }

  /** A request that reached no interface, or came in a form that none takes. */
  misdirected(message: Interface | undefined, refusal: Refusal, transport: Transport): Answer {
    return this.#refuse(message, { refusal, keys: [], records: 0 }, transport);
  }

  async #check(route: Route, body: RequestBody, transport: Transport): Promise<Checked | Refused> {
    const { message } = route;
    const { envelope, auth } = this.#standard;
    const request = envelope.readRequest(body);
    if (isRefusal(request as object)) return { refusal: request as Refusal };
    const authentic = request as R;
    const claim = envelope.claimOf(authentic);
    const denied = await auth.authenticate(authentic, transport.address);
    if (denied) return { refusal: denied, claim };
    const plain = this.#readPlainly(message, authentic);
    if (plain)
      return { message, claim, event: this.#eventOf({ route, request: authentic, claim, ...plain }, transport) };
    const around = envelope.faultsAround?.(authentic, message.facts) ?? [];

    const read = envelope.readRecords(authentic, message.facts);
    if (isRefusal(read)) return { refusal: joined(around, read), claim };
    const verdict = validate(message, read.values, {
      context: envelope.contextOf(authentic),
      mayHoldEscapes: envelope.mayHoldEscapes(authentic),
    });
    const tried = { claim, values: read.values };
    if (verdict.kind === 'invalid' || around.length > 0) {
      const { faults, count } = verdict.kind === 'invalid' ? verdict : { faults: [], count: 0 };
      const sound = { message, claim, values: read.values, faults: [...around, ...faults] };
      const missing = count > faults.length ? [] : await this.#missingOfSound(sound);
      const told = [...around, ...[...faults, ...missing].sort((one, other) => one.index - other.index)];
      return { ...tried, refusal: faulty(told, read.single, around.length + count + missing.length) };
    }

    const found = await this.#lookUp({ message, claim, records: verdict.records });
    if (found.refusals.length > 0) return { ...tried, refusal: faulty(found.refusals, read.single) };
    if (found.unknown) return { ...tried, refusal: BUSY };

    const warnings = [...verdict.warnings, ...found.warnings];
    const records = parsedRecords(message, verdict.records, envelope.operationOf);
    return { message, claim, event: this.#eventOf({ route, request: authentic, claim, records, warnings }, transport) };
  }

  /** Undefined: the records are to be parsed and validated. */
  #readPlainly(message: Message, request: R): { records: NormalRecords; warnings: readonly Fault[] } | undefined {
    const { envelope, prerequisites } = this.#standard;
    const source = envelope.plainRecords?.(request);
    if (
      !source ||
      prerequisites ||
      envelope.faultsAround ||
      envelope.operationOf ||
      !this.#parts.references.none(message)
    )
      return undefined;
    const { maxBatch } = message.facts;
    const records = message.plain.read(source, { context: envelope.contextOf(request), maxBatch });
    return records && { records, warnings: records.warnings };
  }

  #eventOf({ route, request, claim, records, warnings }: Sound<R>, transport: Transport): RequestEvent {
    const { message, path } = route;
    const { envelope, reply } = this.#standard;
    const { code } = reply.accepted(message.facts);
    return {
      id: envelope.eventIdOf(request, path),
      source: this.#parts.source,
      traceparent: transport.traceparent,
      ...encodeRecords({ message, claim, records, warnings, code }, transport),
    };
  }

  /**
   * What the records without a fault of their own refer to and is missing, for a standard that tells all faults of a request together.
   * What cannot be found out now is left out: the request is refused anyway.
   */
  async #missingOfSound({ message, claim, values, faults }: Faulty): Promise<readonly Fault[]> {
    // Where the sender has a fault, nobody knows whose records to look among.
    if (message.facts.faultsTold !== 'all' || claim.sender === '') return [];
    const indexes = new Set(faults.map(({ index }) => index));
    const sound = [...values.keys()].filter((index) => !indexes.has(index));
    if (sound.length === 0) return [];
    const records = sound.map((index) => values[index] as WireRecord);
    const beside = values.filter((_value, index) => indexes.has(index));
    const { refusals } = await this.#lookUp({ message, claim, records, beside });
    return refusals.map((fault) => ({ ...fault, index: sound[fault.index] ?? fault.index }));
  }

  async #lookUp(request: AcceptableRequest): Promise<ReferenceFindings> {
    const { message, records, claim } = request;
    const { operationOf } = this.#standard.envelope;
    const counts = operationOf && ((record: WireRecord) => operationOf(record) === 'upsert');
    const found = await this.#parts.references.check(message, records, claim.sender, counts);
    const more = await this.#standard.prerequisites?.(request);
    if (!more) return found;
    return {
      refusals: [...found.refusals, ...more.refusals],
      warnings: [...found.warnings, ...more.warnings],
      unknown: found.unknown || more.unknown,
    };
  }

  /**
   * Not async: what waits for the bus keeps nothing of the records but their keys. They would outlive the next collections of young
   * memory, and with them those of every request under way.
   */
  #publish({ message, claim, event }: Checked, transport: Transport): Answer | Promise<Answer> {
    const { backlog, publisher } = this.#parts;
    const published = { message, claim, event: acceptedEvent(event) };
    return backlog.accepting()
      ? this.#settle(published, publisher.publish(event), transport)
      : this.#postpone(published, transport, 'backlog over the limit');
  }

  async #settle(published: Published, stored: Promise<PublishResult>, transport: Transport): Promise<Answer> {
    const result = await stored;
    if (result.kind === 'unavailable') return this.#postpone(published, transport, result.reason);
    const answer = this.#standard.reply.accepted(published.message.facts);
    this.#parts.exchanges.accepted({ ...published, answer, transport, repeated: result.duplicate });
    return answer;
  }

  #postpone({ message, claim, event: { keys } }: Published, transport: Transport, cause: string): Answer {
    return this.#refuse(message, { refusal: BUSY, claim, keys, records: keys.length }, transport, cause);
  }

  #deny({ message }: Route, { refusal, claim, values = [] }: Refused, transport: Transport): Answer {
    return this.#refuse(
      message,
      { refusal, claim, keys: knownKeys(message, values), records: values.length },
      transport,
    );
  }

  #refuse(message: Interface | undefined, refused: Told, transport: Transport, cause?: string): Answer {
    const answer = this.#standard.reply.refused(message?.facts, refused.refusal, transport.path);
    this.#parts.exchanges.refused({ ...refused, message, answer, transport, cause });
    return answer;
  }
}

/** The faults around the records before those of the records. */
function joined(around: readonly Fault[], refusal: Rejected): Rejected {
  return around.length === 0 ? refusal : { ...refusal, faults: [...around, ...(refusal.faults ?? [])] };
}
