import { describe, expect, it } from '@jest/globals';
import { AddressList, isAddressOrBlock } from './address-list.js';

describe('a list of addresses', () => {
  it.each([
    [['192.0.2.1'], '192.0.2.1', true],
    [['192.0.2.1'], '::ffff:192.0.2.1', true],
    [['192.0.2.1'], '192.0.2.11', false],
    [['::1'], '0:0:0:0:0:0:0:1', true],
    [['2001:DB8::1'], '2001:db8:0::1', true],
    [['192.0.2.0/24'], '192.0.2.200', true],
    [[], '127.0.0.1', false],
    [['nonsense'], 'nonsense', false],
  ])('%j holds %s: %s', (list, address, expected) => {
    expect(new AddressList(list).has(address)).toBe(expected);
  });

  it('is of addresses and blocks', () => {
    expect(['10.0.0.1', '10.0.0.0/8', '::/0'].every(isAddressOrBlock)).toBe(true);
    expect(['10.0.0', '10.0.0.0/33', '1/2/3', ''].some(isAddressOrBlock)).toBe(false);
  });
});
