import type { PoliceRecordKind } from './police-record.js';

/** What the requests of a run of the police bench hold. */
export interface PoliceContent {
  readonly kind: PoliceRecordKind;
  /** Named beside the records; without it the records are sent as a bare array. */
  readonly cmcId?: string;
}
