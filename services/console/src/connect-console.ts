import type { Chassis } from '@civicbus/chassis/chassis';
import { Accounts } from '@civicbus/store/accounts';
import { CallHints } from '@civicbus/store/hotline/call-hints';
import { RegistrationLinks } from '@civicbus/store/hotline/registration-links';
import { Seats } from '@civicbus/store/hotline/seats';
import { StandardDataStore } from '@civicbus/store/hotline/standard-data';
import { Tickets } from '@civicbus/store/hotline/tickets';
import { recordOperatorAction } from '@civicbus/store/operator-actions';
import { createPool } from '@civicbus/store/pool';
import { listDeadLetters } from '@civicbus/store/queries/dead-letters';
import { listExchanges } from '@civicbus/store/queries/exchanges';
import { listOrphans } from '@civicbus/store/queries/orphans';
import { listRecords } from '@civicbus/store/queries/records';
import { listWarnings } from '@civicbus/store/queries/warnings';
import { hash } from '@node-rs/argon2';
import { AccountBook } from './account-book.js';
import { announcedAccounts, announcedRegistrations } from './announced.js';
import { openAnnouncer } from './announcer.js';
import { consoleConfig } from './console-config.js';
import type { ConsoleParts } from './console-module.js';
import { labelAreas } from './label-areas.js';
import { labelRecords } from './label-records.js';
import { RegistrationDesk } from './registration-desk.js';

/** Together below the longest wait of a request, so that a silent database frees its connection by then. */
const CONNECT_TIMEOUT_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 4_000;

/** The parts of the console over PostgreSQL. Connects when first asked something; not ready while the database is away. Needs the bus for nothing. */
export const connectConsole = (chassis: Chassis): ConsoleParts => {
  const { name, environment, log, readiness } = chassis;
  const config = consoleConfig(environment);
  const pool = createPool(
    {
      url: config.postgresUrl,
      applicationName: name,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    },
    (error) => log.warn({ err: error }, 'a connection to the database broke'),
  );
  readiness.register('database', async () => {
    await pool.query('select');
    return { ok: true };
  });
  const accounts = new Accounts(pool);
  const gateways = openAnnouncer(config.natsUrl, chassis);
  return {
    queries: {
      records: async (facts, filter) => {
        const page = labelRecords(facts, await listRecords(pool, facts, filter));
        return labelAreas(facts, page, () => accounts.snapshot(facts.spec));
      },
      exchanges: (filter) => listExchanges(pool, filter),
      deadLetters: (filter) => listDeadLetters(pool, filter),
      orphans: (references, filter) => listOrphans(pool, references, filter),
      warnings: (filter) => listWarnings(pool, filter),
    },
    accounts: new AccountBook(
      announcedAccounts(accounts, (spec) => gateways.announce('accounts-changed', spec)),
      (password) => hash(password),
    ),
    tickets: {
      tickets: new Tickets(pool),
      calls: new CallHints(pool),
      standardData: new StandardDataStore(pool),
      seats: new Seats(pool),
      links: new RegistrationLinks(pool),
      accounts,
      linkMinutes: config.linkMinutes,
      publicUrl: config.publicUrl,
      firstCheckFeedback: config.firstCheckFeedback === 'true',
      lengthUnit: config.lengthUnit,
      audit: (action) => recordOperatorAction(pool, action),
    },
    registrations: announcedRegistrations(new RegistrationDesk(pool), (spec) =>
      gateways.announce('registrations-changed', spec),
    ),
    close: async () => {
      await gateways.close();
      await pool.end();
    },
  };
};
