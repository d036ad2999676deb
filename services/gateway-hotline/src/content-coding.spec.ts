import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { codingOf, decoded } from './content-coding.js';

const text = Buffer.from('{"method":"getTodoCaseFeedbackTs"}');
const codingIn = (value: string | undefined) => codingOf({ headers: { 'content-encoding': value } });

describe('the content coding of a body', () => {
  it('is known by its name', () => {
    expect(['gzip', ' GZIP', 'x-gzip', 'deflate'].map(codingIn)).toEqual(['gzip', 'gzip', 'x-gzip', 'deflate']);
    expect([undefined, '', 'identity', 'br', 'gzip, gzip', 'constructor'].map(codingIn)).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('is taken off, up to the limit', async () => {
    expect(await decoded(gzipSync(text), 'gzip', text.length)).toEqual(text);
    expect(await decoded(deflateSync(text), 'deflate', text.length)).toEqual(text);
    expect(await decoded(text, undefined, 1)).toBe(text);
    await expect(decoded(gzipSync(text), 'gzip', text.length - 1)).rejects.toMatchObject({ status: 413 });
    await expect(decoded(gzipSync(Buffer.alloc(64 << 20)), 'gzip', 1 << 20)).rejects.toMatchObject({ status: 413 });
  });

  it('leaves what is not of it', async () => {
    for (const body of [Buffer.alloc(0), text, gzipSync(text).subarray(0, 20)])
      expect(await decoded(body, 'gzip', 1_000)).toBe(body);
  });
});
