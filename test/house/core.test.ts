import { Linter } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript';
import { parser } from 'typescript-eslint';

/** Proof that the fence around src/core stands: what is planted on the wrong side is found. */
const root = join(__dirname, '../..');

/** The fence alone: the other rules of the house say nothing of it, and need a program of all sources. */
const fence = jest.requireActual<readonly Linter.Config[]>('../../eslint.config.js').filter(({ name }) => name === 'core-is-pure');

/** Lines of a text that the fence complains about, as if it stood in a file. */
const linesRefused = (file: string, text: string): Set<number> =>
  new Set(new Linter({ cwd: root }).verify(text, [{ files: ['**/*.ts'], languageOptions: { parser } }, ...fence], join(root, file)).map(({ line }) => line));

const FORBIDDEN_IMPORTS = [
  `import '../workbookFile/readWorkbook';`,
  `import '../cli/run';`,
  `import '../report/words';`,
  `import '../../src/excel/reader';`,
  `import '../../test/support/buildWorkbook';`,
  `import 'node:fs';`,
  `import 'fs';`,
  `import 'react';`,
  `import 'office-js';`,
  `import '@e965/xlsx';`,
  `export * from '../taskpane/app';`,
  `export { a } from '../functions/rate';`,
  `void import('../commands/ribbon');`,
  `type A = import('../excel/events').Events;`,
  `require('node:path');`,
];
const FORBIDDEN_NAMES = ['Office.onReady();', 'void Excel.run;', 'document.title;', 'process.exit();', 'void fetch;'];
const ALLOWED = [`import './report';`, `import './snapshot/address';`, `import 'zod';`, `import 'decimal.js';`];

it('the lint rule catches every import and name that core must not know, and nothing else', () => {
  const planted = [...FORBIDDEN_IMPORTS, ...FORBIDDEN_NAMES, ...ALLOWED];
  const refused = linesRefused('src/core/check.ts', planted.join('\n'));
  expect(planted.filter((_text, i) => refused.has(i + 1))).toEqual([...FORBIDDEN_IMPORTS, ...FORBIDDEN_NAMES]);
  expect(linesRefused('src/excel/planted.ts', planted.join('\n')).size).toBe(0);
  expect(linesRefused('src/core/check.test.ts', planted.join('\n')).size).toBe(0);
});

it("core's own compile knows no page, no node and no Office", () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.core.json'), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['src/core/report.ts'] }, ts.sys, root);
  const planted = join(root, 'src/core/planted.ts');
  const names = ['document', 'window', 'process', 'Buffer', 'Office', 'Excel', 'fetch', 'setTimeout', 'require', 'console'];
  const host = ts.createCompilerHost(options);
  const realSource = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) => (file === planted.replaceAll('\\', '/') ? ts.createSourceFile(file, names.map((name) => `export const _${name}: unknown = ${name};`).join('\n'), target) : realSource(file, target));
  const program = ts.createProgram([planted], options, host);
  const unknown = program.getSemanticDiagnostics().map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
  for (const name of names) expect(unknown).toContainEqual(expect.stringContaining(`Cannot find name '${name}'`));
}, 180_000);
