import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@civicbus/testing/eventually';

/** How a server under test is started. */
export interface ServerOptions {
  readonly name: string;
  /** What takes the arguments of node; default: node itself. */
  readonly command?: string;
  /** Arguments of node, the script among them. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What it prints goes to `<name>.log` here: written as in production, read by nobody. */
  readonly logDir: string;
  /** Answers 200 when the server is ready; without it the server says `ready` by message. */
  readonly readyUrl?: string;
  /** What must hold beside that. */
  readonly ready?: () => boolean;
}

/** A server under test: its own process, stopped and started again at will. */
export class ServerProcess {
  #child: ChildProcess | undefined;

  constructor(private readonly options: ServerOptions) {}

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error(`${this.options.name} does not run`);
    return pid;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  /** Resolves when the server is ready; rejects when it ends before. */
  async start(): Promise<void> {
    const { name, command = process.execPath, args, environment, logDir, readyUrl, ready: holds } = this.options;
    const log = openSync(join(logDir, `${name}.log`), 'a');
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', log, log, 'ipc'],
    });
    this.#child = child;
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    let ready = false;
    child.on('message', (message) => {
      ready ||= message === 'ready';
    });
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}; see ${name}.log`);
        if (holds?.() === false) return false;
        return ready || (readyUrl !== undefined && (await answers(readyUrl)));
      },
      { timeoutMs: 30_000, what: `${name} being ready` },
    );
  }

  /** SIGTERM, then SIGKILL after 12 s. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
    child.kill('SIGTERM');
    await exit;
    clearTimeout(late);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.text();
    return response.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
