import { Agent, request } from 'node:http';
import { authorizationOf } from '@civicbus/specs/hotline/sign';

/** What a call was answered. */
export interface Called {
  /** `ok`, or the code of the standard, the HTTP status or the error. */
  readonly outcome: string;
  readonly bytes: number;
  /** Rows in the answer; 0 of a write. */
  readonly rows: number;
}

/** A city's 12345 over keep-alive connections. Signing and parsing are part of what a call costs the caller, not of its time. */
export class HotlineCaller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(
    private readonly port: number,
    private readonly appId: string,
    private readonly token: string,
  ) {}

  /** Never rejects. `onAnswer` is called when the last byte has arrived. */
  call(path: string, members: object, onAnswer: () => void): Promise<Called> {
    const body = Buffer.from(JSON.stringify(members));
    const headers = {
      authorization: authorizationOf(this.appId, this.token, body, new Date()),
      'content-type': 'application/json; charset=UTF-8',
      'content-length': body.length,
    };
    return new Promise((resolve) => {
      const failed = (error: NodeJS.ErrnoException): void =>
        resolve({ outcome: error.code ?? error.message, bytes: 0, rows: 0 });
      const { agent, port } = { agent: this.#agent, port: this.port };
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', failed);
        response.on('end', () => {
          onAnswer();
          const text = Buffer.concat(pieces);
          resolve({ ...read(text.toString(), response.statusCode ?? 0), bytes: text.length });
        });
      });
      sent.setTimeout(10_000, () => sent.destroy(new Error('timeout')));
      sent.on('error', failed);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

function read(text: string, status: number): Omit<Called, 'bytes'> {
  if (status !== 200) return { outcome: `status ${status}`, rows: 0 };
  const { code, data } = JSON.parse(text) as { code: number | string; data: unknown };
  return { outcome: Number(code) === 0 ? 'ok' : `code ${code}`, rows: Array.isArray(data) ? data.length : 0 };
}
