import { expect, it } from '@jest/globals';

import { Cork } from './cork.js';

it('sends at once after a pause, and then together and in order', async () => {
  const cork = new Cork(100);
  const sent: string[] = [];
  const begun = performance.now();
  cork.add(() => sent.push('first'));
  expect(sent).toEqual(['first']);

  cork.add(() => sent.push('second'));
  const { promise, resolve } = Promise.withResolvers<void>();
  cork.add(() => {
    sent.push('third');
    // What a send makes to be sent waits for the next time.
    cork.add(() => sent.push('fourth'));
    resolve();
  });
  expect(sent).toEqual(['first']);
  await promise;
  expect(performance.now() - begun).toBeGreaterThanOrEqual(98);
  expect(sent).toEqual(['first', 'second', 'third']);
});

it('holds nothing back when it need not', () => {
  const cork = new Cork(0);
  const sent: number[] = [];
  for (const each of [1, 2, 3]) cork.add(() => sent.push(each));
  expect(sent).toEqual([1, 2, 3]);
});
