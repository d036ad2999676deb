import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareSandboxFile } from './sandbox-file.mjs';
import { readSettings } from './settings.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let file;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-sandbox-'));
  file = join(folder, 'sandbox.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('prepareSandboxFile', () => {
  it('generates credentials that nobody else can read', () => {
    const sandbox = prepareSandboxFile(file, readSettings({}));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(sandbox);
    const { hostname, port, password, pathname } = new URL(sandbox.postgres);
    expect({ hostname, port, pathname }).toEqual({ hostname: '127.0.0.1', port: '7432', pathname: '/civicbus' });
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect(sandbox.console.token.length).toBeGreaterThanOrEqual(32);
    expect(sandbox.urban).toMatchObject({ baseUrl: 'http://127.0.0.1:7101', senderCode: '430100' });
    expect(sandbox.hotline).toMatchObject({
      baseUrl: 'http://127.0.0.1:7105',
      appId: 'city-440200',
      header: 'Authorization',
    });
    expect(sandbox.police).toEqual({
      baseUrl: 'http://127.0.0.1:7104',
      cmcId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    const other = prepareSandboxFile(join(folder, 'other.json'), readSettings({}));
    expect(other.urban.password).not.toBe(sandbox.urban.password);
  });

  it('keeps credentials and follows the ports', () => {
    const first = prepareSandboxFile(file, readSettings({}));
    const second = prepareSandboxFile(
      file,
      readSettings({ CIVICBUS_PORT_POSTGRES: '8432', CIVICBUS_PORT_CONSOLE: '8100' }),
    );
    expect(second.postgres).toBe(first.postgres.replace('7432', '8432'));
    expect(second.console).toEqual({ baseUrl: 'http://127.0.0.1:8100', token: first.console.token });
    expect(second.urban).toEqual(first.urban);
  });

  it('does not take over the password of a given server', () => {
    const given = prepareSandboxFile(
      file,
      readSettings({ CIVICBUS_POSTGRES_URL: 'postgres://me:mine@db.example/civic' }),
    );
    expect(given.postgres).toBe('postgres://me:mine@db.example/civic');
    expect(prepareSandboxFile(file, readSettings({})).postgres).not.toContain('mine');
  });

  it('says what to do about a broken file', () => {
    writeFileSync(file, '{');
    expect(() => prepareSandboxFile(file, readSettings({}))).toThrow('Repair or remove it');
  });
});
