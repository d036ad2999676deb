import type { MessageFacts } from '@civicbus/contract/facts';
import type { ExchangeEntry } from '@civicbus/store/exchange-entry';
import type { WarningCount } from '@civicbus/store/warning-counts';
import type { List, PageRequest } from './list.js';

/** Which records of a message are asked for; an absent member allows all. */
export interface RecordFilter {
  readonly sender: string | undefined;
  /** Business key: the values of the key fields, sender left out, joined by `|`. */
  readonly key: string | undefined;
  /** Received at or after. */
  readonly from: Date | undefined;
  /** Received before. */
  readonly to: Date | undefined;
  /** Whether deleted records are listed as well. */
  readonly deleted: boolean;
}

/** A record: its fields under their wire names, in normal form, and where it came from. */
export type RecordItem = Readonly<Record<string, unknown>> & {
  readonly _meta: {
    readonly sender: string;
    readonly key: string;
    readonly receivedAt: string;
    readonly sequence: number;
    readonly deleted: boolean;
  };
};

/** Which exchanges are asked for; an absent member allows all. */
export interface ExchangeFilter {
  readonly spec: string | undefined;
  readonly message: string | undefined;
  readonly peer: string | undefined;
  readonly outcome: ExchangeEntry['outcome'] | undefined;
  /** One of the business keys of the exchange. */
  readonly key: string | undefined;
  /** At or after. */
  readonly from: Date | undefined;
  /** Before. */
  readonly to: Date | undefined;
}

export type ExchangeItem = Omit<ExchangeEntry, 'at'> & { readonly at: string };

/** Which dead letters are asked for; an absent member allows all. */
export interface DeadLetterFilter {
  readonly spec: string | undefined;
  readonly message: string | undefined;
  /** The stable word of the reason. */
  readonly reason: string | undefined;
}

/** A message that a service gave up, without its content, which may hold personal data. */
export interface DeadLetterItem {
  readonly id: string;
  readonly at: string;
  readonly consumer: string;
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  readonly keys: readonly string[];
  readonly reason: string;
  readonly detail: string;
  readonly eventId: string | null;
  readonly sequence: number;
  readonly deliveries: number;
}

/** Which warnings are asked for; an absent member allows all. */
export interface WarningFilter {
  readonly spec: string | undefined;
  readonly message: string | undefined;
  readonly sender: string | undefined;
  readonly rule: string | undefined;
}

export type WarningItem = WarningCount;

/** What the console reads. Lists are newest first; rejections are the database's. */
export interface Queries {
  records(facts: MessageFacts, filter: RecordFilter, page: PageRequest): Promise<List<RecordItem>>;
  exchanges(filter: ExchangeFilter, page: PageRequest): Promise<List<ExchangeItem>>;
  deadLetters(filter: DeadLetterFilter, page: PageRequest): Promise<List<DeadLetterItem>>;
  warnings(filter: WarningFilter, page: PageRequest): Promise<List<WarningItem>>;
}

/** Injection token of the `Queries`. */
export const QUERIES = Symbol('queries');
