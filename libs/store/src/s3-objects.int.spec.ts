import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { bytePieces } from '@civicbus/testing/byte-pieces';
import { eventually } from '@civicbus/testing/eventually';
import { type S3Server, startS3 } from '@civicbus/testing/s3-server';
import { type S3Config, S3Fault, S3Objects } from './s3-objects.js';

const MIB = 1024 * 1024;
let server: S3Server;
let objects: S3Objects;
const open = (changes: Partial<S3Config> = {}): S3Objects => {
  const { url, bucket, accessKey, secretKey } = server;
  const access = { url, bucket, accessKey, secretKey, region: 'us-east-1', pathStyle: true };
  return new S3Objects({ ...access, prefix: 'FILES/', timeoutMs: 5_000, ...changes });
};
beforeAll(async () => {
  server = await startS3();
  objects = open();
}, 30_000);
afterEach(() => {
  server.failWith(undefined);
  server.thaw();
});
afterAll(() => server?.stop());

const inAnHour = () => new Date(Date.now() + 3_600_000);
const timed = async (work: Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
};

describe('objects in an S3 store', () => {
  it.each([
    ['small', 1, 10],
    ['of several parts', 120, 100_000],
    ['of whole parts', 10, MIB],
  ])('%s are read as they were written', async (name, count, size) => {
    await objects.put(name, bytePieces(count, size));
    const read = await objects.get(name);
    expect(read?.length).toBe(count * size);
    expect(read?.at(-1)).toBe((count - 1) % 256);
    expect(server.requests.at(-1)).toContain(`/${server.bucket}/FILES/`);
  });

  it('that break off leave nothing, whole or in parts', async () => {
    await expect(objects.put('short', bytePieces(2, 10, 1))).rejects.toThrow('broken off');
    await expect(objects.put('long', bytePieces(20, MIB, 15))).rejects.toThrow('broken off');
    expect(await objects.get('short')).toBeUndefined();
    expect(await objects.get('long')).toBeUndefined();
    expect(await server.openUploads()).toEqual([]);
    expect(server.requests.some((request) => /^DELETE .*long\?.*uploadId=/.test(request))).toBe(true);
  });

  it('can be removed twice', async () => {
    await objects.put('gone', bytePieces(1, 10));
    await objects.remove('gone');
    await objects.remove('gone');
    expect(await objects.get('gone')).toBeUndefined();
  });

  it('finds what a killed process left: old objects, and parts of none; nothing of another folder', async () => {
    await open({ prefix: 'OTHER/' }).put('foreign', bytePieces(1, 10));
    // The store fails in the midst of it, so that the parts cannot be removed at once.
    const content = async function* (): AsyncGenerator<Uint8Array> {
      yield* bytePieces(6, MIB);
      server.failWith(503);
      yield* bytePieces(6, MIB);
    };
    await expect(objects.put('half', content())).rejects.toThrow(S3Fault);
    server.failWith(undefined);
    expect(await server.openUploads()).toEqual(['FILES/half']);
    const early = await objects.leftovers(new Date(Date.now() - 3_600_000));
    expect(early).toEqual({ old: [], removedParts: 0 });
    const found = await objects.leftovers(inAnHour());
    expect(found.removedParts).toBe(1);
    expect(found.old).toEqual(expect.arrayContaining(['small', 'of several parts']));
    expect(found.old).not.toContain('half');
    expect(found.old.join()).not.toContain('foreign');
    expect(await server.openUploads()).toEqual([]);
  });
});

describe('an S3 store', () => {
  it('that answers nothing is given up in time, however many parts there are', async () => {
    const hasty = open({ timeoutMs: 500 });
    server.freeze();
    const small = hasty.put('slow', bytePieces(1, 10));
    expect(await timed(expect(small).rejects.toThrow('took too long'))).toBeLessThan(2_000);
    const content = async function* (): AsyncGenerator<Uint8Array> {
      server.thaw();
      yield* bytePieces(5, MIB);
      server.freeze();
      yield* bytePieces(15, MIB);
    };
    expect(await timed(expect(hasty.put('slower', content())).rejects.toThrow(S3Fault))).toBeLessThan(5_000);
    server.thaw();
    await eventually(async () => expect((await hasty.leftovers(inAnHour())).removedParts).toBe(0));
  });

  it.each([403, 503])('that answers %i is an S3Fault without a secret', async (status) => {
    server.failWith(status);
    const failure: unknown = await objects.put('refused', bytePieces(1, 10)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(S3Fault);
    expect(String(failure)).not.toContain(server.secretKey);
  });

  it('that is not there is an S3Fault at once', async () => {
    const nowhere = open({ url: 'http://127.0.0.1:1' });
    await expect(nowhere.put('x', bytePieces(1, 10))).rejects.toThrow(S3Fault);
    await expect(nowhere.leftovers(inAnHour())).rejects.toThrow(S3Fault);
  });

  it('refuses unknown credentials', async () => {
    await expect(open({ accessKey: 'nobody' }).put('x', bytePieces(1, 10))).rejects.toThrow('InvalidAccessKeyId');
  });
});
