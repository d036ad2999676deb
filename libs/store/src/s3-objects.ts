import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { piecesOf } from './s3-pieces.js';

/** Where objects are kept, and how the store is reached. */
export interface S3Config {
  /** `https://…`, or `http://…` inside a closed network. */
  readonly url: string;
  /** Must exist. */
  readonly bucket: string;
  /** In front of each id, ends in `/`: several standards share a bucket. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** The bucket in the path rather than in the host's name. */
  readonly pathStyle: boolean;
  /** PEM of the authority that the store's certificate is from; default: those that Node.js knows. */
  readonly ca?: string | undefined;
  /** What the store may take of one call, connecting and repeats included, and of one object in all. */
  readonly timeoutMs: number;
}

/** The store did not do what it was asked; the cause says why. */
export class S3Fault extends Error {
  override readonly name = 'S3Fault';
}

/** Parts of a multipart upload may not be smaller (but the last). */
const PART_BYTES = 5 * 1024 * 1024;
/** An upload that has failed is cleaned up while its sender waits, but not for long. */
const CLEAN_UP_MS = 2_000;
const TRIES = 2;

/** Time that the store has left for one object. */
interface Budget {
  leftMs: number;
}

/** Objects in a store that speaks S3. */
export class S3Objects {
  readonly onBus = false;
  readonly #client: S3Client;
  readonly #config: S3Config;

  /** Connects with the first call, so a store that is away stops no service from starting. */
  constructor(config: S3Config) {
    const { url, region, accessKey, secretKey, pathStyle, ca, timeoutMs } = config;
    this.#config = config;
    this.#client = new S3Client({
      endpoint: url,
      region,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      forcePathStyle: pathStyle,
      maxAttempts: TRIES,
      // Stores other than Amazon's do not know the checksums that the client adds by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: timeoutMs,
        ...(ca !== undefined && { httpsAgent: { ca, keepAlive: true } }),
      },
    });
  }

  /**
   * Stores an object under a new id, and resolves when all of it is stored; at most two parts of 5 MiB are in memory. When `content`
   * fails, its error is thrown and nothing stays. Throws `S3Fault` when the store fails or takes too long; what it then keeps of
   * the object is found by `leftovers`.
   */
  async put(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const budget = { leftMs: this.#config.timeoutMs };
    const target = { Bucket: this.#config.bucket, Key: this.#config.prefix + id };
    const parts: { readonly ETag: string | undefined; readonly PartNumber: number }[] = [];
    let upload: string | undefined;
    try {
      for await (const { bytes: Body, last } of piecesOf(content, PART_BYTES)) {
        if (last && upload === undefined) {
          await this.#call((signal) => this.#client.send(new PutObjectCommand({ ...target, Body }), signal), budget);
          return;
        }
        if (last && Body.length === 0) break;
        upload ??= await this.#begin(target, budget);
        const part = { ...target, UploadId: upload, PartNumber: parts.length + 1, Body };
        const { ETag } = await this.#call((signal) => this.#client.send(new UploadPartCommand(part), signal), budget);
        parts.push({ ETag, PartNumber: part.PartNumber });
      }
      const complete = { ...target, UploadId: upload, MultipartUpload: { Parts: parts } };
      await this.#call((signal) => this.#client.send(new CompleteMultipartUploadCommand(complete), signal), budget);
    } catch (error) {
      // The first error tells why; what cannot be aborted now is a leftover for the sweep.
      if (upload !== undefined) await this.#abort(target.Key, upload).catch(() => undefined);
      throw error;
    }
  }

  /** Reads an object whole; undefined when there is none. For small ones. */
  async get(id: string): Promise<Uint8Array | undefined> {
    const target = { Bucket: this.#config.bucket, Key: this.#config.prefix + id };
    try {
      return await this.#call(async (signal) => {
        const { Body } = await this.#client.send(new GetObjectCommand(target), signal);
        return Body?.transformToByteArray();
      });
    } catch (error) {
      if (error instanceof S3Fault && error.cause instanceof Error && error.cause.name === 'NoSuchKey')
        return undefined;
      throw error;
    }
  }

  /** Removing what is not there is fine. */
  async remove(id: string): Promise<void> {
    const target = { Bucket: this.#config.bucket, Key: this.#config.prefix + id };
    await this.#call((signal) => this.#client.send(new DeleteObjectCommand(target), signal));
  }

  /** Finds objects stored before `before`, and aborts multipart uploads that began before then. */
  async leftovers(before: Date): Promise<{ readonly old: readonly string[]; readonly removedParts: number }> {
    const { bucket: Bucket, prefix: Prefix } = this.#config;
    let removedParts = 0;
    // Some stores list uploads of one key only, or not at all, and clean up by rules of their own.
    const listed = await this.#call((signal) =>
      this.#client.send(new ListMultipartUploadsCommand({ Bucket, Prefix }), signal),
    ).catch((error: unknown) => {
      if (isNotImplemented(error)) return undefined;
      throw error;
    });
    for (const { Key, UploadId, Initiated } of listed?.Uploads ?? []) {
      if (Key === undefined || UploadId === undefined || !Initiated || Initiated >= before) continue;
      await this.#abort(Key, UploadId);
      removedParts += 1;
    }
    const old: string[] = [];
    let next: string | undefined;
    do {
      const ask = { Bucket, Prefix, ContinuationToken: next };
      const page = await this.#call((signal) => this.#client.send(new ListObjectsV2Command(ask), signal));
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key !== undefined && LastModified && LastModified < before) old.push(Key.slice(Prefix.length));
      }
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return { old, removedParts };
  }

  async #begin(target: { readonly Bucket: string; readonly Key: string }, budget: Budget): Promise<string> {
    const { UploadId } = await this.#call(
      (signal) => this.#client.send(new CreateMultipartUploadCommand(target), signal),
      budget,
    );
    if (UploadId === undefined) throw new S3Fault('the object store gave no upload id');
    return UploadId;
  }

  async #abort(Key: string, UploadId: string): Promise<void> {
    const target = { Bucket: this.#config.bucket, Key, UploadId };
    await this.#call((signal) => this.#client.send(new AbortMultipartUploadCommand(target), signal), {
      leftMs: CLEAN_UP_MS,
    });
  }

  /** One call, repeats included, within what is left of the time. */
  async #call<T>(
    send: (options: { readonly abortSignal: AbortSignal }) => Promise<T>,
    budget: Budget = { leftMs: this.#config.timeoutMs },
  ): Promise<T> {
    const startedAt = performance.now();
    const over = AbortSignal.timeout(Math.max(1, Math.ceil(budget.leftMs)));
    try {
      return await send({ abortSignal: over });
    } catch (error) {
      // Names of the store's errors hold nothing secret, its messages may.
      const why = over.aborted ? 'took too long' : `failed: ${error instanceof Error ? error.name : 'unknown'}`;
      throw new S3Fault(`the object store ${why}`, { cause: error });
    } finally {
      budget.leftMs -= performance.now() - startedAt;
    }
  }
}

const isNotImplemented = (error: unknown): boolean =>
  error instanceof S3Fault && error.cause instanceof Error && error.cause.name === 'NotImplemented';
