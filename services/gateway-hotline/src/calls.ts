import type { Log } from '@civicbus/chassis/log';
import type { Exchanges } from '@civicbus/gateway/exchanges';
import type { Transport } from '@civicbus/gateway/transport';
import type { Answer } from '@civicbus/specs/answer';
import { readCall } from '@civicbus/specs/hotline/envelope';
import { type HotlineInterface, interfaceAt } from '@civicbus/specs/hotline/interfaces';
import { refusedFor } from '@civicbus/specs/hotline/refusals';
import { refused } from '@civicbus/specs/hotline/reply';
import { isRefusal, type Refusal } from '@civicbus/specs/outcome';
import { databaseFault } from '@civicbus/store/database-fault';
import type { HotlineAuth } from './auth.js';
import type { Call, CallOutcome, Serve } from './call.js';
import { claimedAppId } from './envelope.js';
import { whereOf } from './reply.js';
import { exchanged } from './routes.js';
import type { SignedBody } from './signed-body.js';

const AWAY: Refusal = { kind: 'unavailable', status: 503, reason: '系统繁忙，请稍后重试' };

/** What the calls are served with. */
export interface CallParts {
  readonly auth: HotlineAuth;
  readonly exchanges: Pick<Exchanges, 'served' | 'refused'>;
  readonly log: Pick<Log, 'info' | 'error'>;
  /** Serves the interface of this id. */
  readonly serveOf: (called: HotlineInterface) => Serve;
}

/** The path of a call that is no call data: authenticate → read → serve → leave a trace → answer. */
export class Calls {
  constructor(private readonly parts: CallParts) {}

  async receive(body: SignedBody, transport: Transport): Promise<Answer> {
    const own = interfaceAt(transport.path);
    const appId = claimedAppId(body.header);
    const denied = await this.parts.auth.authenticate(body, transport.address);
    if (denied) return this.#refuse(own, appId, denied, transport);
    const read = readCall(own, body.bytes);
    if (isRefusal(read)) return this.#refuse(own, appId, read, transport);
    const call: Call = { ...read, appId, transport };
    const outcome = await this.#serve(call);
    return this.#told(call, outcome);
  }

  async #serve(call: Call): Promise<CallOutcome> {
    try {
      return await this.parts.serveOf(call.called)(call);
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === 'bug') throw error;
      this.parts.log.error({ err: error, message: call.called.id }, 'the database could not be used for a call');
      // Nothing that is sent again could ever be stored.
      return { kind: 'refused', refusal: fault === 'data' ? refusedFor('2004') : AWAY };
    }
  }

  #told({ appId, called, transport }: Call, outcome: CallOutcome): Answer {
    if (outcome.kind === 'refused') return this.#refuse(called, appId, outcome.refusal, transport, outcome.keys);
    const { answer, keys = [], records = 0, event } = outcome;
    const claim = { account: appId, sender: appId };
    if (event === undefined) {
      this.parts.exchanges.served({ message: exchanged(called), claim, answer, transport, keys, records });
    } else {
      const durationMs = Date.now() - transport.receivedAt.getTime();
      const { bytes, traceId } = transport;
      this.parts.log.info(
        { message: called.id, peer: appId, outcome: 'accepted', event, records, bytes, durationMs, traceId },
        'request',
      );
    }
    return answer;
  }

  #refuse(
    called: HotlineInterface | undefined,
    appId: string,
    refusal: Refusal,
    transport: Transport,
    keys: readonly string[] = [],
  ): Answer {
    const answer = refused(called ?? whereOf(transport.path), refusal);
    this.parts.exchanges.refused({
      refusal,
      claim: { account: appId, sender: appId },
      message: called && exchanged(called),
      answer,
      transport,
      keys,
      records: keys.length,
    });
    return answer;
  }
}
