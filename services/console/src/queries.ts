import type { MessageFacts } from '@civicbus/contract/facts';
import type { DeadLetterFilter, DeadLetterItem } from '@civicbus/store/queries/dead-letters';
import type { ExchangeFilter, ExchangeItem } from '@civicbus/store/queries/exchanges';
import type { KeyReference, OrphanFilter, OrphanItem } from '@civicbus/store/queries/orphans';
import type { Page } from '@civicbus/store/queries/page';
import type { RecordFilter, RecordItem } from '@civicbus/store/queries/records';
import type { WarningFilter } from '@civicbus/store/queries/warnings';
import type { WarningCount } from '@civicbus/store/warning-counts';

/** What the console reads. Rejections are the database's. */
export interface Queries {
  records(facts: MessageFacts, filter: RecordFilter): Promise<Page<RecordItem>>;
  exchanges(filter: ExchangeFilter): Promise<Page<ExchangeItem>>;
  deadLetters(filter: DeadLetterFilter): Promise<Page<DeadLetterItem>>;
  orphans(references: readonly KeyReference[], filter: OrphanFilter): Promise<Page<OrphanItem>>;
  warnings(filter: WarningFilter): Promise<Page<WarningCount>>;
}

/** Injection token of the `Queries`. */
export const QUERIES = Symbol('queries');
