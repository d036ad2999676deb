import { isUtf8 } from 'node:buffer';
import multipart, { type Multipart } from '@fastify/multipart';
import { BadRequestException } from '@nestjs/common';
import type { RequestBody } from '@civicbus/specs/request-body';
import { TextBody } from '@civicbus/specs/text-body';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MemoryPool } from './memory-pool.js';
import { BodyError, readBody } from './read-body.js';

/** A body as read, with its size on the wire. */
export interface ReadBody {
  readonly body: RequestBody;
  readonly bytes: number;
}

const NOT_UTF8 = '字符编码应为 UTF-8';
const MAX_FIELDS = 32;

/** Bounds of what is read. */
export interface BodyLimits {
  readonly bytes: number;
  /** From the first byte of the body to the last. */
  readonly timeoutMs: number;
}

/** Media types by the names of `RequestBody`. */
export const MEDIA_TYPES: Readonly<Record<RequestBody['type'], string>> = {
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  json: 'application/json',
};

/**
 * Teaches the server the body types of the standards: URL-encoded form, JSON text, multipart form without files.
 * Forms and JSON become `ReadBody`; the parts of a multipart form are read by `readMultipart`, whatever `types` say: who routes
 * a request decides.
 *
 * @param badText status of a text that says it is UTF-8 and is not
 */
export async function registerBodyParsers(
  fastify: FastifyInstance,
  { bytes: limitBytes, timeoutMs }: BodyLimits,
  types: readonly RequestBody['type'][] = ['form', 'json'],
  badText: 400 | 415 = 415,
): Promise<void> {
  const pool = new MemoryPool();
  fastify.removeAllContentTypeParsers();
  for (const type of types) {
    if (type === 'multipart') continue;
    fastify.addContentTypeParser(MEDIA_TYPES[type], async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
      checkEncoding(request);
      const memory = pool.lease();
      const bytes = await readBody(payload, limitBytes, timeoutMs, memory.take);
      // Decoding would put U+FFFD in place of what is no UTF-8, and the sender would never learn of it.
      if (!isUtf8(bytes)) throw new BodyError(badText, NOT_UTF8);
      return { body: new TextBody(type, bytes, memory), bytes: bytes.length } satisfies ReadBody;
    });
  }
  await fastify.register(multipart, {
    limits: { parts: MAX_FIELDS, fieldSize: limitBytes, fileSize: limitBytes, fieldNameSize: 100 },
    throwFileSizeLimit: false,
    // As a field the plugin would parse it, and its text, which the signature is over, would be lost.
    isPartAFile: (_name, type, fileName) => fileName !== undefined || type !== 'text/plain',
  });
}

/** Reads the fields of a multipart form; files are refused, fields together are at most `limitBytes`. */
export async function readMultipart(request: FastifyRequest, limitBytes: number): Promise<ReadBody> {
  checkEncoding(request);
  const fields: [string, string][] = [];
  let bytes = 0;
  try {
    for await (const part of request.parts()) {
      const { text, truncated } = await textOf(part);
      bytes += Buffer.byteLength(text);
      if (truncated || bytes > limitBytes) throw new BodyError(413, `请求体不能超过 ${limitBytes} 字节`);
      fields.push([part.fieldname, text]);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  return { body: { type: 'multipart', fields }, bytes };
}

function checkEncoding({ headers }: FastifyRequest): void {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new BodyError(415, NOT_UTF8);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new BodyError(415, '不接受压缩的请求体');
}

/** The text of a part exactly as it was sent, whatever type it says it has. */
async function textOf(part: Multipart): Promise<{ readonly text: string; readonly truncated: boolean }> {
  if (part.type === 'field') return { text: part.value as string, truncated: part.valueTruncated };
  // The type lies: a part without a file name has none.
  if ((part.filename as string | undefined) !== undefined) throw new BodyError(415, '不接受文件');
  const text = (await part.toBuffer()).toString();
  return { text, truncated: part.file.truncated };
}

/** What stops the multipart reader, in our terms: too many parts, or a body that is no multipart form. */
function asRefusal(error: unknown): unknown {
  if (error instanceof BodyError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_PARTS_LIMIT') return new BodyError(413, '请求体的部分过多或过大');
  return new BadRequestException('the body is no multipart form', { cause: error });
}
