import type { Metrics } from '@civicbus/chassis/metrics';
import type { AcceptedEvent } from './accepted-event.js';

interface Answers {
  readonly requests: { inc(): void };
  readonly duration: { observe(seconds: number): void };
}

/** The numbers of a gateway. */
export class GatewayMetrics {
  readonly #requests;
  readonly #records;
  readonly #duration;
  readonly #warnings;
  /** Looked up once for each interface and outcome: hashing the labels costs more than counting. */
  readonly #answers = new Map<string, Answers>();

  constructor(metrics: Metrics) {
    this.#requests = metrics.counter({
      name: 'civicbus_gateway_requests_total',
      help: 'Requests by interface and outcome',
      labels: ['message', 'outcome'],
    });
    this.#records = metrics.counter({
      name: 'civicbus_gateway_records_total',
      help: 'Records accepted by interface',
      labels: ['message'],
    });
    this.#duration = metrics.histogram({
      name: 'civicbus_gateway_request_duration_seconds',
      help: 'From the whole request to its answer',
      labels: ['outcome'],
    });
    this.#warnings = metrics.counter({
      name: 'civicbus_gateway_warnings_total',
      help: 'Warnings of accepted records by interface, sender and rule',
      labels: ['message', 'sender', 'rule'],
    });
  }

  answered(message: string, outcome: 'accepted' | 'refused' | 'failed', durationMs: number): void {
    const key = `${outcome} ${message}`;
    let answers = this.#answers.get(key);
    if (!answers) {
      answers = { requests: this.#requests.labels({ message, outcome }), duration: this.#duration.labels({ outcome }) };
      this.#answers.set(key, answers);
    }
    answers.requests.inc();
    answers.duration.observe(durationMs / 1_000);
  }

  accepted(message: string, sender: string, records: number, warnings: AcceptedEvent['warnings']): void {
    this.#records.inc({ message }, records);
    for (const { rule, count } of warnings) this.#warnings.inc({ message, sender, rule }, count || 1);
  }
}
