import type { BodyForm } from '../records/request-shape.js';
import type { ContenderId } from '../system/contender.js';

/** A contender and what it is sent. */
export interface Trial {
  readonly contender: ContenderId;
  readonly form: BodyForm;
  /** Records in a request. */
  readonly records: number;
}

/** Name of a trial in results, e.g. `civicbus json 100`. */
export const trialName = ({ contender, form, records }: Trial): string => `${contender} ${form} ${records}`;
