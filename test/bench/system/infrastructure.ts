import { readFileSync } from 'node:fs';
import { startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { processTree } from '@civicbus/testing/process-tree';

/** The bus and the database that all competitors share. */
export interface Infrastructure {
  readonly natsUrl: string;
  readonly natsPid: number;
  readonly postgres: PostgresServer;
  stop(): Promise<void>;
}

/**
 * As they are installed: PostgreSQL waits for the disk at each commit, whoever commits, unless `syncCommit` is false; JetStream
 * acknowledges before it syncs (the Debian server knows no other way).
 * Checkpoints and vacuum are put off: they would fall into the time of whoever happens to run.
 */
export async function startInfrastructure({ syncCommit }: { readonly syncCommit: boolean }): Promise<Infrastructure> {
  const nats = await startNats();
  const postgres = await startPostgres({
    durable: true,
    settings: {
      synchronous_commit: syncCommit ? 'on' : 'off',
      shared_buffers: '1GB',
      max_wal_size: '8GB',
      checkpoint_timeout: '30min',
      autovacuum: 'off',
    },
  });
  return {
    natsUrl: nats.url,
    natsPid: ownProcess('nats-server'),
    postgres,
    async stop() {
      await nats.stop();
      await postgres.stop();
    },
  };
}

function ownProcess(name: string): number {
  const pid = processTree(process.pid).find((each) => readFileSync(`/proc/${each}/comm`, 'utf8').trim() === name);
  if (pid === undefined) throw new Error(`no process ${name} was started here`);
  return pid;
}
