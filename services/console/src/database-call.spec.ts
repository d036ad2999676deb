import { describe, expect, it } from '@jest/globals';
import { databaseCall } from './database-call.js';

describe('databaseCall', () => {
  it('passes on what the database answers', async () => expect(await databaseCall(Promise.resolve(1))).toBe(1));

  it('turns an absent database into 503 and keeps the cause for the log', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    await expect(databaseCall(Promise.reject(cause))).rejects.toMatchObject({
      problem: { status: 503, detail: 'the database is away' },
      cause,
    });
  });

  it('does not wait for ever', async () =>
    expect(databaseCall(new Promise(() => undefined), 5)).rejects.toMatchObject({
      problem: { status: 503, detail: 'the database did not answer in time' },
    }));

  it('leaves a bug a bug', async () => {
    const bug = new TypeError('x is not a function');
    await expect(databaseCall(Promise.reject(bug))).rejects.toBe(bug);
  });
});
