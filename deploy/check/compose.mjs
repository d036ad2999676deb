import { parse } from 'yaml';
import { check } from './report.mjs';
import { imageProblems, isSecret, natsProblems, unless } from './rules.mjs';
import { isReadByCode, read, requiredOf, scriptProblems, services } from './workspace.mjs';

/** What holds for deploy/compose.yaml. */
export function checkCompose() {
  const text = read('deploy/compose.yaml');
  let containers = {};
  check('compose: can be parsed', () => {
    containers = parse(text, { merge: true }).services;
    return unless(containers, 'no services');
  });
  /** Problems of all containers, each with the container's name before it. */
  const ofAll = (problemsOf, names = Object.keys(containers)) =>
    names.flatMap((name) => problemsOf(containers[name], name).map((problem) => `${name}: ${problem}`));
  const built = Object.keys(containers).filter((name) => containers[name].build);

  check('compose: has the same services as the folder', () => [
    ...services.flatMap((name) => unless(containers[name]?.build?.args.SERVICE === name, `${name} is missing`)),
    ...built.filter((name) => !services.includes(name)).map((name) => `${name}: no such service`),
    ...['postgres', 'nats', 'migrate'].flatMap((name) => unless(containers[name], `${name} is missing`)),
    ...ofAll(({ depends_on: needs = {} }) =>
      Object.keys(needs).flatMap((need) => unless(containers[need], `needs ${need}, which is missing`)),
    ),
  ]);
  check('compose: images have exact versions, and scripts exist', () => [
    ...ofAll(({ image, command = [] }) => [...imageProblems(image), ...scriptProblems(command)]),
    ...natsProblems(containers.nats.image),
    ...unless(containers.postgres.image.startsWith('postgres:18.'), 'not PostgreSQL 18'),
  ]);
  check('compose: secrets have no defaults and are named in the example', () => [
    ...ofAll(({ environment }) =>
      Object.keys(environment)
        .filter((key) => isSecret(key, environment[key]))
        .map((key) => `${key} is literal or has a default`),
    ),
    ...[...text.matchAll(/\$\{(\w+):\?/g)]
      .filter(([, key]) => !new RegExp(`^${key}=$`, 'm').test(read('deploy/compose.env.example')))
      .map(([, key]) => `compose.env.example does not name ${key}, or gives it a value`),
  ]);
  check('compose: containers get variables that the code reads, and no service lacks one', () => [
    ...ofAll(({ environment }) =>
      Object.keys(environment).flatMap((key) => unless(isReadByCode(key), `no code reads ${key}`)),
    ),
    ...ofAll(
      ({ environment }, name) => requiredOf(name).flatMap((key) => unless(key in environment, `lacks ${key}`)),
      built,
    ),
  ]);
  check('compose: containers are unprivileged, on a read-only root, and services end in time', () => [
    ...ofAll(
      ({ read_only: readOnly, cap_drop: dropped, security_opt: options }) =>
        unless(readOnly && dropped?.includes('ALL') && options?.includes('no-new-privileges:true'), 'has privileges'),
      [...built, 'migrate', 'nats'],
    ),
    // A service gives up on a graceful stop after 9.5 s.
    ...ofAll(
      (container) => unless(parseInt(container.stop_grace_period, 10) >= 10, 'is killed before it has stopped'),
      built,
    ),
  ]);
}
