import { describe, expect, it } from '@jest/globals';
import { transportConfig } from './transport-config.js';

const read = (settings: Readonly<Record<string, string | undefined>>) =>
  transportConfig(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`CIVICBUS_${name}`, value])));
const tls = { HOTLINE_TLS_CERT_FILE: '/tls/chain.pem', HOTLINE_TLS_KEY_FILE: '/tls/key.pem' };
const plain = [expect.stringContaining('plain HTTP is served')];

describe('how the gateway is reached (A16)', () => {
  it.each([{}, { HOST: 'localhost' }, { HOST: '::1' }, { HOST: '127.0.0.9' }])(
    'is by plain HTTP on this machine alone, with a warning: %j',
    (settings) => expect(read(settings)).toEqual({ transport: 'http', warnings: plain }),
  );

  it.each(['0.0.0.0', '::', '10.1.2.3', '127.0.0.1.example.org'])('must be told where %s listens', (HOST) => {
    expect(() => read({ HOST })).toThrow(/^CIVICBUS_HOTLINE_TRANSPORT is missing/);
    expect(read({ HOST, HOTLINE_TRANSPORT: 'http' })).toEqual({ transport: 'http', warnings: plain });
    expect(read({ HOST, HOTLINE_TRANSPORT: 'proxied' })).toEqual({ transport: 'proxied', warnings: [] });
  });

  it('is by TLS with a certificate and its key, which go with nothing else', () => {
    const { HOTLINE_TLS_CERT_FILE: certFile, HOTLINE_TLS_KEY_FILE: keyFile } = tls;
    expect(read({ HOTLINE_TRANSPORT: 'https', ...tls })).toEqual({
      transport: 'https',
      tls: { certFile, keyFile },
      warnings: [],
    });
    const bad = [
      { HOTLINE_TRANSPORT: 'https' },
      { HOTLINE_TRANSPORT: 'https', HOTLINE_TLS_CERT_FILE: certFile },
      { HOTLINE_TRANSPORT: 'proxied', HOTLINE_TLS_KEY_FILE: keyFile },
      { HOTLINE_TRANSPORT: 'http', ...tls },
      tls,
    ];
    for (const settings of bad) expect(() => read(settings)).toThrow('CIVICBUS_HOTLINE_TLS_KEY_FILE go with');
    expect(() => read({ HOTLINE_TRANSPORT: 'ftp' })).toThrow('CIVICBUS_HOTLINE_TRANSPORT');
  });

  it.each([
    ['https://hotline.example.gov.cn', 0],
    ['http://127.0.0.1:7105', 0],
    ['http://hotline.example.gov.cn', 1],
    ['', 0],
  ])('links the registration page by %j with %i warnings', (url, count) => {
    expect(read({ HOTLINE_TRANSPORT: 'proxied', HOTLINE_PUBLIC_URL: url }).warnings).toHaveLength(count);
  });
});
