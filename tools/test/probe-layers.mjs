// Prints the result of the layer check as JSON: node tools/test/probe-layers.mjs. A process of its own, because the rule keeps
// what it knows of the workspace for as long as the process lives, and writes to the terminal.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../root.mjs';
import { sum } from './result.mjs';

const rule = '@nx/enforce-module-boundaries';

/**
 * Files that do not exist, each with an import that the layer rule must refuse there.
 * @type {readonly (readonly [file: string, imported: string])[]}
 */
const forbidden = [
  ['libs/contract/src/probe.ts', '@civicbus/store/accounts'],
  ['libs/contract/src/probe.ts', '@civicbus/specs/all'],
  ['libs/contract/src/probe.ts', '@nats-io/jetstream'],
  ['libs/specs/src/urban/probe.ts', '@nestjs/common'],
  ['libs/specs/src/urban/probe.ts', 'typeorm'],
  ['libs/specs/src/urban/probe.ts', 'pg'],
  ['libs/specs/src/probe.ts', '@civicbus/gateway/pipeline'],
  ['libs/specs/src/probe.ts', '../../store/src/accounts.js'],
  ['libs/bus/src/probe.ts', '@civicbus/specs/all'],
  ['libs/store/src/probe.ts', '@civicbus/bus/publisher'],
  ['libs/store/src/queries/probe.ts', '@civicbus/specs/all'],
  ['libs/chassis/src/probe.ts', '@civicbus/specs/all'],
  ['libs/gateway/src/probe.ts', '@civicbus/persistence/main'],
  ['services/persistence/src/probe.ts', '@civicbus/gateway-urban/routes'],
  ['services/persistence/src/probe.ts', '../../gateway-urban/src/routes.js'],
];

/**
 * Imports that it must let pass, so that a rule that refuses everything is noticed too.
 * @type {readonly (readonly [file: string, imported: string])[]}
 */
const allowed = [
  ['libs/specs/src/probe.ts', '@civicbus/contract/facts'],
  ['libs/gateway/src/probe.ts', '@civicbus/bus/publisher'],
  ['libs/gateway/src/probe.ts', '@nestjs/common'],
  ['services/persistence/src/probe.ts', '@civicbus/store/record-writer'],
];

/**
 * Asks ESLint, with the repository's own configuration, about imports whose verdict is known. A boundary rule that
 * enforces nothing (no project graph, a wrong tag) looks exactly like clean code otherwise.
 * @returns {Promise<import('./result.mjs').Result>}
 */
async function probeLayers() {
  const eslint = new ESLint({
    cwd: root,
    // The files are not there, so rules that need types cannot run; this one does not need them.
    overrideConfig: [
      /** @type {import('eslint').Linter.Config} */ (tseslint.configs.disableTypeChecked),
      { languageOptions: { parserOptions: { project: null } } },
    ],
  });
  /** @param {readonly [string, string]} probe @param {boolean} wanted */
  const check = async ([filePath, imported], wanted) => {
    const results = await eslint.lintText(`export * from '${imported}';\n`, { filePath });
    const messages = results.flatMap((result) => result.messages);
    const refusals = messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
    const broken = messages.filter(({ fatal }) => fatal).map(({ message }) => message);
    const isRefused = refusals.length > 0;
    const problems = [...broken, ...(isRefused === wanted ? [] : wanted ? [`${rule} lets it pass`] : refusals)];
    return { title: `${filePath} may ${wanted ? 'not ' : ''}import ${imported}`, problems };
  };
  const checks = [];
  for (const probe of forbidden) checks.push(await check(probe, true));
  for (const probe of allowed) checks.push(await check(probe, false));
  return sum(checks);
}

process.stdout.write(JSON.stringify(await probeLayers()));
