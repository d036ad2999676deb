import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';
import { root } from '../root.mjs';
import { commandCheck } from './command-check.mjs';
import { sum } from './result.mjs';

/** What consumers rely on already, as `buf build` describes it. Made anew on purpose only: see tools/README.md. */
const baseline = 'proto/baseline.json';

/**
 * @param {{signal: AbortSignal, timeoutMs: number}} options
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function proto(options) {
  return sum([
    await commandCheck('proto/ keeps to the rules', 'buf', ['lint'], options),
    await commandCheck('proto/ breaks no consumer', 'buf', ['breaking', '--against', baseline], options),
    { title: 'the generated code is that of proto/ (npx buf generate)', problems: await staleFiles(options) },
  ]);
}

/** @param {{signal: AbortSignal, timeoutMs: number}} options */
async function staleFiles(options) {
  const directory = mkdtempSync(join(tmpdir(), 'civicbus-proto-'));
  try {
    const result = await runCommand('buf', ['generate', '--output', directory], { cwd: root, ...options });
    if (result.code !== 0) return [result.output];
    const generated = files(directory).map((file) => relative(directory, file));
    const committed = [...new Set(generated.map((file) => file.split('/gen/')[0]))].flatMap((folder) =>
      files(join(root, `${folder}/gen`)).map((file) => relative(root, file)),
    );
    return [
      ...generated
        .filter((file) => text(join(root, file)) !== text(join(directory, file)))
        .map((file) => `${file} is out of date`),
      ...committed.filter((file) => !generated.includes(file)).map((file) => `${file} comes from no .proto file`),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function files(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} file */
function text(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
