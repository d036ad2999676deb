import ts from 'typescript';

/** API types by kind, from the package kubernetes-types (declarations only). */
const MODULES = {
  ConfigMap: 'core/v1',
  Service: 'core/v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Job: 'batch/v1',
  PodDisruptionBudget: 'policy/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  NetworkPolicy: 'networking/v1',
};

/** Kinds that an operator adds to the cluster; their types are in no package. */
const CUSTOM = ['ScaledObject', 'Cluster'];

/**
 * Holds manifests against the types of the Kubernetes API by the TypeScript compiler: an unknown field, a missing one or a
 * wrong type is a problem. Returns the problems as text.
 *
 * @param {{kind: string, metadata: {name: string}}[]} manifests
 * @param {string} root folder whose node_modules holds kubernetes-types
 */
export function typeProblems(manifests, root) {
  const unknown = manifests.filter(({ kind }) => MODULES[kind] === undefined && !CUSTOM.includes(kind));
  const typed = manifests.filter(({ kind }) => MODULES[kind] !== undefined);
  const lines = typed.map(
    (manifest) =>
      `(${JSON.stringify(manifest)}) satisfies import('kubernetes-types/${MODULES[manifest.kind]}').${manifest.kind};`,
  );
  const file = `${root}/manifests.check.ts`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.getSourceFile = (name, language) =>
    name === file
      ? ts.createSourceFile(name, `export {};\n${lines.join('\n')}`, language)
      : getSourceFile.call(host, name, language);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)).map((diagnostic) => {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    if (diagnostic.file?.fileName !== file) return text;
    const { kind, metadata } = typed[diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line - 1];
    return `${kind} ${metadata.name}: ${text}`;
  });
  return [...unknown.map(({ kind, metadata }) => `${kind} ${metadata.name}: a kind without a type`), ...found];
}
