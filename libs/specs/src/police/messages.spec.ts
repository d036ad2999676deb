import type { FieldFacts } from '@civicbus/contract/facts';
import { isLong64 } from '@civicbus/contract/exact-number';
import { testMessages } from '../fixtures/message-suite.js';
import { acceptedRecord } from './fixtures/accepted-record.js';
import { policeContext } from './fixtures/context.js';
import { judge } from './fixtures/judge.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { police } from './spec.js';

/** Whether a value has the form in which it is stored: numbers as numbers, codes canonical, lists as lists. */
function isNormal({ type, allowed, fill, bits }: FieldFacts, value: unknown): boolean {
  if (bits === 64) return isLong64(value);
  if (type === 'integer')
    return Number.isSafeInteger(value) && (!allowed || value === fill || allowed.map(Number).includes(value as number));
  if (type === 'double') return Number.isFinite(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === 'string' && (!allowed || allowed.includes(value));
}

testMessages({
  spec: police,
  context: policeContext,
  judge,
  acceptedRecord,
  sampleRecord,
  serials: [1, 2, 3, 8],
  isNormal,
  tellsMore: true,
  runs: () => 150,
});
