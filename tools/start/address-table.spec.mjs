import { describe, expect, it } from '@jest/globals';
import { addressTable } from './address-table.mjs';
import { readSettings } from './settings.mjs';

describe('addressTable', () => {
  it('lists every address without credentials', () => {
    const table = addressTable(
      readSettings({}),
      {
        postgres: 'postgres://civicbus:hush@127.0.0.1:7432/civicbus',
        nats: 'nats://civicbus:hush@127.0.0.1:7422',
        console: { baseUrl: 'http://127.0.0.1:7100', token: 'hush' },
        hotline: { baseUrl: 'http://127.0.0.1:7105', appId: 'city', token: 'hush', header: 'Authorization' },
        police: { baseUrl: 'http://127.0.0.1:7104', cmcId: 'confidential' },
        urban: { baseUrl: 'http://127.0.0.1:7101', account: 'city', password: 'hush', senderCode: '430100' },
      },
      '.civicbus/sandbox.json',
    );
    expect(table).not.toContain('hush');
    for (const text of [
      'http://127.0.0.1:7101/docs',
      '7111/metrics',
      'postgres://127.0.0.1:7432/civicbus',
      'nats://127.0.0.1:7422',
    ]) {
      expect(table).toContain(text);
    }
  });
});
