import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SecurityEvents } from '@civicbus/specs/police/security-events';
import { additionalEvents } from './additional-events.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-events-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const from = (content: unknown) => {
  const file = join(folder, 'events.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return additionalEvents(file);
};

describe('additional security events', () => {
  it('are none without a file', () => {
    expect(additionalEvents(undefined)).toEqual([]);
  });

  it('make a pair known, with its level', () => {
    const events = new SecurityEvents(from([{ eventType: 2, eventCode: 90, level: 1, name: '本地事件' }]));
    expect(events.has(2, 90)).toBe(true);
    expect(events.levelOf(2, 90)).toBe(1);
    expect(events.has(3, 90)).toBe(false);
    expect(new SecurityEvents().has(2, 90)).toBe(false);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', {}],
    ['a text for a number', [{ eventType: '2', eventCode: 90, level: 1 }]],
    ['a level that is none', [{ eventType: 2, eventCode: 90, level: 3 }]],
    ['"no content"', [{ eventType: -1, eventCode: 90, level: 1 }]],
    ['a printed pair', [{ eventType: 2, eventCode: 1, level: 1 }]],
    [
      'a pair given twice',
      [
        { eventType: 2, eventCode: 90, level: 1 },
        { eventType: 2, eventCode: 90, level: 2 },
      ],
    ],
    ['nothing of the shape', [null]],
  ])('end the start when the file holds %s', (_what, content) => {
    expect(() => from(content)).toThrow('CIVICBUS_POLICE_SECURITY_EVENTS_FILE');
  });

  it('end the start when there is no such file', () => {
    expect(() => additionalEvents(join(folder, 'missing.json'))).toThrow('CIVICBUS_POLICE_SECURITY_EVENTS_FILE');
  });
});
