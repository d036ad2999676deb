import type { Fault } from '@civicbus/contract/fault';

/** The sender's fault: nothing is applied, the same request will not succeed. */
export interface Rejected {
  readonly kind: 'rejected';
  /** What the sender has to look at: who he is, or what he sent. */
  readonly concerns: 'authentication' | 'parameters';
  /** Chinese text for the sender, without values, secrets or personal data. */
  readonly reason: string;
  /** Result code, where the standard has more than `concerns` and `faults` can tell apart. */
  readonly code?: string;
  /** What the log says instead of `reason` where the sender must not be told; without values. */
  readonly detail?: string;
  /** Faults by record and field, when it got that far. */
  readonly faults?: readonly Fault[];
  /** How many faults were found, where not all are told. */
  readonly count?: number;
  /** The request held one record outside an array: faults then name no index. */
  readonly single?: boolean;
}

/** The request did not reach an interface: wrong path, method, type or size. */
export interface Misdirected {
  readonly kind: 'misdirected';
  readonly status: 404 | 405 | 408 | 413 | 415;
  readonly reason: string;
}

/** Not the sender's fault: the same request may succeed later. 429: this sender is too fast; 503: the bus is away or full. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly status: 429 | 503;
  readonly reason: string;
  /** Our own fault, where a standard tells that apart from being busy. */
  readonly ownFault?: true;
}

/** Every way in which a request is not accepted. */
export type Refusal = Rejected | Misdirected | Unavailable;

export const rejected = (concerns: Rejected['concerns'], reason: string, detail?: string): Rejected => ({
  kind: 'rejected',
  concerns,
  reason,
  ...(detail !== undefined && { detail }),
});

/** Most faults that the text of a reason names. */
const MAX_NAMED = 20;

/** A refusal by faults in records. `count`: how many were found, where `faults` are not all. */
export const faulty = (faults: readonly Fault[], single: boolean, count = faults.length): Rejected => ({
  kind: 'rejected',
  concerns: 'parameters',
  reason: [
    ...faults.slice(0, MAX_NAMED).map((fault) => faultText(fault, single)),
    ...(faults.length > MAX_NAMED ? [`等共 ${count} 处错误`] : []),
  ].join('; '),
  faults,
  single,
  ...(count > faults.length && { count }),
});

/** `data[0].count`, or `count` for a record outside an array and for what lies around the records. */
export function faultPath({ index, field }: Fault, single: boolean): string {
  return [single || index < 0 ? '' : `data[${index}]`, field].filter((part) => part !== '').join('.');
}

function faultText(fault: Fault, single: boolean): string {
  const path = faultPath(fault, single);
  return path === '' ? fault.message : `${path}: ${fault.message}`;
}

/** Whether a step of the pipeline ended the request. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'kind' in outcome && ['rejected', 'misdirected', 'unavailable'].includes(outcome.kind as string);
}
