import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Name, help and labels of a metric. Names start with `civicbus_` and end in their unit (`_seconds`, `_bytes`, `_total`). */
export interface MetricOptions<L extends string> {
  readonly name: string;
  readonly help: string;
  /** Label names; values must come from a bounded set. */
  readonly labels?: readonly L[];
}

/** The metrics of one service. Every sample carries the label `service`. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** Adds the process's own metrics: CPU, memory, event loop, garbage collection, open handles. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string = never>({ name, help, labels = [] }: MetricOptions<L>): Counter<L> {
    return new Counter<L>({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** @param collect called at each scrape, to set the gauge from what is known then; must not wait for anything remote */
  gauge<L extends string = never>(
    { name, help, labels = [] }: MetricOptions<L>,
    collect?: (gauge: Gauge<L>) => void,
  ): Gauge<L> {
    return new Gauge<L>({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      ...(collect === undefined
        ? {}
        : {
            collect() {
              collect(this);
            },
          }),
    });
  }

  /** @param buckets upper bounds, ascending. Default: 1 ms to 10 s, for durations in seconds */
  histogram<L extends string = never>(
    { name, help, labels = [] }: MetricOptions<L>,
    buckets: readonly number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  ): Histogram<L> {
    return new Histogram<L>({ name, help, labelNames: labels, buckets: [...buckets], registers: [this.registry] });
  }
}
