/** What the rules of the standard need to know beside the record. */
export interface HotlineContext {
  /** Time of receipt. */
  readonly now: Date;
  /** Divisions that the caller may report for, each with those below it; absent: any (A15). */
  readonly areas?: readonly string[];
}
