import type { FieldFacts } from '@civicbus/contract/facts';
import { testMessages } from '../fixtures/message-suite.js';
import { acceptedRecord } from './fixtures/accepted-record.js';
import { urbanContext } from './fixtures/context.js';
import { judge } from './fixtures/judge.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { urban } from './spec.js';

/** Whether a value has the form in which it is stored: numbers as numbers, times with zone, codes canonical. */
function isNormal({ type, allowed, format }: FieldFacts, value: unknown): boolean {
  if (type === 'integer' || type === 'long') return Number.isSafeInteger(value);
  if (type === 'double' || type === 'decimal') return Number.isFinite(value);
  if (typeof value !== 'string' || value === '') return false;
  if (type === 'datetime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(value);
  if (allowed) return allowed.includes(value);
  if (format === 'yyyy年M月') return /^\d{4}年[1-9]\d?月$/.test(value);
  return true;
}

testMessages({
  spec: urban,
  context: urbanContext,
  judge,
  acceptedRecord,
  sampleRecord,
  serials: [1, 2, 13, 9_999, 10_000, 40_001],
  isNormal,
  runs: (message) => (message.facts.fields.length > 100 ? 60 : 150),
});
