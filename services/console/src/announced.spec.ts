import { describe, expect, it } from '@jest/globals';
import { announcedAccounts, announcedRegistrations } from './announced.js';

const decision = { decision: 'disable', version: '1' } as const;

describe('changes that gateways must see', () => {
  it('are told after they have ended, with the standard that they concern', async () => {
    const order: string[] = [];
    const ended = <T>(what: string, value: T) =>
      Promise.resolve(value).finally(() => void order.push(`${what} committed`));
    const announce = (spec: string) => void order.push(`${spec} told`);
    const accounts = announcedAccounts(
      {
        snapshot: () => ended('snapshot', []),
        put: () => ended('put', true),
        disable: () => ended('disable', undefined),
      },
      announce,
    );
    await accounts.snapshot('urban');
    await accounts.put('urban', { account: 'a', regions: [], joiner: '', sourceAddresses: [] });
    await accounts.disable('hotline', 'a');
    expect(order).toEqual(['snapshot committed', 'put committed', 'urban told', 'disable committed', 'hotline told']);
  });

  it('are told when they failed, too, and fail as before', async () => {
    const told: string[] = [];
    const late = () => Promise.reject(new Error('no answer in time'));
    const desk = announcedRegistrations({ list: () => Promise.resolve([]), decide: late }, (spec) => told.push(spec));
    await expect(desk.decide('police', '620000', 'li.si', decision)).rejects.toThrow('no answer in time');
    expect(told).toEqual(['police']);
  });
});
