import { trace } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import { activeTracer } from './active-tracer.js';

export interface TracingOptions {
  /** Becomes `service.name`. */
  readonly service: string;
  /** OTLP endpoint, e.g. `http://collector:4318`; `undefined` leaves tracing off. */
  readonly endpoint: string | undefined;
  /** Where spans go in place of the endpoint, for tests. */
  readonly exporter?: SpanExporter;
  /** Share of requests that are traced, 0 to 1. Default 1. */
  readonly ratio?: number;
}

/** What runs while tracing is on. */
export interface Tracing {
  readonly on: boolean;
  /** Sends what is buffered and stops. Rejects when the collector does not take it within 1 s. */
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 1_000;

/**
 * Turns tracing on when there is an endpoint: batches of spans over OTLP (protobuf, HTTP), sampled by
 * `OwnSampler`. The SDK is loaded only then, so a service without tracing does not pay for it.
 */
export const startTracing = async ({ service, endpoint, exporter, ratio = 1 }: TracingOptions): Promise<Tracing> => {
  if (endpoint === undefined && exporter === undefined) return { on: false, stop: () => Promise.resolve() };
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { ATTR_SERVICE_NAME } = await import('@opentelemetry/semantic-conventions');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  const { OwnSampler } = await import('./own-sampler.js');
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: service, 'service.namespace': 'civicbus' }),
    sampler: new OwnSampler(ratio),
    // The exporter reads OTEL_EXPORTER_OTLP_ENDPOINT and its companions (headers, timeout) itself.
    spanProcessors: [new BatchSpanProcessor(exporter ?? new OTLPTraceExporter())],
  });
  provider.register();
  activeTracer.current = provider.getTracer('civicbus');
  return {
    on: true,
    stop: async () => {
      activeTracer.current = undefined;
      trace.disable();
      const late = Promise.withResolvers<never>();
      // The exporter itself retries for longer than a stop may take.
      const timer = setTimeout(
        () => late.reject(new Error(`the collector took no spans within ${STOP_TIMEOUT_MS} ms`)),
        STOP_TIMEOUT_MS,
      );
      await Promise.race([provider.shutdown(), late.promise]).finally(() => clearTimeout(timer));
    },
  };
};
