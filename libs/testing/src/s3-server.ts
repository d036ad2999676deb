import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';

/** An S3 server of its own, with one bucket. */
export interface S3Server {
  readonly url: string;
  readonly bucket: string;
  /** The only credentials that it knows. */
  readonly accessKey: string;
  readonly secretKey: string;
  /** Requests that it has answered or left open, as `METHOD /path?query`. */
  readonly requests: readonly string[];
  /** Keys of the multipart uploads that are neither completed nor aborted. */
  openUploads(): Promise<readonly string[]>;
  /** From now on it takes requests and answers none. */
  freeze(): void;
  /** Answers again, the requests that it left open too. */
  thaw(): void;
  /** Answers every request with this status, until `undefined` is given. */
  failWith(status: number | undefined): void;
  stop(): Promise<void>;
}

/** s3rver has no types of its own. */
interface S3rverModule {
  new (options: object): {
    configureBuckets(): Promise<unknown>;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  };
}

const BUCKET = 'civicbus-test';
/** Fixed by s3rver. */
const CREDENTIALS = { accessKey: 'S3RVER', secretKey: 'S3RVER' };

/**
 * Starts an S3 server (s3rver) at a free port; objects lie in a temporary folder. It cannot abort or list multipart uploads; both are
 * added in front of it.
 *
 * @param tls PEM texts, to serve HTTPS
 */
export async function startS3(tls?: { readonly key: string; readonly cert: string }): Promise<S3Server> {
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as S3rverModule;
  const directory = await mkdtemp(join(tmpdir(), 'civicbus-s3-'));
  const configureBuckets = [{ name: BUCKET }];
  // It computes other signatures of listings than the clients of Amazon do; who signs is checked all the same.
  const s3 = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    allowMismatchedSignatures: true,
    configureBuckets,
  });
  await s3.configureBuckets();
  const answer = s3.callback();
  const uploads = join(directory, BUCKET, '._S3rver_uploads');
  const openUploads = async () => {
    const ids = await readdir(uploads).catch(() => []);
    const read = async (id: string) => {
      const file = join(uploads, id, 'key');
      return { id, key: await readFile(file, 'utf8'), initiated: (await stat(file)).mtime.toISOString() };
    };
    // A part that comes after its upload was aborted makes s3rver a folder that is no upload.
    const found = await Promise.allSettled(ids.map(read));
    return found.flatMap((upload) => (upload.status === 'fulfilled' ? [upload.value] : []));
  };

  const requests: string[] = [];
  let frozen: (() => void)[] | undefined;
  let failure: number | undefined;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { searchParams } = new URL(request.url ?? '/', 'http://s3');
    const uploadId = searchParams.get('uploadId');
    if (failure !== undefined) {
      request.resume();
      response.writeHead(failure).end();
    } else if (request.method === 'DELETE' && uploadId !== null) {
      await rm(join(uploads, uploadId), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
      response.writeHead(204).end();
    } else if (request.method === 'GET' && searchParams.has('uploads')) {
      const prefix = searchParams.get('prefix') ?? '';
      const listed = (await openUploads()).filter(({ key }) => key.startsWith(prefix));
      const items = listed.map(
        ({ id, key, initiated }) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${initiated}</Initiated></Upload>`,
      );
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(
        `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${items.join('')}</ListMultipartUploadsResult>`,
      );
    } else answer(request, response);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.url}`);
    const go = (): void => void handle(request, response);
    if (frozen) frozen.push(go);
    else go();
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    bucket: BUCKET,
    ...CREDENTIALS,
    requests,
    openUploads: async () => (await openUploads()).map(({ key }) => key),
    freeze: () => {
      frozen ??= [];
    },
    thaw: () => {
      const held = frozen ?? [];
      frozen = undefined;
      for (const go of held) go();
    },
    failWith: (status) => {
      failure = status;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await rm(directory, { recursive: true, force: true });
    },
  };
}
