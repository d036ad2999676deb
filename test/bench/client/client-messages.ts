import type { Job } from './job.js';
import type { AcceptedSample, JobResult } from './job-result.js';

/** What the client's process is told. */
export type ClientOrder = { readonly kind: 'prepare'; readonly job: Job } | { readonly kind: 'go' };

/** What it tells. */
export type ClientReport =
  | { readonly kind: 'prepared' }
  | { readonly kind: 'accepted'; readonly sample: AcceptedSample }
  | { readonly kind: 'done'; readonly result: JobResult };
