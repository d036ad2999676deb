import { requestSpan } from '@civicbus/chassis/request-span';
import { injectTraceparent, traceIdOf } from '@civicbus/chassis/tracing';
import type { FastifyRequest } from 'fastify';
import type { OperatorRequest } from './ticket-desk.js';

const operatorName = /^[A-Za-z0-9_.@-]{1,64}$/;

/** Who asks, as the header `X-Operator` says, and when. */
export function operatorOf(
  request: FastifyRequest,
): Pick<OperatorRequest, 'operator' | 'at' | 'traceId' | 'traceparent'> {
  const span = requestSpan(request);
  const name = request.headers['x-operator'];
  return {
    operator: typeof name === 'string' && operatorName.test(name) ? name : 'console',
    at: new Date(),
    traceId: traceIdOf(span),
    traceparent: injectTraceparent(span),
  };
}
