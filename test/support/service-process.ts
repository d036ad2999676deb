import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from '@civicbus/testing/eventually';
import { freePort } from '@civicbus/testing/free-port';

const ROOT = join(import.meta.dirname, '..', '..');

/** A built service as its own process, as in production. */
export interface ServiceProcess {
  readonly url: string;
  /** Everything it wrote, for assertions on logs and for the message of a test that fails. */
  output(): string;
  /** SIGTERM, and its exit code once it has ended. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again at the same port. */
  restart(): Promise<void>;
}

/** Starts `services/<name>/dist/main.js` at a free port and waits until it is ready. */
export async function startServiceProcess(name: string, environment: Record<string, string>): Promise<ServiceProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const lines: string[] = [];
  let child: ChildProcess;

  const launch = async () => {
    child = spawn(process.execPath, [join(ROOT, 'services', name, 'dist', 'main.js')], {
      env: { PATH: process.env['PATH'] ?? '', ...environment, CIVICBUS_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const ended = (): boolean => child.exitCode !== null;
    await eventually(async () => ended() || (await fetch(`${url}/health/ready`)).ok, {
      what: `${name} to be ready`,
      timeoutMs: 30_000,
    });
    if (ended()) throw new Error(`${name} has ended:\n${lines.join('').slice(-2_000)}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  try {
    await launch();
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return {
    url,
    output: () => lines.join(''),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    restart: launch,
  };
}
