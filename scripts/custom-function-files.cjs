'use strict';
const fs = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '..', 'src', 'functions');

/** Files that declare a custom function, in the order of their names: input for custom-functions-metadata and its plugin. */
module.exports = fs.readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => path.join(folder, name))
  .filter((file) => /^ \* @customfunction /m.test(fs.readFileSync(file, 'utf8')));
