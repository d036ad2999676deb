import type { Connection, Submittable } from 'pg';
import type pg from 'pg';

const COPY_DATA = 0x64;
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/** Sends lines to a `COPY … FROM STDIN`; resolves when the server has taken them all. Rejects like any query. */
export function copyIn(client: pg.ClientBase, statement: string, lines: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, lines, (error) => (error ? reject(error) : resolve())));
  });
}

/** The client's side of the COPY protocol, as pg's client drives a query. */
class CopyIn implements Submittable {
  /** Wrapped by the client to end its timer, so it must be called exactly when the query has ended. */
  callback: (error?: Error) => void;

  constructor(
    private readonly statement: string,
    private readonly lines: Uint8Array,
    done: (error?: Error) => void,
  ) {
    this.callback = done;
  }

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  /** Written to the socket as it is: pg's own `sendCopyFromChunk` would copy it twice. */
  handleCopyInResponse({ stream }: Connection): void {
    const head = Buffer.allocUnsafe(5);
    head[0] = COPY_DATA;
    head.writeInt32BE(this.lines.length + 4, 1);
    stream.cork();
    stream.write(head);
    stream.write(this.lines);
    stream.write(COPY_DONE);
    stream.uncork();
  }

  handleReadyForQuery(): void {
    this.callback();
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleCommandComplete(): void {}
}
