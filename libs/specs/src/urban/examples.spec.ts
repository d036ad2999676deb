import { describe, expect, it } from '@jest/globals';
import type { WireRecord } from '@civicbus/contract/normalise';
import { DivisionTable } from '../division-table.js';
import { caseExamples } from './fixtures/case-examples.js';
import { judge } from './fixtures/judge.js';
import { statisticsExamples } from './fixtures/statistics-examples.js';
import { urban } from './spec.js';

const examples = [...statisticsExamples, ...caseExamples];

describe('the examples of the standard in own words', () => {
  it.each(examples)('$name: $expect', (example) => {
    const { message, senderCode, divisions = {}, remarks, stored = {} } = example;
    const context = { senderCode, divisions: new DivisionTable(divisions) };
    const records: readonly WireRecord[] = [example.data].flat();
    for (const record of records) {
      // As on the wire: members that are undefined here are absent there.
      const judged = judge(message, JSON.parse(JSON.stringify(record)) as WireRecord, context);
      expect(judged.accepted).toBe(example.expect !== 'reject');
      expect(judged.remarks).toEqual(judged.accepted ? remarks : expect.arrayContaining([...remarks]));
      expect(judged.stored).toMatchObject(stored);
    }
  });

  it('have one for each message', () => {
    expect(new Set(examples.map(({ message }) => message))).toEqual(
      new Set(urban.messages.map(({ facts }) => facts.id)),
    );
  });
});
