import type { Chassis } from '@civicbus/chassis/chassis';
import type { Spec } from '@civicbus/contract/spec';
import { Accounts } from '@civicbus/store/accounts';
import { ExchangeLog } from '@civicbus/store/exchange-log';
import { createPool, type Pool } from '@civicbus/store/pool';
import { StoredKeys } from '@civicbus/store/stored-keys';
import { AccountDirectory } from './account-directory.js';
import type { GatewayConfig } from './gateway-config.js';

/** A query that a caller waits for must not take longer than the caller would wait. */
const STATEMENT_TIMEOUT_MS = 2_000;
/** How long a close waits for the rows of the exchange log, and then for PostgreSQL to close; all hooks of a stop have 4.5 s. */
const LAST_ROWS_MS = 3_000;
const GOODBYE_MS = 500;

/** What of the database a gateway works with. It may be away: then the last known accounts count and rows wait in memory. */
export interface StoreParts {
  readonly pool: Pool;
  readonly accounts: AccountDirectory;
  readonly exchangeLog: ExchangeLog;
  readonly storedKeys: StoredKeys;
  readonly close: () => Promise<void>;
}

/** Opens the database for a gateway; registers the readiness check `accounts`. */
export async function openStore(config: GatewayConfig, spec: Spec, chassis: Chassis): Promise<StoreParts> {
  const { name, log, readiness, metrics } = chassis;
  const cutOff = new AbortController();
  const pool = createPool(
    {
      url: config.postgresUrl,
      applicationName: name,
      maxConnections: 4,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      cutOff: cutOff.signal,
    },
    (error) => log.warn({ err: error }, 'an idle database connection broke'),
  );
  const dropped = metrics.counter({
    name: 'civicbus_exchange_log_dropped_total',
    help: 'Rows of the exchange log that could not be kept',
    labels: ['why'],
  });
  const exchangeLog = new ExchangeLog(pool, {
    onDropped: (count, why) => {
      dropped.inc({ why }, count);
      log.error({ count, why }, 'rows of the exchange log are lost');
    },
    onError: (error) => log.warn({ err: error }, 'the exchange log cannot be written; rows wait in memory'),
  });
  metrics.gauge(
    { name: 'civicbus_exchange_log_pending', help: 'Rows of the exchange log that wait in memory' },
    (gauge) => gauge.set(exchangeLog.pending),
  );
  const accounts = new AccountDirectory(new Accounts(pool), spec.id, log, config.accountPollMs);
  await accounts.start();
  readiness.register('accounts', () =>
    accounts.loaded ? { ok: true } : { ok: false, reason: 'no accounts were read yet' },
  );

  return {
    pool,
    accounts,
    exchangeLog,
    storedKeys: new StoredKeys(
      pool,
      spec.messages.map(({ facts }) => facts),
    ),
    close: async () => {
      accounts.stop();
      await exchangeLog.stop(LAST_ROWS_MS);
      const late = setTimeout(() => {
        log.warn({ afterMs: LAST_ROWS_MS + GOODBYE_MS }, 'the database is silent; its connections are cut');
        cutOff.abort();
      }, GOODBYE_MS);
      await pool.end();
      clearTimeout(late);
    },
  };
}
