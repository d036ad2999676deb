import {
  type Attributes,
  type Context,
  context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { activeTracer } from './active-tracer.js';
import { errorLine } from './error-line.js';
import { randomIds } from './random-ids.js';
import { traceparent } from './traceparent.js';

/** Where a span belongs and what it tells. */
export interface SpanOptions {
  /** The caller's `traceparent` header, or a span of this process. Default: the active span, else a new trace. */
  readonly parent?: string | Span | undefined;
  /** Default: internal. */
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** `traceparent`s of what else led here: a batch has one parent at most, but many events. */
  readonly links?: readonly string[];
}

const parentContext = (parent: string | Span | undefined): Context => {
  if (parent === undefined) return context.active();
  if (typeof parent !== 'string') return trace.setSpan(ROOT_CONTEXT, parent);
  const remote = traceparent.parse(parent);
  return remote === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, remote);
};

const linksOf = (links: readonly string[] = []): Link[] =>
  links.flatMap((text) => {
    const linked = traceparent.parse(text);
    return linked === undefined ? [] : [{ context: linked }];
  });

/**
 * While tracing is off a span is only its ids: the caller's, passed on, or new ones that nobody samples. A request that came in is not
 * sampled, whatever it asks for: that is for the edge to decide, and a service behind it would follow.
 */
const unrecorded = (parent: string | Span | undefined, kind: SpanKind | undefined): Span => {
  if (parent !== undefined && typeof parent !== 'string') return parent;
  const caller = traceparent.parse(parent);
  if (caller === undefined)
    return trace.wrapSpanContext({ traceId: randomIds.traceId(), spanId: randomIds.spanId(), traceFlags: 0 });
  return trace.wrapSpanContext(kind === SpanKind.SERVER ? { ...caller, traceFlags: 0 } : caller);
};

/** Starts a span; the caller ends it. With tracing off it records nothing and costs one small object, but has a trace id. */
export const startSpan = (name: string, options: SpanOptions = {}): Span => {
  const tracer = activeTracer.current;
  if (tracer === undefined) return unrecorded(options.parent, options.kind);
  const { kind, attributes, links } = options;
  return tracer.startSpan(
    name,
    {
      ...(kind === undefined ? {} : { kind }),
      ...(attributes === undefined ? {} : { attributes }),
      links: linksOf(links),
    },
    parentContext(options.parent),
  );
};

/** Runs `work` inside a span that is active for everything it calls, and ends it; a rejection marks the span failed and is passed on. */
export const withSpan = async <T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> => {
  const span = startSpan(name, options);
  if (activeTracer.current === undefined) return work(span);
  try {
    return await context.with(trace.setSpan(context.active(), span), work, undefined, span);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: errorLine(error) });
    throw error;
  } finally {
    span.end();
  }
};

/** The `traceparent` value for a call or message that continues this span. */
export const injectTraceparent = (span: Span): string => traceparent.format(span.spanContext());

/** The trace id, 32 hexadecimal digits, for log lines and the exchange log. */
export const traceIdOf = (span: Span): string => span.spanContext().traceId;
