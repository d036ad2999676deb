import { afterEach, describe, expect, it } from '@jest/globals';
import { SpanKind, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace-node';
import { startTracing, type Tracing } from './start-tracing.js';
import { traceparent } from './traceparent.js';
import { injectTraceparent, startSpan, traceIdOf, withSpan } from './tracing.js';

const caller = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const callersTrace = '0af7651916cd43dd8448eb211c80319c';

describe('traceparent', () => {
  it('reads and writes the same text, of later versions as well', () => {
    expect(traceparent.format(traceparent.parse(caller) ?? { traceId: '', spanId: '', traceFlags: 0 })).toBe(caller);
    expect(traceparent.parse(`cc${caller.slice(2)}-more`)?.traceId).toBe(callersTrace);
  });

  it.each([
    undefined,
    '',
    'x',
    caller.toUpperCase(),
    `ff${caller.slice(2)}`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `${caller}\n`,
  ])('starts anew on %j', (text) => expect(traceparent.parse(text)).toBeUndefined());
});

describe('tracing off', () => {
  it('passes the caller on unchanged', async () => {
    expect(injectTraceparent(startSpan('a', { parent: caller }))).toBe(caller);
    expect(
      await withSpan('b', { parent: startSpan('a', { parent: caller }) }, (span) => Promise.resolve(traceIdOf(span))),
    ).toBe(callersTrace);
  });

  it('does not take over from outside what is sampled', () => {
    expect(injectTraceparent(startSpan('a', { parent: caller, kind: SpanKind.SERVER }))).toBe(
      caller.replace(/01$/, '00'),
    );
  });

  it('makes a new trace that nobody samples for everyone else', () => {
    const ids = new Set(Array.from({ length: 2_000 }, () => injectTraceparent(startSpan('a', { parent: 'nonsense' }))));
    expect(ids.size).toBe(2_000);
    for (const id of ids) expect(id).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });
});

describe('tracing on', () => {
  let tracing: Tracing | undefined;
  afterEach(() => tracing?.stop());

  /** Keeps what was exported: stopping clears the SDK's own exporter. */
  const record = async (work: () => Promise<unknown>, ratio = 1): Promise<ReadableSpan[]> => {
    const exporter = new InMemorySpanExporter();
    const kept: ReadableSpan[] = [];
    const keep = exporter.export.bind(exporter);
    exporter.export = (spans, done) => {
      kept.push(...spans);
      keep(spans, done);
    };
    tracing = await startTracing({ service: 'tiny', endpoint: undefined, exporter, ratio });
    await work();
    await tracing.stop();
    tracing = undefined;
    return kept;
  };

  it('hangs spans under the caller and under each other', async () => {
    const spans = await record(() =>
      withSpan('outer', { parent: caller, kind: SpanKind.CONSUMER, links: [caller, 'nonsense'] }, () =>
        withSpan('inner', {}, (inner) => {
          expect(trace.getActiveSpan()).toBe(inner);
          return Promise.resolve();
        }),
      ),
    );
    const [inner, outer] = spans;
    expect(spans.map(({ name }) => name)).toEqual(['inner', 'outer']);
    expect(outer?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(outer?.links).toHaveLength(1);
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(inner?.spanContext().traceId).toBe(callersTrace);
    expect(outer?.resource.attributes['service.name']).toBe('tiny');
  });

  const unsampled = caller.replace(/01$/, '00');
  const serve = (parent: string) => withSpan('served', { parent, kind: SpanKind.SERVER }, () => Promise.resolve());

  it('decides itself what of the requests is sampled, within their trace', async () => {
    const none = await record(() => Promise.all(Array.from({ length: 50 }, () => serve(caller))), 0);
    expect(none).toEqual([]);
    const [served] = await record(() => serve(unsampled), 1);
    expect(served?.spanContext().traceId).toBe(callersTrace);
    const some = await record(() => Promise.all(Array.from({ length: 400 }, () => serve(caller))), 0.5);
    expect(some.length).toBeGreaterThan(100);
    expect(some.length).toBeLessThan(300);
  });

  it('follows inside what the edge has decided', async () => {
    const consume = (options: object) =>
      withSpan('batch', { kind: SpanKind.CONSUMER, ...options }, () => Promise.resolve());
    const sampled = await record(async () => {
      await consume({ parent: caller });
      await consume({ parent: '', links: [unsampled, caller] });
    }, 0);
    expect(sampled).toHaveLength(2);
    const dropped = await record(async () => {
      await consume({ parent: unsampled });
      await consume({ parent: '', links: [unsampled] });
    }, 1);
    expect(dropped).toEqual([]);
  });

  it('marks a span failed and passes the error on', async () => {
    const spans = await record(async () => {
      await expect(withSpan('a', {}, () => Promise.reject(new Error('13812345678')))).rejects.toThrow('13812345678');
    });
    expect(spans[0]?.status).toEqual({ code: 2, message: '***' });
  });
});
