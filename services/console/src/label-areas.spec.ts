import { describe, expect, it } from '@jest/globals';
import { messageFacts } from './catalogue.js';
import { labelAreas } from './label-areas.js';

const meta = {
  key: 'k',
  receivedAt: '2026-11-22T08:00:00.000+08:00',
  sequence: 1,
  deleted: false,
  eventId: '019ab000-0000-7000-8000-000000000001',
};
const pageOf = (sender: string) => ({ total: 9, items: [{ area: 8976.23, _meta: { ...meta, sender } }] });
const accounts = [
  { regions: ['430000'], areaUnit: 'm2' },
  { regions: ['430100', '430200'], areaUnit: 'km2' },
  { regions: ['430102'], areaUnit: 'ha' },
  { regions: ['430300'], areaUnit: 'm2' },
  { regions: ['430300'], areaUnit: 'mu' },
] as const;
const grids = messageFacts('urban', 'grids');

describe('the unit of areas', () => {
  it.each([
    ['430100', 'km2'],
    ['430104', 'km2'],
    ['430102', 'ha'],
    ['430200', 'km2'],
    ['430400', 'm2'],
    ['430300', undefined],
    ['620000', undefined],
  ])('of %s is that of the nearest account: %s', async (sender, areaUnit) => {
    const { total, items } = await labelAreas(grids, pageOf(sender), () => Promise.resolve(accounts));
    expect(total).toBe(9);
    expect(items).toEqual([{ area: 8976.23, _meta: { ...meta, sender, ...(areaUnit && { areaUnit }) } }]);
  });

  it('is not looked for where there are no areas', async () => {
    const never = () => Promise.reject(new Error('must not be asked'));
    const page = pageOf('430100');
    expect(await labelAreas(messageFacts('urban', 'parts'), page, never)).toBe(page);
    expect(await labelAreas(grids, { total: 0, items: [] }, never)).toEqual({ total: 0, items: [] });
  });
});
