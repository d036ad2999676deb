/** Where a client's requests come from. */
export interface RequestSource {
  /** Records in each request. */
  readonly records: number;
  /** Does in advance what `next` would otherwise do in the measured time. */
  prepare(requests: number): void;
  /** Memory that one connection reuses for all its requests. */
  memory(): Buffer;
  /** The next request, in `memory` where possible; its number from 0; undefined when there are no more. */
  next(memory: Buffer): { readonly request: Buffer; readonly number: number } | undefined;
}
