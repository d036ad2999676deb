import type { PoliceContent } from '../police/police-content.js';
import type { RequestShape } from '../records/request-shape.js';

/** How fast requests are sent. */
export type Pace =
  /** Each connection sends its next request when the last one is answered. */
  | { readonly kind: 'saturate'; readonly connections: number }
  /** Requests are due at fixed times, whatever the server does; latency counts from then. */
  | { readonly kind: 'rate'; readonly perSecond: number };

/** One run of the client. */
export interface Job {
  readonly shape: RequestShape;
  readonly firstId: number;
  readonly pace: Pace;
  /** The run ends when this time is over or, with `requests`, when all are answered. */
  readonly durationMs: number;
  readonly requests?: number;
  /** Every request writes the same keys in another order, this many of them twice. */
  readonly overlap?: { readonly repeats: number };
  /** Reports of the police standard instead of the urban one's. */
  readonly police?: PoliceContent;
  /** Requests to sign before the run. */
  readonly presign: number;
  /** Tell of every n-th accepted request. */
  readonly sampleEvery?: number;
}
