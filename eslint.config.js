'use strict';
const js = require('@eslint/js');
const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');
const coreImports = require('./scripts/eslint/core-imports.cjs');

/** The add-in plug-in's own recommended rules; its formatting rules and its second copy of the others are left out. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith('office-addins/')),
);

/** Names of hosts that core must not know; its own compile (tsconfig.core.json) forbids every other one as well. */
const HOST_GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'require', 'module', '__dirname', 'globalThis', 'console', 'setTimeout'];

module.exports = tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '**/*.scratch.*'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      ...officeRules,
      // An index that the code itself has just checked may be used as such.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A string taken apart by code points is meant so here: cells are read sign by sign.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true }],
      // Matters of taste that say nothing about correctness.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    name: 'core-is-pure',
    files: ['src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { house: { rules: { 'core-imports': coreImports } } },
    rules: {
      'house/core-imports': 'error',
      'no-restricted-globals': ['error', ...HOST_GLOBALS.map((name) => ({ name, message: 'src/core knows no host, no page and no files.' }))],
    },
  },
  {
    name: 'tests',
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'scripts',
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', process: 'readonly', console: 'readonly' } },
  },
);
