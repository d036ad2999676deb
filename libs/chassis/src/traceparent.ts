import { isSpanContextValid, type SpanContext } from '@opentelemetry/api';

const pattern = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** Reads and writes the W3C `traceparent` header. */
export const traceparent = {
  /** The caller's span, or `undefined` when the text is absent or malformed (the standard says: start a new trace then). */
  parse(text: string | undefined): SpanContext | undefined {
    const match = text === undefined ? null : pattern.exec(text);
    if (match === null) return undefined;
    const context = {
      traceId: match[1] ?? '',
      spanId: match[2] ?? '',
      traceFlags: Number.parseInt(match[3] ?? '0', 16) & 1,
      isRemote: true,
    };
    return isSpanContextValid(context) ? context : undefined;
  },

  /** `00-<trace id>-<span id>-<flags>`. */
  format({ traceId, spanId, traceFlags }: SpanContext): string {
    return `00-${traceId}-${spanId}-${(traceFlags & 1) === 1 ? '01' : '00'}`;
  },
};
