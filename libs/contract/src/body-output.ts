/** Where the bodies of records are written. */
export interface BodyOutput {
  /** Another one after `reserve`. */
  readonly bytes: Buffer;
  /** Where the next byte goes. */
  at: number;
  /** Makes room for so many bytes more. */
  reserve(count: number): void;
}
