import { describe, expect, it } from '@jest/globals';
import type { TicketKind } from './life-cycle.js';
import { overlongFeedback, rangeSent } from './sent-lengths.js';

const long = (length: number): string => '𠮷'.repeat(length);

describe('feedback that is sent', () => {
  it.each<[TicketKind, string, number]>([
    ...(['1', '2'] as const).flatMap((kind): [TicketKind, string, number][] => [
      [kind, 'handDept', 100],
      [kind, 'agent', 50],
      [kind, 'agentTel', 25],
    ]),
    ['3', 'consultRange', 50],
    ['3', 'handDept', 100],
    ['3', 'agentTel', 100],
  ])('of kind %s has %s of at most %i characters', (kind, field, longest) => {
    expect(overlongFeedback(kind, { [field]: long(longest) }, 'char')).toEqual([]);
    expect(overlongFeedback(kind, { [field]: long(longest + 1) }, 'char')).toMatchObject([
      { field, rule: 'maxLength' },
    ]);
  });

  it('counts bytes where an installation does', () => {
    expect(overlongFeedback('1', { agent: '字'.repeat(16) }, 'utf8Byte')).toEqual([]);
    expect(overlongFeedback('1', { agent: '字'.repeat(17) }, 'utf8Byte')).toEqual([
      { index: 0, field: 'agent', rule: 'maxLength', message: '长度不能超过 50 个字节（UTF-8）' },
    ]);
    expect(rangeSent({ consulrange: '0101', consulrangename: '字'.repeat(17) }, 'utf8Byte')).toBe('0101');
  });

  it('leaves room for a number that stands in the content', () => {
    const told = { agentTel: '0'.repeat(26), dealResult: long(4_000 - 34) };
    expect(overlongFeedback('3', told, 'char')).toEqual([]);
    expect(overlongFeedback('3', { ...told, dealResult: long(4_000 - 33) }, 'char')).toMatchObject([
      { field: 'dealResult', rule: 'maxLength' },
    ]);
    expect(overlongFeedback('3', { agentTel: '0'.repeat(25), dealResult: long(4_000) }, 'char')).toEqual([]);
  });

  it('names the range of a consultation, or has its code where the name is too long', () => {
    expect(rangeSent({ consulrange: '0101', consulrangename: long(50) }, 'char')).toBe(long(50));
    expect(rangeSent({ consulrange: '0101', consulrangename: long(51) }, 'char')).toBe('0101');
    expect(rangeSent({ consulrange: '0101' }, 'char')).toBe('0101');
    expect(rangeSent({}, 'char')).toBeUndefined();
  });
});
