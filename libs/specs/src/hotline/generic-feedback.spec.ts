import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthOf, type LengthUnit } from './byte-lengths.js';
import { hasRoomForTel, telAndContent } from './generic-feedback.js';

const units: readonly LengthUnit[] = ['char', 'utf8Byte'];

describe('feedback with the fields of clause 4.2.5', () => {
  it.each([
    ['075100000000', '075100000000', '已答复'],
    ['0'.repeat(25), '0'.repeat(25), '已答复'],
    [
      '0751-00000001转8001、0751-00000002',
      '0751-00000001转8001',
      '已答复（经办人电话：0751-00000001转8001、0751-00000002）',
    ],
    ['0'.repeat(26), '见反馈内容', `已答复（经办人电话：${'0'.repeat(26)}）`],
    [`${'0'.repeat(26)},1`, '见反馈内容', `已答复（经办人电话：${'0'.repeat(26)},1）`],
  ])('has of the number %j the number %j', (agentTel, feedbacktel, feedbackcontent) => {
    expect(telAndContent(agentTel, '已答复', 'char')).toEqual({ feedbacktel, feedbackcontent });
  });

  it('counts bytes where an installation does', () => {
    expect(telAndContent('电话一二三四五六七', '已答复', 'char').feedbacktel).toBe('电话一二三四五六七');
    expect(telAndContent('电话一二三四五六七', '已答复', 'utf8Byte').feedbacktel).toBe('见反馈内容');
  });

  it('is within its table and loses nothing, whatever the number is', () => {
    const number = fc.string({ unit: fc.constantFrom('0', '7', '-', '、', ' ', '转'), maxLength: 100 });
    fc.assert(
      fc.property(number, fc.constantFrom(...units), (agentTel, unit) => {
        const { feedbacktel, feedbackcontent } = telAndContent(agentTel, '已答复', unit);
        expect(lengthOf(feedbacktel, unit)).toBeLessThanOrEqual(25);
        expect(feedbacktel === agentTel || feedbackcontent.includes(agentTel)).toBe(true);
        expect(agentTel.includes(feedbacktel) || feedbacktel === '见反馈内容').toBe(true);
        expect(hasRoomForTel(agentTel, '已答复', unit)).toBe(true);
      }),
    );
  });
});
