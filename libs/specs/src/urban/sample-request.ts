import { signatureOf } from './sign.js';

const TIMESTAMP = Date.parse('2026-03-12T09:30:00+08:00');

/** The parameters of a sample request with the signature that belongs to them; account and password are invented. */
export function sampleRequest(data: string): readonly (readonly [name: string, value: string])[] {
  const parameters = [
    ['account', 'sample-city'],
    ['data', data],
    ['password', 'sample-password'],
    ['senderCode', '430100'],
    ['timestamp', String(TIMESTAMP)],
  ] as const;
  return [...parameters, ['sign', signatureOf(new Map(parameters), '')]];
}
