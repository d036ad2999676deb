import type { RequestSource } from '../records/request-source.js';
import type { Job } from './job.js';
import type { Tally } from './tally.js';

/** What sending works with. */
export interface Run {
  readonly job: Job;
  readonly source: RequestSource;
  readonly tally: Tally;
  /** Called with the number of each accepted request. */
  readonly onAccepted: (number: number) => void;
}
