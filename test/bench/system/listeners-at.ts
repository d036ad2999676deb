import { readFileSync } from 'node:fs';

const LISTENING = '0A';

/** How many sockets of this machine listen at an IPv4 port; several where it is shared. */
export function listenersAt(port: number): number {
  const address = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(address) && state === LISTENING).length;
}
