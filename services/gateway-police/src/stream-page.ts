import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { RecordPage } from '@civicbus/store/record-pages';
import type { FastifyReply } from 'fastify';
import { pageFrame } from './listing.js';

/** A caller that takes nothing for so long is let go: a page holds a connection to the database. */
const STALL_MS = 10_000;

/** Bytes of the whole answer. */
export function answerBytes({ head: { total, count, bytes } }: RecordPage): number {
  const { head, tail } = pageFrame(total);
  return head.length + bytes + Math.max(0, count - 1) + tail.length;
}

/** Sends a page piece by piece, as fast as the caller takes it. Rejects when it breaks off: the caller then sees a body cut short. */
export async function streamPage(reply: FastifyReply, page: RecordPage): Promise<void> {
  const stream = Readable.from(
    pieces(page, () => stall.refresh()),
    { objectMode: false },
  );
  const stall = setTimeout(() => stream.destroy(new Error('the caller takes nothing')), STALL_MS);
  // Fastify ends its part when the connection breaks, not the stream's.
  reply.raw.once('close', () => stream.destroy());
  try {
    const done = finished(stream);
    void reply
      .code(200)
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-length', answerBytes(page))
      .send(stream);
    await done;
  } finally {
    clearTimeout(stall);
  }
}

async function* pieces(page: RecordPage, onPiece: () => void): AsyncGenerator<Buffer> {
  const { head, tail } = pageFrame(page.head.total);
  yield Buffer.from(head);
  let separator = '';
  for (let piece = await page.next(); piece !== undefined; piece = await page.next()) {
    onPiece();
    yield Buffer.from(separator + piece);
    separator = ',';
  }
  yield Buffer.from(tail);
}
