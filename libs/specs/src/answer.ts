/** What a caller is answered in the standard's own envelope. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** Serialised as JSON. */
  readonly body: object;
  /** Result code of the envelope, for the exchange log. */
  readonly code: string;
}
