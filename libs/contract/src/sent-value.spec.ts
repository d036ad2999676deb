import { expect, it } from '@jest/globals';
import { parseExactly } from './exact-number.js';
import type { FieldFacts, MessageFacts } from './facts.js';
import { withValues } from './sent-value.js';

const field = (name: string, more: Partial<FieldFacts> = {}): FieldFacts => ({
  name,
  nameZh: name,
  type: 'double',
  required: false,
  key: false,
  accepts: [],
  ...more,
});
const facts: MessageFacts = {
  spec: 'test',
  id: 'lamps',
  titleZh: '路灯',
  titleEn: 'Lamps',
  section: '1',
  paths: ['/lamps'],
  maxBatch: 1,
  batch: 'array',
  key: [],
  keyScope: 'sender',
  fields: [field('height'), field('owner', { personal: true }), field('ranks', { type: 'array' })],
};
const sentOf = (record: object, path: string): unknown =>
  withValues(facts, [record], [{ index: 0, field: path, rule: 'type', message: '' }])[0];

it.each<[string, object, string, unknown]>([
  ['a number', { height: 7 }, 'height', 7],
  ['false', { height: false }, 'height', false],
  ['a member of an element', { ranks: [{ rank: 51 }] }, 'ranks[0].rank', 51],
])('an answer repeats %s', (_what, record, path, sent) => {
  expect(sentOf(record, path)).toMatchObject({ sent });
});

it.each<[string, object, string]>([
  ['what is missing', {}, 'height'],
  ['null', { height: null }, 'height'],
  ['a number that JSON cannot write again', { height: parseExactly('1e400') }, 'height'],
  ['a person’s', { owner: 'x' }, 'owner'],
  ['what is very long', { height: 'x'.repeat(5_000) }, 'height'],
])('an answer does not repeat %s', (_what, record, path) => {
  expect(sentOf(record, path)).not.toHaveProperty('sent');
});
