import { describe, expect, it } from '@jest/globals';

import { InFlightWindow } from './in-flight-window.js';

describe('InFlightWindow', () => {
  it('admits up to its number, then in order of arrival', async () => {
    const window = new InFlightWindow(2, 1000);
    const order: string[] = [];
    await window.enter(1, 1000);
    await window.enter(1, 1000);
    const third = window.enter(1, 1000).then(() => order.push('third'));
    const fourth = window.enter(1, 1000).then(() => order.push('fourth'));
    window.leave(1);
    await third;
    expect(order).toEqual(['third']);
    window.leave(1);
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  it('bounds bytes, but lets one that is too large go alone', async () => {
    const window = new InFlightWindow(10, 100);
    expect(await window.enter(500, 0)).toBe(true);
    expect(await window.enter(1, 5)).toBe(false);
    window.leave(500);
    expect(await window.enter(60, 0)).toBe(true);
    expect(await window.enter(60, 5)).toBe(false);
    expect(await window.enter(40, 0)).toBe(true);
  });

  it('lets the next one in when the first in line gives up', async () => {
    const window = new InFlightWindow(10, 100);
    await window.enter(60, 0);
    const large = window.enter(60, 10);
    const small = window.enter(30, 5000);
    expect(await large).toBe(false);
    expect(await small).toBe(true);
  });
});
