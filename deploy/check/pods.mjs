import { imageProblems, isSecret, unless } from './rules.mjs';
import { isReadByCode, read, requiredOf, scriptProblems } from './workspace.mjs';

const PROBES = { startupProbe: '/health/live', livenessProbe: '/health/live', readinessProbe: '/health/ready' };

/** What holds for every container of an overlay. */
export function checkPods(check, manifests) {
  const { workloads } = manifests;
  const deployments = manifests.all('Deployment');
  const howTo = read('docs/how-to/deploy.md');

  check('every long-running container has startup, liveness and readiness probes', () =>
    manifests.ofContainers(manifests.all('Deployment', 'StatefulSet'), (container, _pod, { kind }) =>
      Object.entries(PROBES).flatMap(([probe, path]) => {
        const get = container[probe]?.httpGet;
        return [
          ...unless(get && container.ports.some(({ name }) => name === get.port), `no ${probe} on a port of its own`),
          ...unless(kind !== 'Deployment' || get?.path === path, `its ${probe} is not ${path}`),
        ];
      }),
    ),
  );

  check('every container has requests and limits', () =>
    manifests.ofContainers(workloads, ({ resources }) =>
      ['requests', 'limits'].flatMap((part) =>
        ['cpu', 'memory'].flatMap((what) => unless(resources?.[part]?.[what], `no ${what} in ${part}`)),
      ),
    ),
  );

  check('every container is unprivileged, not root, on a read-only root', () =>
    manifests.ofContainers(workloads, ({ securityContext: own = {} }, pod) => [
      ...unless(pod.securityContext?.runAsNonRoot === true && pod.securityContext.runAsUser > 0, 'may be root'),
      ...unless(pod.securityContext?.seccompProfile?.type === 'RuntimeDefault', 'has no seccomp profile'),
      ...unless(own.readOnlyRootFilesystem === true, 'can write to its root'),
      ...unless(own.allowPrivilegeEscalation === false, 'may gain privileges'),
      ...unless(own.capabilities?.drop?.includes('ALL') && !own.capabilities.add, 'keeps capabilities'),
      ...unless(pod.automountServiceAccountToken === false, 'holds a token of the API'),
    ]),
  );

  check('images have exact versions, and scripts exist', () =>
    manifests.ofContainers(workloads, ({ image, command = [] }) => [
      ...imageProblems(image),
      ...scriptProblems(command),
    ]),
  );

  check('secrets come from Secrets that the how-to page names', () => [
    ...manifests.all('Secret').map(({ metadata }) => `Secret ${metadata.name} is among the manifests`),
    ...manifests.all('ConfigMap').flatMap(({ metadata, data }) =>
      Object.entries(data)
        .filter(([key, value]) => isSecret(key, value))
        .map(([key]) => `ConfigMap ${metadata.name}: ${key} holds a secret`),
    ),
    ...manifests.ofContainers(workloads, ({ env = [] }) =>
      env.flatMap(({ name, value = '', valueFrom }) => {
        const { name: secret, key } = valueFrom?.secretKeyRef ?? {};
        const isTold = howTo.includes(`\`${secret}\``) && howTo.includes(`\`${key}\``);
        return [
          ...unless(!isSecret(name, value), `${name} is literal`),
          ...unless(secret === undefined || isTold, `the page does not name ${secret}/${key}`),
        ];
      }),
    ),
  ]);

  check('containers get variables that the code reads, and no service lacks one', () => [
    ...Object.keys(manifests.variables)
      .filter((name) => !isReadByCode(name))
      .map((name) => `a ConfigMap: no code reads ${name}`),
    ...manifests.ofContainers(workloads, ({ env = [] }) =>
      env.filter(({ name }) => !isReadByCode(name)).map(({ name }) => `no code reads ${name}`),
    ),
    ...manifests.ofContainers(deployments, ({ env = [] }, _pod, { metadata }) =>
      requiredOf(metadata.name)
        .filter((required) => !env.some(({ name }) => name === required))
        .map((required) => `lacks ${required}`),
    ),
  ]);

  check('services listen where the image does and end in time', () => {
    const [, port] = /CIVICBUS_PORT=(\d+)/.exec(read('deploy/Dockerfile'));
    return manifests.ofContainers(deployments, ({ ports, lifecycle }, pod) => [
      ...unless(
        ports.some(({ containerPort }) => containerPort === Number(port)),
        `not on port ${port}`,
      ),
      // A service gives up on a graceful stop after 9.5 s.
      ...unless(
        pod.terminationGracePeriodSeconds >= 10 + lifecycle.preStop.sleep.seconds,
        'is killed before it has stopped',
      ),
    ]);
  });
}
