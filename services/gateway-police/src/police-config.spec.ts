import { describe, expect, it } from '@jest/globals';
import { policeConfig } from './police-config.js';

const of = (settings: Record<string, string>) =>
  policeConfig(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`CIVICBUS_POLICE_${name}`, value])));

describe('the settings of the police gateway', () => {
  it('make a ministry that approves nobody by itself', () => {
    expect(of({})).toMatchObject({ role: 'ministry', autoApprove: 'off', parentCheck: 'on', ratePerMinute: 0 });
  });

  it('name ranges and earlier identities by area', () => {
    const { areaRanges, knownIds } = of({
      AREA_RANGES: '620000=10.0.0.0/8, 620000=192.0.2.1,110000=::1',
      KNOWN_IDS: '620000=a=b',
    });
    expect(areaRanges.get('620000')?.has('192.0.2.1')).toBe(true);
    expect(areaRanges.get('110000')?.has('192.0.2.1')).toBe(false);
    expect(knownIds).toEqual(new Map([['620000', 'a=b']]));
  });

  it.each([
    [{ AREA_RANGES: '620000:10.0.0.0/8' }, 'AREA_RANGES'],
    [{ AREA_RANGES: '999999=10.0.0.0/8' }, 'AREA_RANGES'],
    [{ AREA_RANGES: '620000=10.0.0.0/99' }, 'AREA_RANGES'],
    [{ KNOWN_IDS: `620000=${'x'.repeat(51)}` }, 'KNOWN_IDS'],
    [{ ROLE: 'province' }, 'OWN_CMC_ID'],
    [{ ROLE: 'both', OWN_CMC_ID: 'a', MINISTRY_ADDRESSES: 'here' }, 'MINISTRY_ADDRESSES'],
  ])('are refused when wrong: %j', (settings, name) => {
    expect(() => of(settings as unknown as Record<string, string>)).toThrow(name);
  });
});
