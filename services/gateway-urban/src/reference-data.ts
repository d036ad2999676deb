import { readFileSync } from 'node:fs';
import { readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';
import { DivisionTable } from '@civicbus/specs/division-table';
import type { ReferenceData } from './envelope.js';

/**
 * Reference data that an operator loads: JSON files `{"code": "name"}` with divisions beyond the published table
 * (CIVICBUS_URBAN_DIVISIONS_FILE) and event classes (CIVICBUS_URBAN_EVENT_CLASSES_FILE, A40).
 */
export function referenceData(environment: NodeJS.ProcessEnv): ReferenceData {
  const { divisionsFile, eventClassesFile } = readConfig(
    {
      divisionsFile: variable.optional(variable.text('CIVICBUS_URBAN_DIVISIONS_FILE')),
      eventClassesFile: variable.optional(variable.text('CIVICBUS_URBAN_EVENT_CLASSES_FILE')),
    },
    environment,
  );
  const divisions = new DivisionTable(divisionsFile === undefined ? {} : readNames(divisionsFile));
  if (eventClassesFile === undefined) return { divisions };
  return { divisions, eventClasses: new Set(Object.keys(readNames(eventClassesFile))) };
}

/** Reads a JSON object of texts; the error names the file and what is wrong with it. */
function readNames(file: string): Record<string, string> {
  const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const ok =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((name) => typeof name === 'string');
  if (!ok) throw new Error(`${file} must hold a JSON object of code and name`);
  return value as Record<string, string>;
}
