import { type Context, type Link, SpanKind, trace, TraceFlags } from '@opentelemetry/api';
import { type Sampler, SamplingDecision, type SamplingResult } from '@opentelemetry/sdk-trace-node';

const RECORD: SamplingResult = { decision: SamplingDecision.RECORD_AND_SAMPLED };
const DROP: SamplingResult = { decision: SamplingDecision.NOT_RECORD };

/**
 * Decides at the edge what is traced: a request is sampled by chance, whatever its `traceparent` asks for. By its trace id it would not be
 * chance, for the caller chooses that. Within CivicBus the decision of the edge counts: a span follows its parent, a batch of events
 * without a parent is traced when one of its events is.
 */
export class OwnSampler implements Sampler {
  readonly #ratio: number;

  /** @param ratio share of requests that are traced, 0 to 1 */
  constructor(ratio: number) {
    this.#ratio = ratio;
  }

  shouldSample(
    context: Context,
    _traceId: string,
    _name: string,
    kind: SpanKind,
    _attributes: unknown,
    links: Link[],
  ): SamplingResult {
    const parent = trace.getSpanContext(context);
    if (parent !== undefined && (kind !== SpanKind.SERVER || parent.isRemote !== true))
      return isSampled(parent) ? RECORD : DROP;
    if (parent === undefined && links.length > 0) return links.some((link) => isSampled(link.context)) ? RECORD : DROP;
    return Math.random() < this.#ratio ? RECORD : DROP;
  }

  toString(): string {
    return `OwnSampler{${this.#ratio}}`;
  }
}

const isSampled = ({ traceFlags }: { readonly traceFlags: number }): boolean => (traceFlags & TraceFlags.SAMPLED) !== 0;
