import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { HotlineClient } from './hotline-client.js';
import type { ServiceProcess } from './service-process.js';
import { type Stack, startStack } from './stack.js';

/** A stack with the hotline's gateway and two cities that may call it. */
export interface HotlineStack extends Stack {
  readonly hotline: ServiceProcess;
  readonly city12345: HotlineClient;
  readonly neighbour: HotlineClient;
}

/** Starts it; takes a few seconds. Needs `npm run build` first. */
export function startHotlineStack(settings: Record<string, string> = {}): Promise<HotlineStack> {
  return startStack(settings, async (stack) => {
    const token = randomBytes(18).toString('base64url');
    const passwordHash = await hash(token);
    for (const account of ['city-440200', 'city-440300']) {
      const regions = [account.slice(-6)];
      await stack.accounts.put('hotline', { account, passwordHash, regions, joiner: '', sourceAddresses: [] });
    }
    const hotline = await stack.start('gateway-hotline');
    return {
      ...stack,
      hotline,
      city12345: new HotlineClient(hotline.url, 'city-440200', token),
      neighbour: new HotlineClient(hotline.url, 'city-440300', token),
    };
  });
}
