import type { Tracer } from '@opentelemetry/api';

/** The tracer that records spans, `undefined` while tracing is off. Set by `startTracing` only. */
export const activeTracer: { current: Tracer | undefined } = { current: undefined };
