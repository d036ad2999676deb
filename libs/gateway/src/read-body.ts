import type { Readable } from 'node:stream';

/** A body larger than the limit, or in a form that no interface takes. */
export class BodyError extends Error {
  constructor(
    readonly status: 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** How much of a refused body is read and thrown away, so that the caller gets to see the answer. */
const DISCARDED_BYTES = 64 * 1024 * 1024;

/**
 * Collects a body of at most `limit` bytes.
 * A larger one is not kept: the rest is thrown away (64 MiB at most) and the read ends in a `BodyError` 413.
 */
export async function readBody(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (length > limit + DISCARDED_BYTES) break;
  }
  if (length > limit) throw new BodyError(413, `请求体不能超过 ${limit} 字节`);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
