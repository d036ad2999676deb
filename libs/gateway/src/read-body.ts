import type { Readable } from 'node:stream';
import type { BodyMemory } from '@civicbus/specs/request-body';

/** A body that is larger than the limit, did not come in time, or has a form that no interface takes. */
export class BodyError extends Error {
  constructor(
    readonly status: 400 | 408 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

const LATE = '接收请求超时';
const ignore = (): void => undefined;

/**
 * Collects a body of at most `limit` bytes.
 * A larger one is let go at once and ends in a `BodyError` 413: it may never end. Who answers throws the rest away (`answerBeforeBody`).
 * `take` makes the room for one that comes in pieces.
 * One that has not come whole within `timeoutMs` is let go and ends in a `BodyError` 408: a caller who stalls holds no memory.
 */
export function readBody(
  stream: Readable,
  limit: number,
  timeoutMs: number,
  take: BodyMemory['take'] = (bytes) => Buffer.allocUnsafe(bytes),
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const tooLarge = () => new BodyError(413, `请求体不能超过 ${limit} 字节`);
  let chunks: Buffer[] = [];
  let length = 0;
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else reject(tooLarge());
  };
  const onClose = (): void => reject(Object.assign(new Error('broken off'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }));
  const onEnd = (): void => {
    // It closes before the promise is told: an error for each request would be made for nothing.
    stream.off('close', onClose);
    resolve(chunks.length === 1 && chunks[0] ? chunks[0] : joined(chunks, take(length)));
  };
  const timer = setTimeout(() => reject(new BodyError(408, LATE)), timeoutMs);
  stream.on('data', onData).on('end', onEnd).on('error', reject).on('close', onClose);
  return promise.finally(() => {
    clearTimeout(timer);
    chunks = [];
    // Not destroyed: that would take the connection away from the answer.
    stream.off('data', onData).off('end', onEnd).off('close', onClose).pause();
    // It would hold on to the body for as long as there is the request; without any, an error would end the process.
    stream.off('error', reject).on('error', ignore);
  });
}

function joined(chunks: readonly Buffer[], whole: Buffer): Buffer {
  let at = 0;
  for (const chunk of chunks) at += chunk.copy(whole, at);
  return whole;
}
