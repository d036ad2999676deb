import type { SecurityEvents } from './security-events.js';

/** What the rules of the standard need to know beside the record. */
export interface PoliceContext {
  /** Day of receipt, yyyyMMdd, in the zone of the ministry (`shanghaiDay`). */
  readonly today: string;
  /** Pairs of event class and code, with an operator's additions (A83). */
  readonly securityEvents: SecurityEvents;
  /** Whether pull addresses may lie on this machine or link: in the sandbox, where both sides are on one machine (A49). */
  readonly localPulls: boolean;
}
