/** Why a record is refused, or what looks wrong in an accepted one. */
export interface Fault {
  /** Position of the record in the request, from 0; -1 for what lies around the records. */
  readonly index: number;
  /** Wire name of the field, with the path inside it (`ranks[1].rank`); empty when it concerns the whole record. */
  readonly field: string;
  /** Stable name of the rule, e.g. `required`, `maxLength`, `id-region`. */
  readonly rule: string;
  /** Chinese text for the sender; never holds the rejected value. */
  readonly message: string;
  /** Of a warning: for how many of its field and rule it stands that are not listed; `index` is the first of them. Absent: for itself. */
  readonly count?: number;
  /** Value as sent, for an answer that must repeat it (`faultsTold`); never of a personal field, never for a log. */
  readonly sent?: unknown;
}

/** Most faults that one answer names. */
export const MAX_FAULTS = 20;

/** Most faults that are kept where all are told; the rest is counted. */
export const MAX_FAULTS_TOLD = 1_000;

/** Most warnings of one request that are listed, the rest is counted: a record may have thousands of unknown members. */
export const MAX_WARNINGS = 1_000;
