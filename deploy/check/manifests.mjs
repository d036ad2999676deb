/** Whether a selector selects pods with these labels. One without labels is none: it would select all or nothing. */
export const fits = (selector, labels) =>
  Object.keys(selector ?? {}).length > 0 && Object.entries(selector).every(([key, value]) => labels?.[key] === value);

/** The manifests of an overlay. */
export class Manifests {
  list = [];

  all(...kinds) {
    return this.list.filter(({ kind }) => kinds.includes(kind));
  }

  one(kind, name) {
    return this.all(kind).find(({ metadata }) => metadata.name === name);
  }

  get workloads() {
    return this.all('Deployment', 'StatefulSet', 'Job');
  }

  /** Settings that all services share. */
  get settings() {
    return this.all('ConfigMap').find(({ metadata }) => metadata.name.startsWith('settings-')).data;
  }

  /** All that containers get from ConfigMaps as variables: the settings, and what only some services have. */
  get variables() {
    const names = this.workloads
      .flatMap(({ spec }) => spec.template.spec.containers)
      .flatMap(({ envFrom = [] }) => envFrom.map(({ configMapRef }) => configMapRef?.name));
    const maps = this.all('ConfigMap').filter(({ metadata }) => names.includes(metadata.name));
    return Object.assign({}, ...maps.map(({ data }) => data));
  }

  /**
   * Problems of every container of some workloads, each with its address before it.
   *
   * @param {(container: object, pod: object, workload: object) => readonly string[]} problemsOf
   */
  ofContainers(workloads, problemsOf) {
    return workloads.flatMap((workload) => {
      const pod = workload.spec.template.spec;
      return [...(pod.initContainers ?? []), ...pod.containers]
        .flatMap((container) => problemsOf(container, pod, workload))
        .map((problem) => `${workload.kind} ${workload.metadata.name}: ${problem}`);
    });
  }
}
