import { describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/contract/sample-record';
import { validate } from '@civicbus/contract/validate';
import { DivisionTable } from '../division-table.js';
import { isRefusal } from '../outcome.js';
import type { RequestBody } from '../request-body.js';
import { checkSign } from './account.js';
import { readRecords, readRequest, type UrbanRequest } from './envelope.js';
import { urban } from './spec.js';
import { urbanWire } from './wire-description.js';

const form = (parameters: readonly (readonly [string, string])[]): RequestBody => ({
  type: 'form',
  text: new URLSearchParams(parameters.map(([name, value]) => [name, value] as [string, string])).toString(),
});

const cases = urban.messages.map((message) => [message.facts.id, message] as const);

describe.each(cases)('the sample call of %s', (_id, message) => {
  const record = sampleRecord(message.facts, urbanWire.sampleValues(message.facts));
  const data = JSON.stringify(message.facts.batch === 'array' ? [record] : record);
  const parameters = urbanWire.sampleRequest(data);

  it('is a request that the gateway can read, with the right signature', () => {
    const request = readRequest(form(parameters));
    expect(isRefusal(request)).toBe(false);
    expect(checkSign(request as UrbanRequest, '')).toBeUndefined();
    expect(readRecords((request as UrbanRequest).data, message.facts)).toEqual({
      values: [record],
      single: message.facts.batch !== 'array',
    });
  });

  it('carries a record that is accepted without a warning', () => {
    const context = { senderCode: '430100', divisions: new DivisionTable() };
    const verdict = validate(message, [structuredClone(record)], { context, mayHoldEscapes: true });
    expect(verdict).toMatchObject({ kind: 'valid', warnings: [] });
  });

  it('has every parameter that the description names, in its form', () => {
    const described = new Map(urbanWire.parameters.map((parameter) => [parameter.name, parameter]));
    expect(parameters.map(([name]) => name).sort()).toEqual([...described.keys()].sort());
    for (const [name, value] of parameters) {
      expect(value).toMatch(new RegExp(described.get(name)?.pattern ?? ''));
    }
  });

  it('is answered in the envelope of its chapter', () => {
    const envelopes = new Map(urbanWire.envelopes.map((envelope) => [envelope.id, envelope]));
    for (const { envelope, body } of urbanWire.sampleReplies(message.facts)) {
      expect(Object.keys(body)).toEqual(envelopes.get(envelope)?.members.map(({ name }) => name));
    }
  });
});

describe('the description of the urban standard', () => {
  it('refuses to read a request whose parameter breaks the described form', () => {
    for (const { name } of urbanWire.parameters) {
      const parameters = urbanWire.sampleRequest('[{}]');
      expect(isRefusal(readRequest(form(parameters)))).toBe(false);
      const broken = parameters.map(([key, value]) => [key, key === name ? ' ' : value] as const);
      // Any text is a password; only its absence is refused.
      const without = parameters.filter(([key]) => key !== name);
      expect(isRefusal(readRequest(form(name === 'password' ? without : broken)))).toBe(true);
    }
  });

  it('titles every code table and gives every message a purpose', () => {
    expect(Object.keys(urbanWire.codeTableTitles).sort()).toEqual(Object.keys(urban.codeTables).sort());
    expect(Object.keys(urbanWire.purposes).sort()).toEqual(urban.messages.map(({ facts }) => facts.id).sort());
  });
});
