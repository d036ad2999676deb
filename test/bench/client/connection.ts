import { connect, type Socket } from 'node:net';

/** `ok`, or how the request failed. */
export type Done = (outcome: string) => void;

const TIMEOUT_MS = 10_000;
const HEAD_END = Buffer.from('\r\n\r\n');

/** One keep-alive HTTP connection, one request at a time. Reads just enough of an answer to tell success from failure. */
export class Connection {
  #socket: Socket | undefined;
  #received: Buffer = Buffer.alloc(0);
  #done: Done | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly port: number) {}

  /** Sends a request; `done` is called once. A broken connection is made anew by the next request. */
  send(request: Buffer, done: Done): void {
    this.#done = done;
    this.#received = Buffer.alloc(0);
    this.#timer = setTimeout(() => this.#end('timeout', true), TIMEOUT_MS);
    this.#socket ??= this.#open();
    this.#socket.write(request);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #open(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.port, noDelay: true });
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => this.#end(error.code ?? error.message, true));
    socket.on('close', () => {
      if (this.#socket === socket) this.#end('closed', true);
    });
    return socket;
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const head = this.#received.indexOf(HEAD_END);
    if (head < 0) return;
    const text = this.#received.toString('latin1', 0, head);
    const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? 0);
    if (this.#received.length < head + HEAD_END.length + length) return;
    const status = text.slice(9, 12);
    const refused = this.#received.includes('"success":false', head);
    this.#end(status.startsWith('2') && !refused ? 'ok' : `status ${status}`, /connection: *close/i.test(text));
  }

  #end(outcome: string, broken: boolean): void {
    clearTimeout(this.#timer);
    if (broken) {
      const socket = this.#socket;
      this.#socket = undefined;
      socket?.destroy();
    }
    const done = this.#done;
    this.#done = undefined;
    done?.(outcome);
  }
}
