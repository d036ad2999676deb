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
    expect(overlongFeedback(kind, { [field]: long(longest) })).toEqual([]);
    expect(overlongFeedback(kind, { [field]: long(longest + 1) })).toMatchObject([{ field, rule: 'maxLength' }]);
  });

  it('names the range of a consultation, or has its code where the name is too long', () => {
    expect(rangeSent({ consulrange: '0101', consulrangename: long(50) })).toBe(long(50));
    expect(rangeSent({ consulrange: '0101', consulrangename: long(51) })).toBe('0101');
    expect(rangeSent({ consulrange: '0101' })).toBe('0101');
    expect(rangeSent({})).toBeUndefined();
  });
});
