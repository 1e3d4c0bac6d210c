'use strict';
/** Prints the numbers of jest's JSON result as one plain line; a suite that could not even start counts as a failed test. */
const fs = require('node:fs');

const result = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const skipped = result.numPendingTests + result.numTodoTests;
process.stdout.write(`${result.numPassedTests} passed, ${result.numFailedTests + result.numRuntimeErrorTestSuites} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
