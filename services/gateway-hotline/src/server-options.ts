import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { ConfigError } from '@civicbus/chassis/config-error';
import type { AdapterOptions } from '@civicbus/chassis/service-definition';
import { transportConfig } from './transport-config.js';

/** Options of the HTTP server: TLS where it ends here. @throws ConfigError also where certificate and key cannot be used */
export function serverOptions(environment: NodeJS.ProcessEnv): AdapterOptions {
  const { tls } = transportConfig(environment);
  if (!tls) return {};
  const cert = read('CIVICBUS_HOTLINE_TLS_CERT_FILE', tls.certFile);
  const key = read('CIVICBUS_HOTLINE_TLS_KEY_FILE', tls.keyFile);
  try {
    createSecureContext({ cert, key });
  } catch {
    // The cause may show a piece of the key.
    throw new ConfigError([
      'CIVICBUS_HOTLINE_TLS_CERT_FILE and CIVICBUS_HOTLINE_TLS_KEY_FILE are no PEM files of a pair',
    ]);
  }
  return { https: { cert, key } };
}

function read(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ConfigError([`${name} cannot be read`]);
  }
}
