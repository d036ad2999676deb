/** Part of a list by time. */
export interface TimeRange {
  /** At this time or later. */
  readonly from?: Date | undefined;
  /** Before this time. */
  readonly to?: Date | undefined;
}
