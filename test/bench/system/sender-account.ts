import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Accounts } from '@civicbus/store/accounts';
import type pg from 'pg';
import type { Credentials } from '../records/credentials.js';

/** Makes an account of the urban standard that may write 430100 and what is below. */
export async function createSender(pool: pg.Pool): Promise<Credentials> {
  const credentials = { account: 'bench', password: randomBytes(12).toString('hex'), senderCode: '430100' };
  await new Accounts(pool).put('urban', {
    account: credentials.account,
    passwordHash: await hash(credentials.password),
    regions: [credentials.senderCode],
    joiner: '',
    sourceAddresses: [],
  });
  return credentials;
}
