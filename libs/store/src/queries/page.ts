/** One page of a list. */
export interface Page<T> {
  /** How many there are over all pages. */
  readonly total: number;
  readonly items: readonly T[];
}

/** Which page. */
export interface PageRequest {
  /** From 1; default 1. */
  readonly page?: number | undefined;
  /** Default 20. */
  readonly pageSize?: number | undefined;
}
