const compile = (tsx) => ['@swc/jest', { module: { type: 'commonjs' }, jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } }];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform: { '\\.ts$': compile(false), '\\.tsx$': compile(true) },
  // numfmt 4.0.1 names a file for `require` that it does not contain; this is the one it contains.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  testMatch: ['<rootDir>/src/**/*.test.ts?(x)', '<rootDir>/workbench/**/*.test.ts?(x)', '<rootDir>/test/**/*.test.ts?(x)'],
};
