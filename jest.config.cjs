const compile = (tsx) => ['@swc/jest', { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } }];

/** Packages that Univer requires though they are ES modules only, which Node 20 cannot load that way: compiled for the tests. */
const MODULES = '(lodash-es|nanoid|rbush|quickselect|kdbush|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util)';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform: { '\\.ts$': compile(false), '\\.tsx$': compile(true), [`node_modules/${MODULES}/.*\\.js$`]: compile(false) },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/)`],
  // numfmt 4.0.1 names a file for `require` that it does not contain; this is the one it contains.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  testMatch: ['<rootDir>/src/**/*.test.ts?(x)', '<rootDir>/workbench/**/*.test.ts?(x)', '<rootDir>/test/**/*.test.ts?(x)'],
};
