import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { ensureCluster } from './postgres-cluster.js';
import { processTree } from './process-tree.js';
import { postgresUser, type UnixUser } from './postgres-user.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** Nothing survives a crash of the machine, everything survives a crash of PostgreSQL; about five times faster to start and commit. */
const FAST: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '64MB',
};

export interface PostgresOptions {
  /** Kept after `stop()` and used again when it already holds a database. Default: a temporary folder, removed by `stop()`. */
  readonly dataDir?: string;
  /** Default: a free port. */
  readonly port?: number;
  /** Password of the user `civicbus`; must be the one the data folder was made with. Default: generated. */
  readonly password?: string;
  /** Commit to disk as in production. Default: false, fast and only safe against a crash of PostgreSQL itself. */
  readonly durable?: boolean;
  /** Further settings by their PostgreSQL names, e.g. `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 with the database `civicbus` and the superuser `civicbus`, in code point order of
 * texts. Works for root too (it runs as another user then). Rejects with PostgreSQL's own words when it does not come up.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const temporary = options.dataDir === undefined;
  const dataDir = options.dataDir ?? join(await mkdtemp(join(tmpdir(), 'civicbus-pg-')), 'data');
  const user = await postgresUser(dataDir);
  const binaries = await findPostgresBinaries(user);
  const password = options.password ?? randomBytes(12).toString('hex');
  await ensureCluster({ binaries, dataDir, temporary, password, user });
  const port = options.port ?? (await freePort());
  const settings = { ...(options.durable ? {} : FAST), ...options.settings };
  const server = new PostgresServer({ binaries, dataDir, temporary, port, password, user, settings });
  await server.start();
  return server;
}

interface ServerFacts {
  readonly binaries: PostgresBinaries;
  readonly dataDir: string;
  readonly temporary: boolean;
  readonly port: number;
  readonly password: string;
  readonly user: UnixUser | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** A running PostgreSQL that a test may stop, kill, freeze and start again on the same port and data. */
export class PostgresServer {
  /** Connection URL of the superuser, with its password. */
  readonly url: string;
  readonly port: number;
  private child: ChildProcess | undefined;

  constructor(private readonly facts: ServerFacts) {
    this.port = facts.port;
    this.url = `postgres://civicbus:${encodeURIComponent(facts.password)}@127.0.0.1:${facts.port}/civicbus`;
    process.once('exit', () => this.signal('SIGKILL'));
  }

  /** Process id of the postmaster while it runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts the server after `kill()` or `halt()`; resolves when it accepts connections. */
  async start(): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT_MS;
    for (;;) {
      const problem = await this.launch(deadline);
      if (problem === undefined) return;
      // The kernel takes a moment to end killed backends; until then the memory that they share counts as in use.
      if (!problem.includes('still in use') || performance.now() > deadline) {
        throw new Error(`PostgreSQL does not start: ${problem}`);
      }
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }

  /** Resolves when it accepts connections, or with what it said when it ended instead. */
  private async launch(deadline: number): Promise<string | undefined> {
    const { binaries, dataDir, port, settings, user } = this.facts;
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings };
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(binaries.postgres, ['-D', dataDir, ...flags], {
      ...user,
      cwd: dataDir,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    const late = setTimeout(() => child.kill('SIGKILL'), deadline - performance.now());
    const problem = await untilReady(child);
    clearTimeout(late);
    return problem;
  }

  /** Clean shutdown (open connections are cut); a temporary data folder is removed. */
  async stop(): Promise<void> {
    await this.halt();
    if (this.facts.temporary) await rm(dirname(this.facts.dataDir), { recursive: true, force: true });
  }

  /** Clean shutdown that keeps the data, so that `start()` can follow. */
  async halt(): Promise<void> {
    this.resume();
    const child = this.child;
    if (!child || isGone(child)) return;
    const late = setTimeout(() => this.signal('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGINT');
    await once(child, 'exit');
    clearTimeout(late);
    this.child = undefined;
  }

  /** `kill -9` of the postmaster and all its backends, as when the machine loses power. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || isGone(child)) return;
    const exit = once(child, 'exit');
    this.signal('SIGKILL');
    await exit;
    this.child = undefined;
  }

  /** Clean shutdown and start. */
  async restart(): Promise<void> {
    await this.halt();
    await this.start();
  }

  /** Freezes every process (SIGSTOP): connections hang instead of failing. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  /** Ends `pause()`. */
  resume(): void {
    this.signal('SIGCONT');
  }

  private signal(signal: NodeJS.Signals): void {
    const child = this.child;
    if (child?.pid === undefined || isGone(child)) return;
    // Frozen first, so that it starts no backend after they were listed, nor restarts them when they end.
    if (signal === 'SIGKILL') send(child.pid, 'SIGSTOP');
    // Backends are sessions of their own: a group signal would miss them.
    for (const pid of processTree(child.pid)) send(pid, signal);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function untilReady(child: ChildProcess): Promise<string | undefined> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(said || 'no output'));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (said.includes('database system is ready to accept connections')) resolve(undefined);
    });
  });
}
