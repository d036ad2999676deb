import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const libs = [
  'layer:contract',
  'layer:specs',
  'layer:gateway',
  'layer:bus',
  'layer:store',
  'layer:chassis',
  'layer:testing',
];
const frameworks = ['@nestjs/*', 'typeorm', '@nats-io/*', 'pg', 'fastify', '@fastify/*'];

/** Who may import whom (services → gateway → specs → contract). `bus`, `store` and `chassis` know no standard. */
const layers = [
  { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: ['layer:contract'], bannedExternalImports: frameworks },
  {
    sourceTag: 'layer:specs',
    onlyDependOnLibsWithTags: ['layer:specs', 'layer:contract', 'layer:testing'],
    bannedExternalImports: frameworks,
  },
  {
    sourceTag: 'layer:bus',
    onlyDependOnLibsWithTags: ['layer:bus', 'layer:testing'],
    bannedExternalImports: ['typeorm', 'pg'],
  },
  {
    sourceTag: 'layer:store',
    onlyDependOnLibsWithTags: ['layer:store', 'layer:contract', 'layer:testing'],
    bannedExternalImports: ['@nats-io/*'],
  },
  {
    sourceTag: 'layer:chassis',
    onlyDependOnLibsWithTags: ['layer:chassis', 'layer:testing'],
    bannedExternalImports: ['typeorm', 'pg', '@nats-io/*'],
  },
  {
    sourceTag: 'layer:gateway',
    onlyDependOnLibsWithTags: [
      'layer:gateway',
      'layer:specs',
      'layer:contract',
      'layer:bus',
      'layer:store',
      'layer:chassis',
      'layer:testing',
    ],
  },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:testing', 'layer:contract'] },
  { sourceTag: 'layer:service', onlyDependOnLibsWithTags: libs },
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: libs },
];

/** What Node.js itself offers to every module. */
const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*_pb.ts', '.civicbus/**', '.nx/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: layers },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['libs/*/src/**/*.ts', 'services/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/fixtures/**', 'libs/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['@civicbus/testing/*'] }] },
  },
  prettier,
);
