/** Which part of a list is asked for. */
export interface PageRequest {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** One page of a list, newest first. */
export interface List<T> {
  /** Size of the whole list. */
  readonly total: number;
  readonly items: readonly T[];
}
