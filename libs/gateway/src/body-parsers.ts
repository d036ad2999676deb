import multipart, { type MultipartFields, type MultipartValue } from '@fastify/multipart';
import type { RequestBody } from '@civicbus/specs/request-body';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BodyError, readBody } from './read-body.js';

/** A body as read, with its size on the wire. */
export interface ReadBody {
  readonly body: RequestBody;
  readonly bytes: number;
}

const MAX_FIELDS = 32;

/**
 * Teaches the server the three body types of the standards: URL-encoded form, JSON text, multipart form without files.
 * Forms and JSON become `ReadBody`; the parts of a multipart form are read by `readMultipart`.
 */
export async function registerBodyParsers(fastify: FastifyInstance, limitBytes: number): Promise<void> {
  fastify.removeAllContentTypeParsers();
  for (const [mime, type] of [
    ['application/x-www-form-urlencoded', 'form'],
    ['application/json', 'json'],
  ] as const) {
    fastify.addContentTypeParser(mime, async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
      checkEncoding(request);
      const bytes = await readBody(payload, limitBytes);
      return { body: { type, text: bytes.toString() }, bytes: bytes.length } satisfies ReadBody;
    });
  }
  await fastify.register(multipart, {
    limits: { fields: MAX_FIELDS, parts: MAX_FIELDS, files: 0, fieldSize: limitBytes, fieldNameSize: 100 },
  });
}

/** Reads the fields of a multipart form; files are refused, fields together are at most `limitBytes`. */
export async function readMultipart(request: FastifyRequest, limitBytes: number): Promise<ReadBody> {
  checkEncoding(request);
  const fields: [string, string][] = [];
  let bytes = 0;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') throw new BodyError(415, '不接受文件');
      const { value, valueTruncated } = part as MultipartValue<unknown> & { fields: MultipartFields };
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      bytes += Buffer.byteLength(text);
      if (valueTruncated || bytes > limitBytes) throw new BodyError(413, `请求体不能超过 ${limitBytes} 字节`);
      fields.push([part.fieldname, text]);
    }
  } catch (error) {
    throw asBodyError(error);
  }
  return { body: { type: 'multipart', fields }, bytes };
}

function checkEncoding({ headers }: FastifyRequest): void {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new BodyError(415, '字符编码应为 UTF-8');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new BodyError(415, '不接受压缩的请求体');
}

/** The multipart reader's own refusals, in our terms; anything else is passed on. */
function asBodyError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT') return new BodyError(415, '不接受文件');
  if (/^FST_(PARTS|FIELDS)_LIMIT|^FST_REQ_FILE_TOO_LARGE/.test(code))
    return new BodyError(413, '请求体的部分过多或过大');
  return error;
}
