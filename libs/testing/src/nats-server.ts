import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

/** How a test's NATS is started. */
export interface NatsServerOptions {
  /** Default: a free one. The port stays the same over restarts. */
  readonly port?: number;
  /** JetStream's directory; default: a temporary one that `stop` removes. A given one is left alone. */
  readonly storeDir?: string;
  /** More arguments for nats-server, e.g. `['--user', 'a', '--pass', 'b']`. */
  readonly args?: readonly string[];
}

/** A real NATS server with JetStream, owned by one test file. */
export interface NatsServer {
  /** `nats://127.0.0.1:<port>`, without credentials. */
  readonly url: string;
  readonly port: number;
  readonly storeDir: string;
  /** Ends the server in order (SIGTERM, then SIGKILL after 5 s) and removes a temporary store. Idempotent. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL); the store stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port and store; kills it first when it still runs. */
  restart(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
}

/** As in every installation: an event of the largest body that a gateway accepts must fit. */
const CONFIG = 'max_payload: 16MB\n';

/** Starts `nats-server` from PATH or /usr/sbin, and resolves when it accepts clients. Throws when there is none. */
export async function startNats(options: NatsServerOptions = {}): Promise<NatsServer> {
  const binary = findBinary();
  const storeDir = options.storeDir ?? (await mkdtemp(join(tmpdir(), 'civicbus-nats-')));
  let port = options.port ?? (await freePort());
  const start = (): Promise<ChildProcess> => launch(binary, port, storeDir, options.args ?? []);
  let child = await start().catch(async (error: unknown) => {
    if (options.port !== undefined) throw error;
    // Another test file may have taken the free port in between; one more try is enough.
    port = await freePort();
    return start();
  });

  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    storeDir,
    async stop() {
      child.kill('SIGCONT');
      await end(child, 'SIGTERM');
      if (options.storeDir === undefined) await rm(storeDir, { recursive: true, force: true });
    },
    kill: () => end(child, 'SIGKILL'),
    async restart() {
      await end(child, 'SIGKILL');
      child = await start();
    },
    pause: () => freeze(child),
    resume: () => void child.kill('SIGCONT'),
  };
}

function findBinary(): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  const found = folders.map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file));
  if (found === undefined) throw new Error('nats-server is neither on PATH nor in /usr/sbin');
  return found;
}

async function launch(binary: string, port: number, storeDir: string, args: readonly string[]): Promise<ChildProcess> {
  const config = join(storeDir, 'nats.conf');
  await writeFile(config, CONFIG);
  const child = spawn(binary, ['-c', config, '-js', '-a', '127.0.0.1', '-p', String(port), '-sd', storeDir, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString('utf8')).slice(-4000);
  });
  let failed: Error | undefined;
  child.on('error', (error) => {
    failed = error;
  });
  // A test process that dies must not leave its server behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));

  await eventually(
    async () => {
      if (failed !== undefined || hasEnded(child)) return true;
      return greets(port);
    },
    { timeoutMs: 20_000, what: 'nats-server accepting clients' },
  );
  if (failed !== undefined || hasEnded(child)) throw new Error(`nats-server did not start:\n${log}`, { cause: failed });
  return child;
}

/** The server greets a client with INFO once JetStream has recovered its store. */
async function greets(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    return chunk.toString('utf8').startsWith('INFO ');
  } finally {
    socket.destroy();
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const last = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(last);
}

/** The signal takes effect a moment after `kill` has returned; until then the server would still answer. */
function freeze(child: ChildProcess): void {
  child.kill('SIGSTOP');
  while (!hasEnded(child) && !stateOf(child.pid ?? 0).startsWith('T'));
}

/** State of a process in one letter; `T` is stopped. */
function stateOf(pid: number): string {
  if (platform() !== 'linux')
    return execFileSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  // The name in parentheses may itself hold blanks and parentheses.
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
