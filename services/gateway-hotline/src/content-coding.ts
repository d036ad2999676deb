import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { BodyError } from '@civicbus/gateway/read-body';
import type { FastifyRequest } from 'fastify';

const CODINGS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
} as const;

/** A content coding that is taken off. */
export type ContentCoding = keyof typeof CODINGS;

/** The content coding of a request; undefined for none, and for what is not known. */
export function codingOf({ headers }: Pick<FastifyRequest, 'headers'>): ContentCoding | undefined {
  const name = headers['content-encoding']?.trim().toLowerCase() ?? '';
  return Object.hasOwn(CODINGS, name) ? (name as ContentCoding) : undefined;
}

/**
 * A body without its content coding, over which the digest is (A9). One that is not of its coding stays as it came: the digest,
 * or what reads the text, refuses it.
 *
 * @throws BodyError (413) when it would be larger than `limitBytes`; no more than that is decoded
 */
export async function decoded(body: Buffer, coding: ContentCoding | undefined, limitBytes: number): Promise<Buffer> {
  if (coding === undefined || body.length === 0) return body;
  try {
    return await CODINGS[coding](body, { maxOutputLength: limitBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return body;
    throw new BodyError(413, `请求体不能超过 ${limitBytes} 字节`);
  }
}
