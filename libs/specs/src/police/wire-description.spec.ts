import { describe, expect, it } from '@jest/globals';
import { sampleBody } from '@civicbus/contract/sample-body';
import { sampleRecord } from '@civicbus/contract/sample-record';
import { refusedBody } from './fixtures/refused-body.js';
import { police } from './spec.js';
import { policeWire } from './wire-description.js';

describe.each(police.messages.map((message) => [message.facts.id, message] as const))(
  'the sample call of %s',
  (_id, message) => {
    const { facts } = message;
    const body = sampleBody(facts, policeWire, sampleRecord(facts, policeWire.sampleValues(facts)));

    it('is a request that is accepted', () => {
      expect(refusedBody(message, body)).toBeUndefined();
      expect(Object.keys(body)).toEqual(
        facts.batch === 'single' ? expect.arrayContaining(['reportType']) : ['cmcId', 'data'],
      );
    });

    it('is answered in the forms of its envelopes', () => {
      const envelopes = new Map(policeWire.envelopes.map((envelope) => [envelope.id, envelope]));
      for (const { envelope, body: reply } of policeWire.sampleReplies(facts)) {
        const members = envelopes.get(envelope)?.members ?? [];
        const demanded = members.filter(({ optional }) => !optional).map(({ name }) => name);
        expect(Object.keys(reply)).toEqual(expect.arrayContaining(demanded));
        expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(reply)));
      }
    });
  },
);

describe('the description of the police standard', () => {
  it('titles every code table', () => {
    expect(Object.keys(policeWire.codeTableTitles).sort()).toEqual(Object.keys(police.codeTables).sort());
  });
});
