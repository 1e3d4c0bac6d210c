const compile = (tsx) => ['@swc/jest', { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } }];

/** Packages that Univer requires though they are ES modules only, which Node 20 cannot load that way: compiled for the tests. */
const MODULES = '(lodash-es|nanoid|rbush|quickselect|kdbush|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|unicode-regex|regexp-util)';

/** @type {import('jest').Config} */
module.exports = {
  // One worker a core; jest's own choice leaves a core to the watch mode, which on two cores means one test file after the other.
  // Files do not meet: servers take free ports, temporary folders have names of their own, no test writes into the sources,
  // `npm test` has built what they need before they begin (a build that is stale all the same is locked), and the
  // certificate that browsers and servers share is there before the first worker.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  testEnvironment: 'node',
  transform: { '\\.ts$': compile(false), '\\.tsx$': compile(true), [`node_modules/${MODULES}/.*\\.js$`]: compile(false) },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/)`],
  // numfmt 4.0.1 names a file for `require` that it does not contain; this is the one it contains.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  testMatch: ['<rootDir>/src/**/*.test.ts?(x)', '<rootDir>/workbench/**/*.test.ts?(x)', '<rootDir>/test/**/*.test.ts?(x)'],
};
