import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Findings } from './findings.js';
import { markdown } from './markdown.js';
import { rounded } from './rounded.js';
import { targets } from './targets.js';

const folder = join(import.meta.dirname, '../results');

/**
 * Writes `results/<date>.json` and `.md` and answers the Markdown. What differs from the default run is in the name; a second
 * such run of a day replaces the first.
 */
export async function writeReport(findings: Findings): Promise<string> {
  const held = targets(findings);
  const text = `${markdown(findings, held)}\n`;
  const { preset, syncCommit } = findings.options;
  const special = [...(preset === 'default' ? [] : [preset]), ...(syncCommit ? [] : ['async-commit'])];
  const name = [findings.surroundings.startedAt.slice(0, 10), ...special].join('-');
  const { rounds, halfLoads, ...rest } = findings;
  const json = { ...rest, rounds: Object.fromEntries(rounds), halfLoads: Object.fromEntries(halfLoads), targets: held };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.md`), text);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(json, rounded, 2)}\n`);
  return text;
}
