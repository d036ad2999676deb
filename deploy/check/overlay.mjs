import { join } from 'node:path';
import { check } from './report.mjs';
import { checkNats } from './nats.mjs';
import { checkPods } from './pods.mjs';
import { rendered } from './rendered.mjs';
import { unless } from './rules.mjs';
import { root, services } from './workspace.mjs';
import { fits, Manifests } from './manifests.mjs';
import { typeProblems } from './manifest-types.mjs';

/** All that holds for what `kubectl apply --kustomize` of an overlay applies. */
export function checkOverlay(overlay) {
  const inOverlay = (what, problemsOf) => check(`${overlay}: ${what}`, problemsOf);
  const manifests = new Manifests();
  inOverlay('can be built', () => {
    manifests.list = rendered(join(root, 'deploy/kubernetes/overlays', overlay));
    return unless(manifests.list.length > 0, 'is empty');
  });
  inOverlay('agrees with the types of the Kubernetes API', () => typeProblems(manifests.list, root));
  inOverlay('every service has a Deployment, Service, PodDisruptionBudget and autoscaler for its own pods', () => [
    ...services.flatMap((service) => serviceProblems(manifests, service).map((problem) => `${service}: ${problem}`)),
    ...manifests
      .all('Deployment')
      .filter(({ metadata }) => !services.includes(metadata.name))
      .map(({ metadata }) => `${metadata.name}: no such service`),
  ]);
  inOverlay('consumers scale by the lag of their own consumer on RECORDS', () => [
    ...unless(manifests.one('ScaledObject', 'persistence'), 'persistence has no ScaledObject'),
    ...manifests.all('ScaledObject').flatMap((scaler) => lagProblems(manifests, scaler)),
  ]);
  checkPods(inOverlay, manifests);
  checkNats(inOverlay, manifests, overlay.startsWith('production') ? 3 : 1);
}

function serviceProblems(manifests, service) {
  const deployment = manifests.one('Deployment', service);
  if (deployment === undefined) return ['no Deployment'];
  const { labels } = deployment.spec.template.metadata;
  const own = (kind) => manifests.one(kind, service)?.spec;
  const selected = manifests.workloads.filter(({ spec }) =>
    fits(own('Service')?.selector, spec.template.metadata.labels),
  );
  const scaler = own('HorizontalPodAutoscaler') ?? own('ScaledObject');
  const spread = deployment.spec.template.spec.topologySpreadConstraints ?? [];
  return [
    ...unless(selected.length === 1 && selected[0] === deployment, `its Service selects ${selected.length} workloads`),
    ...unless(fits(own('PodDisruptionBudget')?.selector?.matchLabels, labels), 'no PodDisruptionBudget'),
    ...unless(scaler?.scaleTargetRef.name === service, 'no autoscaler'),
    ...unless(deployment.spec.replicas === undefined, 'its replicas are the autoscaler’s to set'),
    ...unless(
      spread.length > 0 && spread.every(({ labelSelector }) => fits(labelSelector?.matchLabels, labels)),
      'is not spread',
    ),
  ];
}

function lagProblems(manifests, { metadata: { name, namespace }, spec }) {
  const [{ type, metadata }] = spec.triggers;
  const endpoint = metadata.natsServerMonitoringEndpoint;
  const [host, inNamespace, port] = endpoint.split(/[.:]/);
  const isHeadless = manifests.one('Service', host)?.spec.clusterIP === 'None';
  return [
    ...unless(type === 'nats-jetstream' && metadata.stream === 'RECORDS', `${name}: not by the stream RECORDS`),
    ...unless(metadata.consumer === name, `${name}: by the consumer ${metadata.consumer}`),
    ...unless(
      isHeadless && inNamespace === namespace && port === '8222',
      `${name}: no headless service at ${endpoint}`,
    ),
  ];
}
