import { messageOf } from '@civicbus/contract/message';
import { expect, it } from '@jest/globals';
import { byteLengthFaults } from './byte-lengths.js';
import { Consultation } from './messages/consultation.js';

it('counts the bytes of UTF-8 in texts, and nothing else', () => {
  const message = messageOf(Consultation);
  expect(byteLengthFaults(message, [{ zipcode: '五一二零', complacontent: '字'.repeat(1_333), workerno: 7 }])).toEqual([
    { index: 0, field: 'zipcode', rule: 'maxLength', message: '长度不能超过 10 个字节（UTF-8）' },
  ]);
  expect(byteLengthFaults(message, [{}, { complacontent: '字'.repeat(1_334) }])).toMatchObject([
    { index: 1, field: 'complacontent' },
  ]);
  expect(byteLengthFaults(message, [{ zipcode: '五一二', complacontent: 'x'.repeat(4_000) }])).toEqual([]);
});
