import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const read = (path) => readFileSync(join(root, path), 'utf8');
export const { version, devDependencies } = JSON.parse(read('package.json'));

/** Names of the folders that are services. */
export const services = readdirSync(join(root, 'services')).filter((name) =>
  existsSync(join(root, 'services', name, 'package.json')),
);

const source = ['libs', 'services'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => /^[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts'))
    .map((path) => read(join(folder, path))),
);

/** A variable of ours that no code reads is a misspelt one. */
export const isReadByCode = (name) =>
  !/^(CIVICBUS|OTEL)_/.test(name) || source.some((text) => new RegExp(`['"\`]${name}['"\`]`).test(text));

/** Variables without which a service does not start. */
export const requiredOf = (service) => [
  'CIVICBUS_POSTGRES_URL',
  'CIVICBUS_NATS_URL',
  ...(service === 'console' ? ['CIVICBUS_CONSOLE_TOKEN_SHA256'] : []),
];

/** Problems of the command of a container that runs a script of ours. */
export const scriptProblems = (command) =>
  command
    .filter((word) => word.endsWith('.js'))
    .map((word) =>
      word
        .replace(/^\/civicbus\//, '')
        .replace('/dist/', '/src/')
        .replace(/\.js$/, '.ts'),
    )
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `there is no ${path}`);
