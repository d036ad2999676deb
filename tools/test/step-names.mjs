/**
 * The steps of `npm test` in their order, and what each finds out.
 * @type {Readonly<Record<string, string>>}
 */
export const stepNames = Object.freeze({
  packages: 'the lock file fits every package.json, every system, and names no download address',
  links: 'every link of a document leads to a file, every library and service has its README',
  types: 'TypeScript, and the types of the tools',
  format: 'prettier',
  layers: 'the layer rule refuses what it must and lets pass what it should',
  lint: 'ESLint, layers included',
  proto: 'buf: lint, no breaking change, generated code up to date',
  manifests: 'deploy/: Kubernetes, compose and image files',
  build: 'every library and service',
  unit: 'tests without I/O',
  int: 'tests on a real NATS and PostgreSQL',
  e2e: 'tests of whole services',
});
