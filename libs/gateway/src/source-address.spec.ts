import { describe, expect, it } from '@jest/globals';
import { sourceAllowed } from './source-address.js';

describe('source addresses', () => {
  it.each([
    [[], '203.0.113.9', true],
    [['203.0.113.9'], '203.0.113.9', true],
    [['203.0.113.9'], '203.0.113.10', false],
    [['203.0.113.0/24'], '203.0.113.200', true],
    [['203.0.113.0/24'], '203.0.114.1', false],
    [['203.0.113.0/24'], '::ffff:203.0.113.7', true],
    [['2001:db8::/32'], '2001:db8:1::5', true],
    [['2001:db8::/32'], '203.0.113.7', false],
    [['203.0.113.9'], 'not an address', false],
  ])('list %j and address %s: %p', (list, address, allowed) => {
    expect(sourceAllowed(list, address)).toBe(allowed);
  });
});
