import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functions } from '../../src/functions/index';
import { filesUnder, root, textOf } from './files';

/** A function is a file with its test, a help page and a row in the index of pages: this fails when one is missing. */
const HEADINGS = ['何を計算するか', '書き方', '例', 'うまくいかないとき'];
const JAPANESE = /[ぁ-ヿ一-鿿]/;

interface Parameter { readonly name: string; readonly description: string; readonly type?: string; readonly dimensionality?: string; readonly optional?: boolean }
interface Metadata { readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string; readonly helpUrl: string; readonly parameters: readonly Parameter[]; readonly result: { readonly dimensionality?: string; readonly type?: string }; readonly options?: object }[] }

/** What the add-in promises; a parameter in brackets may be left out. */
const PROMISED: Readonly<Record<string, string>> = {
  RATE: 'numerator, denominator, [digits], [rounding]',
  MARK: 'actual, target, [direction], [thresholds]',
  ACHIEVEMENT: 'actual, target, [direction]',
  TARGET: 'text, [base]',
  DIRECTION: 'text',
  YOY: 'current, previous, [digits]',
  DIFF: 'current, previous',
  SUM: 'range',
  VALUE: 'text',
  YTD: 'months, asOf',
  PACE: 'months, target, asOf, [previousMonths]',
  FORECAST: 'months, asOf, [previousMonths]',
  MISSING: 'months, asOf, [firstMonth], [previousMonths]',
  FISCALYEAR: 'date',
  WAREKI: 'date, [style]',
  MONTH: 'text',
};
const names = Object.keys(PROMISED);
const pageOf = (name: string): string => `docs/functions/${name.toLowerCase()}.md`;

// eslint-disable-next-line @typescript-eslint/no-require-imports
const files = require('../../scripts/custom-function-files.cjs') as readonly string[];
let metadata: Metadata;
let generated: Awaited<ReturnType<typeof generateCustomFunctionsMetadata>>;
beforeAll(async () => {
  generated = await generateCustomFunctionsMetadata([...files], false);
  metadata = JSON.parse(generated.metadataJson) as Metadata;
});

const written = (parameters: readonly Parameter[]): string => parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)).join(', ');

describe('functions.json', () => {
  it('is generated without a complaint', () => {
    expect(generated.errors).toEqual([]);
  });

  it('has every function that is promised, with its parameters, and no other', () => {
    expect(Object.fromEntries(metadata.functions.map(({ name, parameters }) => [name, written(parameters)]))).toEqual(PROMISED);
    expect(metadata.functions.every(({ id, name }) => id === name)).toBe(true);
  });

  it('associates each with the code that is listed under its name', () => {
    const listed = functions as Readonly<Record<string, { readonly name: string } | undefined>>;
    expect(generated.associate.map(({ id, functionName }) => [id, functionName])).toEqual(generated.associate.map(({ id }) => [id, listed[id]?.name]));
    expect(Object.keys(functions).sort()).toEqual([...names].sort());
  });

  it('describes functions and parameters in Japanese', () => {
    const texts = metadata.functions.flatMap(({ name, description, parameters }) => [[name, description] as const, ...parameters.map((parameter) => [`${name} ${parameter.name}`, parameter.description] as const)]);
    expect(texts.filter(([, text]) => !JAPANESE.test(text) || text.length > 200)).toEqual([]);
  });

  it('takes cells and ranges of anything, and gives ranges back; a sum gives one cell', () => {
    expect(metadata.functions.flatMap(({ name, parameters }) => parameters.filter(({ dimensionality, type }) => dimensionality !== 'matrix' || type !== 'any').map((parameter) => `${name} ${parameter.name}`))).toEqual([]);
    expect(metadata.functions.filter(({ result }) => result.dimensionality !== 'matrix').map(({ name }) => name)).toEqual(['SUM']);
    expect(metadata.functions.filter(({ result }) => result.type !== undefined)).toEqual([]);
  });

  it('asks for nothing but a calculation: no streaming, no address, not volatile', () => {
    expect(metadata.functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });

  it('links each function to its help page', () => {
    expect(metadata.functions.filter(({ name, helpUrl }) => helpUrl !== `https://localhost:3000/docs/functions/${name.toLowerCase()}.html`).map(({ name }) => name)).toEqual([]);
  });

  it('puts parameters that may be left out last', () => {
    expect(metadata.functions.filter(({ parameters }) => parameters.some(({ optional }, i) => optional !== true && parameters[i - 1]?.optional === true)).map(({ name }) => name)).toEqual([]);
  });
});

describe('every function', () => {
  it('has its own file with a test beside it', () => {
    expect(files.filter((file) => !existsSync(file.replace(/\.ts$/, '.test.ts')))).toEqual([]);
    expect(files).toHaveLength(names.length);
  });

  it.each(HEADINGS)('has a page with the heading %s', (heading) => {
    expect(names.filter((name) => !existsSync(join(root, pageOf(name))) || !new RegExp(`^## ${heading}$`, 'm').test(textOf(pageOf(name))))).toEqual([]);
  });

  it('is written on its page as it is called, with every parameter explained', () => {
    const lacking = metadata.functions.filter(({ name, parameters }) => {
      const page = textOf(pageOf(name));
      return !page.includes(`\`=KPI.${name}(${written(parameters)})\``) || parameters.some((parameter) => !page.includes(`| \`${parameter.name}\``));
    });
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  it('has a row in the index of pages', () => {
    const index = textOf('docs/functions/README.md');
    expect(names.filter((name) => !index.includes(`| [KPI.${name}](${name.toLowerCase()}.md) |`))).toEqual([]);
  });
});

it('no page stands there for nothing', () => {
  expect(filesUnder('docs/functions').filter((file) => !file.endsWith('README.md')).sort()).toEqual(names.map(pageOf).sort());
});
