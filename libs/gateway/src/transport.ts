/** What the pipeline needs to know of the HTTP exchange. */
export interface Transport {
  /** Path as routed. */
  readonly path: string;
  /** When the whole request had arrived. */
  readonly receivedAt: Date;
  /** Size of the body in bytes. */
  readonly bytes: number;
  /** Network address of the caller. */
  readonly address: string;
  readonly traceId: string;
  readonly traceparent: string;
}
