import type { Exchanges } from '@civicbus/gateway/exchanges';
import type { Interface } from '@civicbus/gateway/extension';
import { send } from '@civicbus/gateway/receiver';
import type { Claim } from '@civicbus/gateway/standard';
import type { Transport } from '@civicbus/gateway/transport';
import type { Refusal } from '@civicbus/specs/outcome';
import type { FastifyReply } from 'fastify';
import { reply as standardReply } from './reply.js';

/** A refused request to one of the standard's own controllers. */
export interface OwnRefusal {
  readonly message: Interface;
  readonly claim: Claim;
  readonly refusal: Refusal;
  readonly transport: Transport;
  /** For the log of the service, not for the sender. */
  readonly cause?: string | undefined;
}

/** Answers a refusal and leaves its trace. */
export function refuseOwn(reply: FastifyReply, exchanges: Exchanges, refused: OwnRefusal): void {
  const answer = standardReply.refused(refused.message.facts, refused.refusal, refused.transport.path);
  exchanges.refused({ ...refused, answer, keys: [], records: 0, cause: refused.cause });
  send(reply, answer);
}

/** The database or the object store is away: our own fault (A9). */
export const OWN_FAULT: Refusal = {
  kind: 'unavailable',
  status: 503,
  reason: '系统暂时无法处理，请稍后重试',
  ownFault: true,
};

/** The bus is away or full, or persistence is behind. */
export const BUSY: Refusal = { kind: 'unavailable', status: 503, reason: '系统繁忙，请稍后重试' };
