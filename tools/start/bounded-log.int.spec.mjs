import { expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BoundedLog } from './bounded-log.mjs';

it('keeps the newest lines in two files of bounded size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'civicbus-log-'));
  const log = new BoundedLog(join(folder, 'a.log'), 1_000);
  for (let i = 0; i < 1_000; i += 1) log.write(`line ${i}\n`);
  log.close();
  log.write('too late\n');
  expect(readdirSync(folder).sort()).toEqual(['a.log', 'a.log.1']);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(1_000);
  expect(readFileSync(join(folder, 'a.log'), 'utf8')).toMatch(/line 999\n$/);
  rmSync(folder, { recursive: true });
});
