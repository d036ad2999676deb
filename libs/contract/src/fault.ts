/** Why a record is refused, or what looks wrong in an accepted one. */
export interface Fault {
  /** Position of the record in the request, from 0. */
  readonly index: number;
  /** Wire name of the field; empty when it concerns the whole record. */
  readonly field: string;
  /** Stable name of the rule, e.g. `required`, `maxLength`, `id-region`. */
  readonly rule: string;
  /** Chinese text for the sender; never holds the rejected value. */
  readonly message: string;
}

/** Most faults that one answer names. */
export const MAX_FAULTS = 20;

/** Most warnings that are kept of one request: a record may have thousands of unknown members. */
export const MAX_WARNINGS = 1_000;
