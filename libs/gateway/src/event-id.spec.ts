import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate, version } from 'uuid';
import { eventIdOf } from './event-id.js';

const time = fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 });

describe('event id', () => {
  it('is a UUIDv7 that begins with the time', () => {
    fc.assert(
      fc.property(time, fc.string(), (timeMs, part) => {
        const id = eventIdOf(timeMs, part);
        expect(validate(id) && version(id)).toBe(7);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(timeMs);
      }),
    );
  });

  it('is the same for the same parts and another one for others', () => {
    fc.assert(
      fc.property(time, fc.array(fc.string(), { minLength: 1 }), fc.nat(), (timeMs, parts, pick) => {
        const other = parts.with(pick % parts.length, `${parts[pick % parts.length]}x`);
        expect(eventIdOf(timeMs, ...parts)).toBe(eventIdOf(timeMs, ...parts));
        expect(eventIdOf(timeMs, ...other)).not.toBe(eventIdOf(timeMs, ...parts));
      }),
    );
  });

  it('does not run parts together', () => {
    expect(eventIdOf(1, 'ab', 'c')).not.toBe(eventIdOf(1, 'a', 'bc'));
  });
});
