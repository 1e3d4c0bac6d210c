import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';

/** Proof that the fence around src/core stands: what is planted on the wrong side is found. */
const root = join(__dirname, '../..');

/** Rules that complain, by line, about a text as if it stood in a file. */
async function lint(file: string, text: string): Promise<Map<number, string[]>> {
  const child = promisify(execFile)(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', join(root, file), '--format', 'json'], { cwd: root });
  child.child.stdin?.end(text);
  const { stdout } = await child.catch((error: unknown) => error as { stdout: string });
  const [result] = JSON.parse(stdout) as { messages: { ruleId: string; line: number }[] }[];
  const lines = new Map<number, string[]>();
  for (const { ruleId, line } of result?.messages ?? []) lines.set(line, [...(lines.get(line) ?? []), ruleId]);
  return lines;
}

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

it('the lint rule catches every import and name that core must not know, and nothing else', async () => {
  // An existing file's name: type-aware linting knows only files of the project.
  const planted = [...FORBIDDEN_IMPORTS, ...FORBIDDEN_NAMES, ...ALLOWED];
  const found = await lint('src/core/check.ts', planted.join('\n'));
  const caught = planted.filter((_text, i) => found.get(i + 1)?.some((rule) => rule === 'house/core-imports' || rule === 'no-restricted-globals'));
  expect(caught).toEqual([...FORBIDDEN_IMPORTS, ...FORBIDDEN_NAMES]);
}, 180_000);

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
