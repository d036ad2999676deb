import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that its own key has signed, for 127.0.0.1; PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
}

/** Makes a fresh pair, valid for a day around now: no key lies in the repository. */
export function selfSigned(): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const algorithm = sequence(der(0x06, Buffer.of(0x2b, 0x65, 0x70)));
  const name = sequence(der(0x31, sequence(der(0x06, Buffer.of(0x55, 0x04, 0x03)), der(0x0c, Buffer.from('test')))));
  const time = (hours: number): Buffer => {
    const text = new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+|\D/g, '');
    return der(0x17, Buffer.from(`${text.slice(2, 14)}Z`));
  };
  const alternativeName = sequence(
    der(0x06, Buffer.of(0x55, 0x1d, 0x11)),
    der(0x04, sequence(der(0x87, Buffer.of(127, 0, 0, 1)))),
  );
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    algorithm,
    name,
    sequence(time(-12), time(12)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternativeName)),
  );
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign(null, body, privateKey)]));
  const lines =
    sequence(body, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/** A value in DER; those here are shorter than 65,536 bytes. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
