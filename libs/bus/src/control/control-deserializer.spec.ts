import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ControlDeserializer } from './control-deserializer.js';

const read = (text: string) => {
  const data = new TextEncoder().encode(text);
  return new ControlDeserializer().deserialize({ data, json: <T>() => JSON.parse(text) as T }, { channel: 'subject' });
};

describe('ControlDeserializer', () => {
  it('reads what a client of Nest writes', () => {
    expect(read('{"pattern":"subject","data":{"spec":"urban"}}')).toEqual({
      pattern: 'subject',
      data: { spec: 'urban' },
    });
    expect(read('{"pattern":"subject","data":1,"id":"7"}')).toEqual({ pattern: 'subject', data: 1, id: '7' });
  });

  it('goes by the subject, not by what the message says that it is', () => {
    expect(read('{"pattern":"other","data":1}').pattern).toBe('subject');
  });

  it.each(['', '{', 'null', '7', '"text"', '[]', `{"data":"${'x'.repeat(5_000)}"}`])('finds no data in %.20s', (text) =>
    expect(read(text)).toEqual({ pattern: 'subject', data: undefined }),
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(read(text).pattern).toBe('subject')));
  });
});
