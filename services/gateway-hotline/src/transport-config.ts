import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { ConfigError } from '@civicbus/chassis/config-error';
import { variable } from '@civicbus/chassis/variable';

const variables = {
  /** `https`: ends TLS itself; `proxied`: a proxy before it does; `http`: nobody does. */
  transport: variable.optional(variable.oneOf('CIVICBUS_HOTLINE_TRANSPORT', ['https', 'proxied', 'http'])),
  /** PEM, the whole chain. */
  certFile: variable.optional(variable.text('CIVICBUS_HOTLINE_TLS_CERT_FILE')),
  /** PEM. */
  keyFile: variable.optional(variable.text('CIVICBUS_HOTLINE_TLS_KEY_FILE')),
  host: variable.text('CIVICBUS_HOST', { default: '127.0.0.1' }),
  publicUrl: variable.text('CIVICBUS_HOTLINE_PUBLIC_URL', { default: '' }),
} as const;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** How the gateway is reached (A16). */
export interface TransportConfig {
  readonly transport: 'https' | 'proxied' | 'http';
  /** Files of the certificate and its key; with `https` only. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  /** What of it lets personal data and Tokens travel in clear, to be told at start. */
  readonly warnings: readonly string[];
}

/**
 * Plain HTTP is served only where that is configured, or where nobody but this machine can reach it (A16).
 *
 * @throws ConfigError that names what is missing
 */
export function transportConfig(environment: NodeJS.ProcessEnv): TransportConfig {
  const config = readConfig(variables, environment);
  const transport = config.transport ?? (LOOPBACK.test(config.host) ? 'http' : undefined);
  if (transport === undefined)
    throw new ConfigError([
      'CIVICBUS_HOTLINE_TRANSPORT is missing: expected https, proxied or http, since the service listens beyond this machine',
    ]);
  const { certFile, keyFile } = config;
  const tls = certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : undefined;
  if ((transport === 'https') !== (tls !== undefined) || (certFile === undefined) !== (keyFile === undefined))
    throw new ConfigError([
      'CIVICBUS_HOTLINE_TLS_CERT_FILE and CIVICBUS_HOTLINE_TLS_KEY_FILE go with CIVICBUS_HOTLINE_TRANSPORT=https, and it with both',
    ]);
  return { transport, ...(tls && { tls }), warnings: warningsOf(transport, config) };
}

function warningsOf(transport: TransportConfig['transport'], { publicUrl }: ConfigOf<typeof variables>): string[] {
  const page = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined;
  const plainPage = page?.protocol === 'http:' && !LOOPBACK.test(page.hostname);
  return [
    ...(transport === 'http'
      ? ['plain HTTP is served: personal data and Tokens travel in clear, use https or a proxy']
      : []),
    ...(plainPage ? ['the registration page is linked by plain HTTP: personal data travel in clear'] : []),
  ];
}
