import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';

const SOURCE = [
  '--conditions=@civicbus/source',
  '--import',
  new URL('../../testing/src/fixtures/typescript-hooks.mjs', import.meta.url).href,
];
const TINY = new URL('fixtures/tiny-service.ts', import.meta.url).pathname;

type Line = Readonly<Record<string, unknown>>;

/** The tiny service as its own process, and what it says. */
class Tiny {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;
  readonly lines: Line[] = [];
  errors = '';
  #waiting: (() => void)[] = [];

  constructor(environment: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(process.execPath, [...SOURCE, TINY], {
      env: { PATH: process.env['PATH'], CIVICBUS_PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#exited = once(this.#child, 'close');
    let rest = '';
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      this.lines.push(...parts.map((part) => JSON.parse(part) as Line));
      this.#waiting.splice(0).forEach((look) => look());
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
  }

  get messages(): unknown[] {
    return this.lines.map(({ msg }) => msg);
  }

  /** Waits until a line with this message was written. The test's own timeout is the bound. */
  async says(message: string): Promise<Line> {
    for (;;) {
      const line = this.lines.find(({ msg }) => msg === message);
      if (line !== undefined) return line;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async url(): Promise<string> {
    return String((await this.says('listening'))['url']);
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async exitCode(): Promise<unknown> {
    const [code, signal] = await this.#exited;
    return code ?? signal;
  }
}

describe('a service', () => {
  let tiny: Tiny;
  afterEach(async () => {
    tiny.signal('SIGKILL');
    await tiny.exitCode();
  });

  it('serves health, readiness, metrics and trace ids', async () => {
    tiny = new Tiny();
    const url = await tiny.url();
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, checks: { database: { ok: true } } }]);
    await fetch(`${url}/toggle`, { method: 'POST' });
    const away = await fetch(`${url}/health/ready`);
    expect([away.status, await away.json()]).toEqual([
      503,
      { ready: false, checks: { database: { ok: false, reason: 'away' } } },
    ]);

    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(await (await fetch(`${url}/trace`, { headers: { traceparent } })).json()).toEqual({
      traceId: traceparent.slice(3, 35),
    });
    expect(await (await fetch(`${url}/trace`)).json()).toEqual({ traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });

    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^process_cpu_seconds_total\{service="tiny"\} /m);
    expect(metrics).toContain(
      'civicbus_http_request_duration_seconds_count{service="tiny",method="GET",route="/trace",status="200"} 2',
    );
  });

  it('answers what is in flight before it runs its hooks and ends with 0', async () => {
    tiny = new Tiny();
    const url = await tiny.url();
    const agent = new Agent({ keepAlive: true });
    const answered = new Promise<{ connection: string | undefined; body: string }>((resolve, reject) => {
      get(`${url}/slow`, { agent }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ connection: response.headers.connection, body }));
      }).on('error', reject);
    });
    await tiny.says('slow request waits');
    tiny.signal('SIGTERM');
    expect(await tiny.says('stopping')).toMatchObject({ reason: 'SIGTERM', requestsInFlight: 1 });
    await expect(fetch(`${url}/health/ready`)).rejects.toThrow();
    expect(tiny.messages).not.toContain('hook: consumers');
    tiny.signal('SIGUSR2');
    expect(await answered).toEqual({ connection: 'close', body: '{"answered":true}' });
    expect(await tiny.exitCode()).toBe(0);
    expect(tiny.messages.slice(-3)).toEqual(['hook: consumers', 'hook: pools', 'stopped']);
    expect(tiny.errors).toBe('');
  });

  it('sends spans to the collector, at the latest when it stops', async () => {
    const posted: { path: string | undefined; text: string }[] = [];
    const collector = createServer((request, response) => {
      let text = '';
      request.setEncoding('latin1').on('data', (part: string) => (text += part));
      request.on('end', () => {
        posted.push({ path: request.url, text });
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    tiny = new Tiny({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
    await fetch(`${await tiny.url()}/trace`);
    tiny.signal('SIGTERM');
    expect(await tiny.exitCode()).toBe(0);
    collector.close();
    expect(posted).toEqual([{ path: '/v1/traces', text: expect.stringContaining('GET /trace') }]);
  });

  it('stops in good order while the collector is away', async () => {
    tiny = new Tiny({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await fetch(`${await tiny.url()}/trace`);
    tiny.signal('SIGTERM');
    expect(await tiny.exitCode()).toBe(0);
    expect(tiny.messages).toContain('spans could not be sent');
  });

  it('leaves its hooks time when a request never ends, and ends with 0', async () => {
    tiny = new Tiny();
    const request = fetch(`${await tiny.url()}/slow`).catch(() => 'cut');
    await tiny.says('slow request waits');
    tiny.signal('SIGTERM');
    await tiny.says('stopping');
    const begun = performance.now();
    await tiny.says('gave up waiting for requests in flight');
    // Whoever sent the signal has 9.5 s, and writing out the exchange log may take 3 s.
    expect(performance.now() - begun).toBeLessThan(6_000);
    expect(await request).toBe('cut');
    expect(await tiny.exitCode()).toBe(0);
    expect(tiny.messages).toContain('hook: pools');
  }, 15_000);

  it('ends at once on a second signal', async () => {
    tiny = new Tiny();
    const request = fetch(`${await tiny.url()}/slow`).catch(() => 'cut');
    await tiny.says('slow request waits');
    tiny.signal('SIGINT');
    await tiny.says('stopping');
    tiny.signal('SIGTERM');
    expect(await tiny.exitCode()).toBe(143);
    expect(await request).toBe('cut');
  });

  it('tells in one line why it cannot start, without secrets', async () => {
    tiny = new Tiny({ TINY_FAILURE: 'start' });
    expect(await tiny.exitCode()).toBe(1);
    expect(tiny.errors).toBe('civicbus tiny: cannot start: no database at postgres://***@10.0.0.1:5432/x\n');
    expect(JSON.stringify(tiny.lines)).not.toContain('geheim');
  });

  it('tells every bad variable, by name', async () => {
    tiny = new Tiny({ CIVICBUS_PORT: 'geheim', CIVICBUS_LOG_LEVEL: 'loud' });
    expect(await tiny.exitCode()).toBe(1);
    expect(tiny.errors).toBe(
      'civicbus tiny: cannot start: CIVICBUS_PORT is wrong: expected a port number from 0 to 65535; ' +
        'CIVICBUS_LOG_LEVEL is wrong: expected one of fatal, error, warn, info, debug, trace, silent\n',
    );
  });

  it('shares its port with another process when both are told to', async () => {
    tiny = new Tiny({ CIVICBUS_REUSE_PORT: 'true' });
    const url = await tiny.url();
    const second = new Tiny({ CIVICBUS_REUSE_PORT: 'true', CIVICBUS_PORT: new URL(url).port });
    try {
      expect(await second.url()).toBe(url);
      tiny.signal('SIGTERM');
      expect(await tiny.exitCode()).toBe(0);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      second.signal('SIGTERM');
      expect(await second.exitCode()).toBe(0);
    } finally {
      second.signal('SIGKILL');
    }
  });

  it('tells that its port is taken', async () => {
    tiny = new Tiny();
    const { port } = new URL(await tiny.url());
    const second = new Tiny({ CIVICBUS_PORT: port });
    expect(await second.exitCode()).toBe(1);
    expect(second.errors).toBe(
      `civicbus tiny: cannot start: listen EADDRINUSE: address already in use 127.0.0.1:${port}\n`,
    );
  });

  it('ends with 1 when a hook fails', async () => {
    tiny = new Tiny({ TINY_FAILURE: 'stop' });
    await tiny.url();
    tiny.signal('SIGTERM');
    expect(await tiny.exitCode()).toBe(1);
    expect(tiny.messages).toEqual(expect.arrayContaining(['hook: consumers', 'the pool does not close']));
    expect(tiny.errors).toBe('civicbus tiny: cannot stop: a shutdown hook failed, the log says why\n');
  });

  it('logs a crash and ends with 1', async () => {
    tiny = new Tiny();
    await fetch(`${await tiny.url()}/crash`).catch(() => undefined);
    expect(await tiny.exitCode()).toBe(1);
    expect(tiny.lines.at(-1)).toMatchObject({ level: 'fatal', msg: 'crashed', err: { message: 'a bug with ***' } });
    expect(tiny.errors).toBe('civicbus tiny: crashed: a bug with ***\n');
  });
});
