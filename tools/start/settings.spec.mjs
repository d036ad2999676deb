import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { readSettings } from './settings.mjs';
import { usage } from './usage.mjs';

describe('readSettings', () => {
  it('has the documented defaults', () => {
    const { dataDir, host, ports, postgresUrl, natsUrl } = readSettings({});
    expect({ dataDir, host, postgresUrl, natsUrl }).toEqual({ dataDir: join(root, '.civicbus'), host: '127.0.0.1' });
    expect(ports).toMatchObject({
      console: 7100,
      'gateway-urban': 7101,
      'gateway-police': 7104,
      'gateway-hotline': 7105,
      persistence: 7111,
      postgres: 7432,
      nats: 7422,
    });
  });

  it('takes ports, folder and servers from the environment', () => {
    const settings = readSettings({
      CIVICBUS_DATA_DIR: '/srv/second',
      CIVICBUS_PORT_GATEWAY_URBAN: '8101',
      CIVICBUS_NATS_URL: 'nats://user:secret@bus:4222',
    });
    expect(settings.dataDir).toBe('/srv/second');
    expect(settings.ports['gateway-urban']).toBe(8101);
    expect(settings.natsUrl).toBe('nats://user:secret@bus:4222');
  });

  it('names every wrong variable and never a value', () => {
    const wrong = {
      CIVICBUS_PORT_NATS: '99999',
      CIVICBUS_PORT_CONSOLE: 'x',
      CIVICBUS_POSTGRES_URL: 'mysql://root:hush@db',
    };
    expect(() => readSettings(wrong)).toThrow(/CIVICBUS_PORT_CONSOLE[^]*CIVICBUS_PORT_NATS[^]*CIVICBUS_POSTGRES_URL/);
    expect(() => readSettings(wrong)).not.toThrow(/hush|99999/);
  });

  it('refuses one port for two', () => {
    expect(() => readSettings({ CIVICBUS_PORT_NATS: '7432' })).toThrow(
      'CIVICBUS_PORT_NATS is the port of postgres already',
    );
  });

  it('is explained by --help', () => {
    expect(usage()).toContain('CIVICBUS_PORT_GATEWAY_URBAN');
  });
});
