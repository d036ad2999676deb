import { isIPv4, isIPv6 } from 'node:net';

/** `host:port/base` without a scheme, or with http:// or https:// (A49). */
const FORM = /^(?:https?:\/\/)?([\w.-]+|\[[0-9a-fA-F:.]+\])(?::(\d{1,5}))?((?:\/[\w.~%-]+)*)\/?$/;

/** Where a province serves its pulls. */
export interface PullAddress {
  /** Without brackets. */
  readonly host: string;
  /** Base address without a slash at the end; `/subcmc/v1/…` follows. */
  readonly baseUrl: string;
}

/** Reads an entry of `pullAddressList`; undefined when it has no such form. `scheme`: for an entry without one. */
export function readPullAddress(entry: string, scheme: 'http' | 'https' = 'https'): PullAddress | undefined {
  const [, hostText = '', port, base = ''] = FORM.exec(entry) ?? [];
  if (hostText === '' || (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))) return undefined;
  const url = /^https?:\/\//.test(entry) ? entry : `${scheme}://${entry}`;
  if (!URL.canParse(url)) return undefined;
  // As the network stack reads it: 127.1 and 0x7f000001 become 127.0.0.1.
  const { protocol, host, hostname } = new URL(url);
  return { host: hostname.replace(/^\[|\]$/g, ''), baseUrl: `${protocol}//${host}${base}` };
}

/** Whether a host is this machine or on its link: a caller must not choose such an address for us to connect to (A49). */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (isIPv4(name)) return /^(?:0|127)\.|^169\.254\./.test(name);
  if (!isIPv6(name)) return name === 'localhost' || name.endsWith('.localhost');
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(name);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return isLocalHost([high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  return name === '::' || name === '::1' || /^fe[89ab]/.test(name);
}
