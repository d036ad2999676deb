import type { Log } from '@civicbus/chassis/log';
import type { Message } from '@civicbus/contract/message';
import type { Answer } from '@civicbus/specs/answer';
import type { Refusal } from '@civicbus/specs/outcome';
import type { ExchangeEntry } from '@civicbus/store/exchange-entry';
import { v7 } from 'uuid';
import type { AcceptedEvent } from './accepted-event.js';
import type { GatewayMetrics } from './gateway-metrics.js';
import type { Interface } from './extension.js';
import type { Claim } from './standard.js';
import type { Transport } from './transport.js';

/** Keeps rows of the exchange log; never blocks and never throws. */
export interface ExchangeRecorder {
  record(entry: ExchangeEntry): void;
}

interface AcceptedExchange {
  readonly message: Message;
  readonly claim: Claim;
  readonly event: AcceptedEvent;
  readonly answer: Answer;
  readonly transport: Transport;
  /** The bus had stored the event before: a retry of the very same request. */
  readonly repeated: boolean;
}

interface RefusedExchange {
  readonly message: Interface | undefined;
  readonly claim?: Claim | undefined;
  readonly refusal: Refusal;
  readonly answer: Answer;
  readonly transport: Transport;
  readonly keys: readonly string[];
  readonly records: number;
  /** For the log of the service, not for the sender. */
  readonly cause?: string | undefined;
}

/** An exchange that was neither refused nor an event: a query, a token, an upload. */
interface ServedExchange {
  readonly message: Interface;
  readonly claim: Claim;
  readonly answer: Answer;
  readonly transport: Transport;
  readonly keys?: readonly string[];
  /** How many records were answered or taken. */
  readonly records?: number;
}

/**
 * Tells of every exchange: one log line, the metrics, and for those that are no new event a row of the exchange log.
 * The row of an accepted event is written by persistence from the event itself, so that it cannot be lost.
 */
export class Exchanges {
  readonly #spec: string;
  readonly #recorder: ExchangeRecorder;
  readonly #metrics: GatewayMetrics;
  readonly #log: Log;

  constructor(spec: string, recorder: ExchangeRecorder, metrics: GatewayMetrics, log: Log) {
    this.#spec = spec;
    this.#recorder = recorder;
    this.#metrics = metrics;
    this.#log = log;
  }

  accepted({ message, claim, event, answer, transport, repeated }: AcceptedExchange): void {
    const durationMs = Date.now() - transport.receivedAt.getTime();
    const { id } = message.facts;
    const { warnings, keys } = event;
    const records = keys.length;
    this.#metrics.answered(id, 'accepted', durationMs);
    if (repeated) {
      this.#recorder.record({
        ...this.#row(transport, durationMs),
        message: id,
        peer: claim.account,
        sender: claim.sender,
        outcome: 'accepted',
        code: answer.code,
        reason: `repetition of ${event.id}`,
        keys,
        records,
      });
    } else {
      this.#metrics.accepted(id, claim.alias ?? claim.sender, records, warnings);
    }
    this.#log.info(
      {
        message: id,
        ...named(claim),
        outcome: 'accepted',
        event: event.id,
        records,
        warnings: warnings.length,
        repeated,
        bytes: transport.bytes,
        durationMs,
        traceId: transport.traceId,
      },
      'request',
    );
  }

  /** Of the answer only the code is told. */
  served({ message, claim, answer, transport, keys = [], records = 0 }: ServedExchange): void {
    const durationMs = Date.now() - transport.receivedAt.getTime();
    const trace = {
      message: message.facts.id,
      peer: claim.account,
      sender: claim.sender,
      outcome: 'accepted',
      code: answer.code,
      reason: null,
      records,
    } as const;
    this.#metrics.answered(trace.message, 'accepted', durationMs);
    this.#recorder.record({ ...this.#row(transport, durationMs), ...trace, keys });
    const { bytes, traceId } = transport;
    this.#log.info({ ...trace, ...named(claim), bytes, durationMs, traceId }, 'request');
  }

  refused({ message, claim, refusal, answer, transport, keys, records, cause }: RefusedExchange): void {
    const durationMs = Date.now() - transport.receivedAt.getTime();
    const outcome = refusal.kind === 'unavailable' ? 'failed' : 'refused';
    const trace = {
      message: message?.facts.id ?? '',
      peer: claim?.account ?? '',
      sender: claim?.sender ?? '',
      outcome,
      code: answer.code,
      reason: (refusal.kind === 'rejected' && refusal.detail) || refusal.reason,
    } as const;
    this.#metrics.answered(trace.message, outcome, durationMs);
    this.#recorder.record({ ...this.#row(transport, durationMs), ...trace, keys, records });
    const { bytes, traceId } = transport;
    this.#log[outcome === 'failed' ? 'warn' : 'info'](
      { ...trace, ...(claim && named(claim)), records, status: answer.status, bytes, durationMs, traceId, cause },
      'request',
    );
  }

  #row({ receivedAt, bytes, traceId }: Transport, durationMs: number) {
    return {
      id: v7(),
      at: receivedAt,
      direction: 'in',
      spec: this.#spec,
      durationMs,
      bytes,
      traceId,
      warnings: [],
    } as const;
  }
}

/** What a log line calls the caller. */
function named({ account, sender, alias }: Claim): { readonly peer: string; readonly sender: string } {
  return { peer: alias ?? account, sender: alias ?? sender };
}
