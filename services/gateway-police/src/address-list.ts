import { BlockList, isIP } from 'node:net';

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a text is an IP address or a CIDR block. */
export function isAddressOrBlock(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** Network addresses, compared as numbers: `::1` is `0:0:0:0:0:0:0:1`. An empty list holds none. */
export class AddressList {
  readonly #list = new BlockList();

  /** @param entries what is neither an address nor a CIDR block is left out */
  constructor(entries: readonly string[]) {
    for (const entry of entries.filter(isAddressOrBlock)) {
      const [address = '', bits] = entry.split('/');
      if (bits === undefined) this.#list.addAddress(address, familyOf(address));
      else this.#list.addSubnet(address, Number(bits), familyOf(address));
    }
  }

  has(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return isIP(plain) !== 0 && this.#list.check(plain, familyOf(plain));
  }
}
