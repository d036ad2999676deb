import { fits } from './manifests.mjs';
import { natsProblems, unless } from './rules.mjs';

/** Bytes of a size; MB and GB of NATS are powers of 1024, as Mi and Gi of Kubernetes are. */
const bytes = (size) => {
  const [, number, unit] = /^(\d+)(\w+)$/.exec(size);
  return Number(number) * { MB: 2 ** 20, Mi: 2 ** 20, GB: 2 ** 30, Gi: 2 ** 30 }[unit];
};

/** What makes an acknowledgement of the bus worth something. */
export function checkNats(check, manifests, servers) {
  const nats = () => {
    const { spec } = manifests.one('StatefulSet', 'nats');
    const [container] = spec.template.spec.containers;
    const { name } = spec.template.spec.volumes[0].configMap;
    return {
      spec,
      image: container.image,
      value: (variable) => container.env.find((one) => one.name === variable)?.value,
      files: manifests.one('ConfigMap', name).data,
    };
  };

  check(`NATS is ${servers === 1 ? 'one server' : `${servers} servers that find one another`}`, () => {
    const { spec, value, files } = nats();
    const isCluster = /^cluster \{/m.test(files['cluster.conf']);
    const routes = Array.from({ length: servers }, (_, index) => `@nats-${index}.${spec.serviceName}:6222"`);
    return [
      ...unless(spec.replicas === servers, `${spec.replicas} servers`),
      ...unless(
        manifests.settings.CIVICBUS_STREAM_REPLICAS === String(servers),
        'the stream has another number of replicas',
      ),
      ...unless(isCluster === servers > 1, isCluster ? 'a cluster of one' : 'no cluster'),
      ...unless(!isCluster || routes.every((route) => value('NATS_ROUTES')?.includes(route)), 'a route is missing'),
      ...unless(
        manifests.one('Service', spec.serviceName)?.spec.publishNotReadyAddresses,
        'starting servers have no names',
      ),
      ...unless(
        fits(manifests.one('PodDisruptionBudget', 'nats')?.spec.selector?.matchLabels, spec.template.metadata.labels),
        'no PodDisruptionBudget',
      ),
    ];
  });

  check('NATS lets nobody in without a password', () => {
    const { 'nats.conf': config } = nats().files;
    return [
      ...unless(/^authorization \{[^}]*\bpassword: \$NATS_PASSWORD/m.test(config), 'clients need no password'),
      ...unless(!/\bno_auth_user\b/.test(config), 'a client without a password is somebody'),
    ];
  });

  check('NATS is 2.12.3 or newer, acknowledges after fsync, and the stream fits', () => {
    const { spec, image, value, files } = nats();
    const volume = bytes(spec.volumeClaimTemplates[0].spec.resources.requests.storage);
    const store = bytes(value('NATS_FILE_STORE'));
    return [
      ...natsProblems(image),
      ...unless(/^\s*sync_interval: always$/m.test(files['nats.conf']), 'not sync_interval: always'),
      ...unless(store < volume, 'the store is larger than the volume'),
      ...unless(Number(manifests.settings.CIVICBUS_STREAM_MAX_BYTES) < store, 'the stream is larger than the store'),
    ];
  });
}
