import { describe, expect, it } from '@jest/globals';
import { sampleBody } from '@civicbus/contract/sample-body';
import { sampleRecord } from '@civicbus/contract/sample-record';
import { documentedHotline } from './documented-spec.js';
import { interfaceAt } from './interfaces.js';
import { judge } from './fixtures/judge.js';
import { readCall } from './envelope.js';
import { hotlineWire } from './wire-description.js';

describe('the documents of the hotline', () => {
  it('show the seven reports', () => {
    expect(documentedHotline.messages.map(({ facts }) => facts.id)).toHaveLength(7);
  });

  it.each(documentedHotline.messages.map(({ facts }) => ({ id: facts.id, facts })))(
    'show a call of $id that is accepted without a warning',
    ({ id, facts }) => {
      const body = sampleBody(facts, hotlineWire, sampleRecord(facts, hotlineWire.sampleValues(facts)));
      const read = readCall(interfaceAt(facts.paths[0] ?? ''), Buffer.from(JSON.stringify(body)));
      expect(read).toMatchObject({ called: { id } });
      const { remarks } = judge(id, 'members' in read ? read.members : {});
      expect(remarks).toEqual([]);
    },
  );

  it('show answers in their envelope, success first, each name once', () => {
    for (const { facts } of documentedHotline.messages) {
      const replies = hotlineWire.sampleReplies(facts);
      const code = facts.paths[0] === '/api/dealcase/invokeCase' ? '0000' : 0;
      expect(replies[0]?.body).toEqual({ code, msg: '成功', data: { issuc: '1' } });
      expect(new Set(replies.map(({ name }) => name)).size).toBe(replies.length);
      for (const { envelope, body } of replies) {
        expect(Object.keys(body)).toEqual(['code', 'msg', 'data']);
        expect(envelope).toBe(hotlineWire.envelopeOf(facts));
      }
    }
  });
});
