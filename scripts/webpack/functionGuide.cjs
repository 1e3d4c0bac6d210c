'use strict';
const fs = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '..', '..', 'docs', 'functions');

const cellsOf = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());

/**
 * Tables of a page under a heading of the second level.
 * @param {string} text a page of docs/functions
 * @param {string} heading
 * @returns {{ header: string[], rows: string[][] }[]} the rule between header and rows left out
 */
function tablesUnder(text, heading) {
  const section = new RegExp(`^## ${heading}$([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
  return section.split(/\n\n+/).filter((block) => block.trimStart().startsWith('|')).map((block) => {
    const [header = '', , ...rows] = block.trim().split('\n');
    return { header: cellsOf(header), rows: rows.map(cellsOf) };
  });
}

/** Rows of the tables of formulas: formula without `=`, result as written, explanation. */
const examplesUnder = (text, heading) => tablesUnder(text, heading).filter(({ header }) => header[0] === '式')
  .flatMap(({ rows }) => rows.map(([formula = '', result = '', words = '']) => ({ formula: formula.replace(/^`=(.*)`$/, '$1'), result, words })));

/** The little sheet above the examples, its cells as written, without row numbers and column letters. */
const sheetOf = (text) => (tablesUnder(text, '例').find(({ header }) => header[0] === '' && header[1] === 'A')?.rows ?? []).map(([, ...cells]) => cells);

/** Name behind `KPI.` and title of each page, in the order of the index. */
const indexed = () => [...fs.readFileSync(path.join(folder, 'README.md'), 'utf8').matchAll(/^\| \[KPI\.([A-Z]+)\]\((\w+)\.md\)/gm)].map(([, name, file]) => ({ name, file }));

/**
 * What the pane and the ribbon tell about the functions, out of what Excel itself shows (functions.json) and of the help pages.
 * @param {{ functions: { name: string, description: string, parameters: { name: string, description: string, optional?: boolean }[] }[] }} metadata functions.json
 * @returns {object[]} by function, in the order of the index of help pages; `functionEntrySchema` of the pane tells the shape
 */
function functionGuide(metadata) {
  return indexed().map(({ name, file }) => {
    const text = fs.readFileSync(path.join(folder, `${file}.md`), 'utf8');
    const described = metadata.functions.find((entry) => entry.name === name);
    if (!described) throw new Error(`docs/functions/README.md lists KPI.${name}, which is no function.`);
    return {
      name,
      title: /^# KPI\.[A-Z]+: ([^（\n]+)/.exec(text)[1].trim(),
      gives: described.description,
      parameters: described.parameters.map((parameter) => ({ name: parameter.name, description: parameter.description, isOptional: parameter.optional === true })),
      sheet: sheetOf(text),
      examples: examplesUnder(text, '例'),
      help: `docs/functions/${file}.html`,
    };
  });
}

/** What stands in the cells that an example's formula names one by one: 「C2 が 300人」. */
function givenIn({ sheet, examples: [{ formula }] }) {
  const cells = [...formula.matchAll(/(?<![A-Z0-9:"])([A-M])([1-9])(?![0-9:"])/g)].map(([address, column, row]) => [address, sheet[Number(row) - 1]?.[column.charCodeAt(0) - 65]]);
  return [...new Map(cells)].map(([address, text]) => `${address} が ${text || '空欄'}`).join('、');
}

/** What the ribbon says of a function: what it gives, and its first example. */
function tipOf(entry) {
  const [{ formula, result, words }] = entry.examples;
  const given = givenIn(entry);
  return `${entry.gives} 例: ${given === '' ? '' : `${given} なら `}=${formula} は ${result}${words === '' ? '' : `（${words}）`}`;
}

module.exports = { functionGuide, tipOf, tablesUnder, examplesUnder, sheetOf };
