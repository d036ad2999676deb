import type { DivisionTable } from '../division-table.js';

/** What the rules of the standard need to know beside the record. */
export interface UrbanContext {
  /** Region code of the calling platform. */
  readonly senderCode: string;
  readonly divisions: DivisionTable;
  /** Event class codes that the operator has loaded; absent: only their form is checked (A40). */
  readonly eventClasses?: ReadonlySet<string>;
}
