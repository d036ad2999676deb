import { describe, expect, it } from '@jest/globals';
import type { FormField } from './registration-form.js';
import { registrationForm } from './registration-form.js';
import { hotline } from './spec.js';

const fieldsOf = (kind: '1' | '2' | '3'): readonly FormField[] =>
  registrationForm(kind).groups.flatMap(({ fields }) => fields);
const names = (fields: readonly FormField[]): string[] => fields.map(({ name }) => name).sort();

describe.each(['1', '2', '3'] as const)('the registration page of kind %s', (kind) => {
  const form = registrationForm(kind);
  const message = hotline.messages.find(({ facts }) => facts.id === form.message);

  it('has every field of its message once, with its length, and marks the required ones', () => {
    const declared = message?.facts.fields ?? [];
    expect(names(fieldsOf(kind))).toEqual(declared.map(({ name }) => name).sort());
    expect(names(fieldsOf(kind).filter(({ required }) => required))).toEqual(
      declared.flatMap(({ name, required }) => (required === true ? [name] : [])).sort(),
    );
    for (const { name, maxLength } of fieldsOf(kind)) {
      expect(maxLength).toBe(declared.find((field) => field.name === name)?.maxLength);
    }
  });

  it('can be sent as JSON', () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
});

describe('conditional fields', () => {
  const shown = (kind: '1' | '2' | '3', field: string, equals: string) =>
    names(fieldsOf(kind).filter(({ when }) => when?.field === field && when.equals === equals));

  it('appear with the sales way (A74)', () => {
    for (const kind of ['1', '2'] as const) {
      expect(shown(kind, 'salesway', '1')).toEqual(['complaint', 'electric', 'electricname', 'orderno']);
      expect(shown(kind, 'salesway', '9')).toEqual(['channel', 'channelDetails']);
      expect(shown(kind, 'salesway', '4')).toEqual(kind === '1' ? ['incidentadd'] : []);
    }
    const way = fieldsOf('1').find(({ name }) => name === 'salesway');
    expect(way).toMatchObject({ input: 'codes', open: true });
    expect(way?.codes?.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '9']);
  });

  it('appear with an answer on the spot, and are then required (A78)', () => {
    expect(fieldsOf('3').filter(({ when }) => when)).toMatchObject([
      { name: 'replycontent', when: { field: 'replyonsite', equals: '1', required: true } },
    ]);
  });
});
