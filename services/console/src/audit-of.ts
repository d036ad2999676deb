import type { OperatorAction } from '@civicbus/store/operator-actions';
import type { FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { operatorOf } from './operator-of.js';

/** The audit row of what a request has done; it is written with the change, in one transaction. */
export function auditOf(request: FastifyRequest, spec: string, action: string, subject: string): OperatorAction {
  const { operator, traceId } = operatorOf(request);
  return { id: v7(), operator, spec, action, subject, outcome: 'done', traceId };
}
