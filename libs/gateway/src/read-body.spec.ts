import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readBody } from './read-body.js';

const LIMIT = 10;
const chunks = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));

describe('a body', () => {
  it('is read whole up to the limit', async () => {
    expect((await readBody(chunks('12345', '67890'), LIMIT, 1_000)).toString()).toBe('1234567890');
    expect((await readBody(chunks(), LIMIT, 1_000)).length).toBe(0);
  });

  it('is refused above it as soon as that is known, and its connection is left to the answer', async () => {
    const stream = new Readable({ read: () => {} });
    stream.push('12345');
    stream.push('678901');
    // More may come, or nothing ever.
    await expect(readBody(stream, LIMIT, 60_000)).rejects.toMatchObject({ status: 413 });
    expect(stream.destroyed).toBe(false);
    expect(stream.isPaused()).toBe(true);
  });

  it('that stalls is let go in time, and its connection is left to the answer', async () => {
    const stream = new Readable({ read: () => {} });
    stream.push('12345');
    await expect(readBody(stream, LIMIT, 20)).rejects.toMatchObject({ status: 408 });
    expect(stream.destroyed).toBe(false);
    expect(stream.isPaused()).toBe(true);
  });

  it('that breaks off is told apart from one that is late', async () => {
    const stream = new Readable({ read: () => {} });
    setImmediate(() => stream.destroy());
    await expect(readBody(stream, LIMIT, 1_000)).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
  });
});
