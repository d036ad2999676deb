import { readFileSync } from 'node:fs';
import { ConfigError } from '@civicbus/chassis/config-error';
import { type AdditionalEvent, SecurityEvents } from '@civicbus/specs/police/security-events';

const VARIABLE = 'CIVICBUS_POLICE_SECURITY_EVENTS_FILE';
const SHAPE = 'must name a JSON list of {"eventType": 1 to 99, "eventCode": 0 to 99, "level": 0, 1 or 2}';

/**
 * Security events that an operator adds to the printed table (A83), from a JSON file; members beside the three, such as a name, are for
 * people. A pair of the printed table or one given twice is a mistake.
 *
 * @throws ConfigError that names the variable and the place in the list
 */
export function additionalEvents(file: string | undefined): readonly AdditionalEvent[] {
  if (file === undefined) return [];
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError([`${VARIABLE} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`]);
  }
  if (!Array.isArray(content)) throw new ConfigError([`${VARIABLE} ${SHAPE}`]);
  const taken = new SecurityEvents();
  const seen = new Set<string>();
  return content.map((entry: unknown, index) => {
    if (!isAdditionalEvent(entry)) throw new ConfigError([`${VARIABLE} ${SHAPE}; entry ${index} is none`]);
    const { eventType, eventCode, level } = entry;
    const pair = `${eventType}/${eventCode}`;
    if (taken.levelOf(eventType, eventCode) !== undefined || seen.has(pair)) {
      throw new ConfigError([`${VARIABLE}: entry ${index} repeats a pair of the table or of the file`]);
    }
    seen.add(pair);
    return { eventType, eventCode, level };
  });
}

function isAdditionalEvent(value: unknown): value is AdditionalEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { eventType, eventCode, level } = value as Record<string, unknown>;
  return isWithin(eventType, 1, 99) && isWithin(eventCode, 0, 99) && isWithin(level, 0, 2);
}

const isWithin = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
