import type { FieldFacts } from '@civicbus/contract/facts';
import { testMessages } from '../fixtures/message-suite.js';
import { acceptedRecord } from './fixtures/accepted-record.js';
import { hotlineContext } from './fixtures/context.js';
import { judge } from './fixtures/judge.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { hotline } from './spec.js';

/** Whether a value has the form in which it is stored: numbers as numbers, times with zone, codes canonical. */
function isNormal({ type, allowed }: FieldFacts, value: unknown): boolean {
  if (type === 'decimal') return Number.isFinite(value);
  if (typeof value !== 'string' || !/\S/.test(value)) return false;
  if (type === 'datetime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{0,5}[1-9])?\+08:00$/.test(value);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value);
  return allowed?.includes(value) ?? true;
}

testMessages({
  spec: hotline,
  context: hotlineContext,
  judge,
  acceptedRecord,
  sampleRecord,
  serials: [1, 2, 13, 9_999, 10_000, 40_001],
  isNormal,
  runs: () => 60,
});
