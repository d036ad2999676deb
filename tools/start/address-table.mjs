import { services } from './services.mjs';

/** @param {string} url */
const withoutCredentials = (url) => {
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href.replace(/\/$/, '');
};

/**
 * The table that `npm start` ends with. Credentials are not printed: the last row says where they are.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./sandbox-file.mjs').Sandbox} sandbox
 * @param {string} sandboxFile
 */
export function addressTable({ ports }, sandbox, sandboxFile) {
  const { protocol, hostname } = new URL(sandbox.console.baseUrl);
  /** @type {(readonly [string, ...string[]])[]} */
  const rows = services.map(({ name, kind }) => {
    const base = `${protocol}//${hostname}:${ports[name]}`;
    return [name, base, kind === 'gateway' ? `${base}/docs` : '', `${base}/health/ready`, `${base}/metrics`];
  });
  rows.sort(([a], [b]) => a.localeCompare(b));
  const header = /** @type {const} */ (['service', 'address', 'interfaces', 'health', 'metrics']);
  const others = /** @type {const} */ ([
    ['PostgreSQL', withoutCredentials(sandbox.postgres)],
    ['NATS', withoutCredentials(sandbox.nats)],
    ['credentials', sandboxFile],
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length)));
  const first = Math.max(widths[0] ?? 0, ...others.map(([name]) => name.length));
  /** @param {readonly string[]} row */
  const line = (row) =>
    row
      .map((cell, i) => cell.padEnd(i === 0 ? first : (widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line), ...others.map(line)].join('\n');
}
