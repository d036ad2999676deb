// Writes the accounts and the registration of the sandbox file into the database: node tools/start/seed.mjs, with CIVICBUS_SANDBOX_FILE and
// CIVICBUS_POSTGRES_URL. An account that has the file's password already is left as it is, whatever was changed about it.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { REGISTRATION } from '@civicbus/specs/police/message-ids';
import { Accounts } from '@civicbus/store/accounts';
import { appendOutbox } from '@civicbus/store/outbox/append-outbox';
import { Registrations } from '@civicbus/store/registrations';
import { hash, verify } from '@node-rs/argon2';
import pg from 'pg';

/** @type {import('./sandbox-file.mjs').Sandbox} */
const { urban, police, hotline } = JSON.parse(readFileSync(String(process.env['CIVICBUS_SANDBOX_FILE']), 'utf8'));
const pool = new pg.Pool({ connectionString: process.env['CIVICBUS_POSTGRES_URL'], max: 1 });
const accounts = new Accounts(pool);
try {
  await seedAccount('urban', urban.account, urban.password, urban.senderCode);
  await seedAccount('hotline', hotline.appId, hotline.token, '440200');
  const sources = ['127.0.0.1', '::1'];
  await new Registrations(pool, 'police').change('620000', async (current, client) => {
    if (current?.sender === police.cmcId && current.state === 'active') return {};
    const details = { reportType: 'A', areaCode: '620000', pushIpList: sources };
    const body = JSON.stringify(details);
    await appendOutbox(client, [
      {
        id: randomUUID(),
        spec: 'police',
        message: REGISTRATION,
        sender: police.cmcId,
        peer: 'sandbox',
        code: '0',
        bytes: body.length,
        receivedAt: new Date(),
        warnings: [],
        records: [{ key: '', body }],
      },
    ]);
    return { store: { sender: police.cmcId, state: 'active', sources, details, askedFrom: '127.0.0.1' } };
  });
} finally {
  await pool.end();
}

/**
 * @param {string} spec
 * @param {string} account
 * @param {string} secret
 * @param {string} region
 */
async function seedAccount(spec, account, secret, region) {
  const existing = (await accounts.snapshot(spec)).find((one) => one.account === account);
  if (existing !== undefined && (await verify(existing.passwordHash, secret))) return;
  const passwordHash = await hash(secret);
  await accounts.put(spec, { account, passwordHash, regions: [region], joiner: '', sourceAddresses: [] });
}
