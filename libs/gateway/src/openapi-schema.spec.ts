import { describe, expect, it } from '@jest/globals';
import { ExactDecimal, Moment, Optional } from '@civicbus/contract/fields';
import { Message, messageOf } from '@civicbus/contract/message';
import { wireSchema } from '@civicbus/contract/wire-schema';
import { publishedSchema } from './openapi-schema.js';

@Message<Sale>({
  spec: 'test',
  id: 'sale',
  titleZh: '销售',
  titleEn: 'Sale',
  section: '1',
  paths: ['/sale'],
  maxBatch: 1,
  batch: 'single',
  key: ['at'],
})
class Sale {
  @Moment('时间', { format: 'yyyyMMddHHmmss', accepts: ['number'] }) at!: string;
  @ExactDecimal(18, 6, '金额', { min: 0, accepts: ['text'] }) amount!: number;
  @Optional() @ExactDecimal(4, 2, '折扣') discount?: number;
}

describe('the schema for readers outside', () => {
  it('says in keywords of the standard what only our own check knows', () => {
    expect(publishedSchema(wireSchema(messageOf(Sale).facts, true))['properties']).toEqual({
      at: {
        anyOf: [
          { type: 'string', format: 'yyyyMMddHHmmss' },
          { type: 'integer', format: 'yyyyMMddHHmmss' },
        ],
      },
      amount: {
        type: ['number', 'string'],
        minimum: 0,
        exclusiveMaximum: 1e12,
        pattern: '^-?\\d{1,15}(\\.\\d{1,15})?$',
      },
      discount: {
        anyOf: [{ type: 'number', exclusiveMinimum: -100, exclusiveMaximum: 100 }, { type: 'null' }, { const: '' }],
      },
    });
  });
});
