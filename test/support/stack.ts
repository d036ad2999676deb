import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Accounts } from '@civicbus/store/accounts';
import { type BaseStack, startBaseStack } from './base-stack.js';
import type { ServiceProcess } from './service-process.js';
import { UrbanClient } from './urban-client.js';

/** A whole CivicBus for one test file: real NATS, real PostgreSQL, every service a process of its own. */
export interface Stack extends BaseStack {
  readonly gateway: ServiceProcess;
  /** The city 430100, which may write its own region and those below it. */
  readonly city: UrbanClient;
  readonly accounts: Accounts;
  /** Keys of the stored media that begin with `prefix`, read from the table itself. */
  mediaKeys(prefix: string): Promise<ReadonlySet<string>>;
}

/** Starts a stack and what `complete` adds to it; takes a few seconds. Needs `npm run build` first. */
export function startStack<T = Stack>(
  settings: Record<string, string> = {},
  complete: (stack: Stack) => Promise<T> = (stack) => Promise.resolve(stack as T),
): Promise<T> {
  return startBaseStack(settings, async (base) => {
    const accounts = new Accounts(base.pool);
    const password = randomBytes(12).toString('base64url');
    const account = 'test_city';
    const passwordHash = await hash(password);
    await accounts.put('urban', { account, passwordHash, regions: ['430100'], joiner: '', sourceAddresses: [] });
    const gateway = await base.start('gateway-urban');
    return complete({
      ...base,
      gateway,
      city: new UrbanClient(gateway.url, { account, password, senderCode: '430100' }),
      accounts,
      mediaKeys: async (prefix) => {
        const { rows } = await base.pool.query<{ key: string }>(
          'select _key as key from urban.syn_rec_media where starts_with(_key, $1)',
          [prefix],
        );
        return new Set(rows.map(({ key }) => key));
      },
    });
  });
}
