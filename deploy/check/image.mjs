import { check } from './report.mjs';
import { unless } from './rules.mjs';
import { devDependencies, isReadByCode, read } from './workspace.mjs';

const INPUTS = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  '.swcrc',
  'nx.json',
  'libs',
  'services',
  'test/package.json',
];
const LEFT_OUT = ['**/node_modules', '**/dist', '**/*.env'];

/** What holds for deploy/Dockerfile and .dockerignore. */
export function checkImage() {
  const text = read('deploy/Dockerfile');
  const last = text.slice(text.lastIndexOf('\nFROM '));
  const count = (pattern) => [...text.matchAll(pattern)].length;

  check('image: takes SERVICE, has two stages, the user is a number other than 0, health is checked', () => [
    ...unless(count(/^FROM /gm) === 2, 'not two stages'),
    ...unless(count(/^ARG SERVICE$/gm) === 2, 'SERVICE is not an argument of both stages, or has a default'),
    ...unless(/^USER [1-9]\d*(:[1-9]\d*)?$/m.test(last), 'no USER with a number other than 0'),
    ...unless(/^HEALTHCHECK [^#]*\/health\/live/m.test(last), 'no HEALTHCHECK'),
  ]);
  check('image: has the workspace’s Node, dependencies of the service only, no secrets', () => [
    ...unless(text.includes(`=node:${devDependencies.node}-`), `not Node ${devDependencies.node}`),
    ...unless(text.includes('npm ci --omit=dev --workspace "services/${SERVICE}"'), 'ships other dependencies'),
    ...unless(!/PASSWORD|TOKEN|SECRET|_URL\b/.test(text), 'names a secret'),
    ...[...text.matchAll(/\b(CIVICBUS_\w+)=/g)].flatMap(([, name]) =>
      unless(isReadByCode(name), `no code reads ${name}`),
    ),
  ]);
  check('image: the build sees its inputs, and neither secrets nor local state', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const lastInput = lines.findLastIndex((line) => line.startsWith('!'));
    return [
      ...unless(lines[0] === '**', 'does not begin by leaving everything out'),
      ...INPUTS.flatMap((input) => unless(lines.includes(`!${input}`), `${input} is left out`)),
      // The last line that matches a path decides.
      ...LEFT_OUT.flatMap((pattern) => unless(lines.lastIndexOf(pattern) > lastInput, `${pattern} gets in`)),
    ];
  });
}
