// Three suites by cost: unit touches nothing outside the process, int talks to a real NATS or PostgreSQL, e2e runs whole services.
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@civicbus/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // class-validator's phone rule imports JSON in a way that jest warns of at every start; the CommonJS build does not.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
  },
  modulePathIgnorePatterns: ['/dist/'],
  roots: ['libs', 'services', 'test', 'tools'].map((folder) => `<rootDir>/${folder}`),
};

export default {
  // More than `eventually` waits: what it waited for in vain must be told.
  testTimeout: 20_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.spec.{ts,mjs}'],
      testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.'],
    },
    { ...common, displayName: 'int', testMatch: ['**/*.int.spec.{ts,mjs}'] },
    { ...common, displayName: 'e2e', testMatch: ['**/*.e2e.spec.ts'] },
  ],
};
