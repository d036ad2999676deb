import type { WireRecord } from '@civicbus/contract/normalise';

/** What is to be done with a record: A and U store it whole whether it exists or not, D deletes it (1.4.2, A34 to A36). */
export const operationOf = ({ reportType }: WireRecord): 'upsert' | 'delete' =>
  reportType === 'D' ? 'delete' : 'upsert';
