/** A ticket as it is stored. */
export interface StoredTicket {
  readonly appId: string;
  readonly regino: string;
  /** Information class: 1 complaint, 2 report, 3 consultation. */
  readonly kind: string;
  readonly state: string;
  readonly registime: Date;
  /** Counts the contents that the ticket had, from 1. */
  readonly revision: number;
  /** Last day of handling, `yyyy-MM-dd`; null: none. */
  readonly deadline: string | null;
  /** The registration in normal form. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly origin: 'rest' | 'page';
  readonly receivedAt: Date;
}
