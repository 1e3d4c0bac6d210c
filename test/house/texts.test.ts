import { forEachChild, isJsxText, isNoSubstitutionTemplateLiteral, isStringLiteral, isTemplateHead, isTemplateMiddle, isTemplateTail, type Node, createSourceFile, ScriptKind, ScriptTarget } from 'typescript';
import { filesUnder, textOf } from './files';

/** The pane's texts stand in one folder, so that another language is a second folder and nothing else. */
const TEXTS = 'src/taskpane/texts/';
const files = [...filesUnder('src/taskpane'), ...filesUnder('src/commands')].filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith(TEXTS));
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」]/u;

/** Texts of a source that users might see and that are Japanese; comments are none. */
function japaneseTexts(source: string, name = 'a.tsx'): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const isText = isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isTemplateHead(node) || isTemplateMiddle(node) || isTemplateTail(node) || isJsxText(node);
    if (isText && JAPANESE.test(node.text)) found.push(node.text.trim());
    forEachChild(node, visit);
  };
  visit(createSourceFile(name, source, ScriptTarget.Latest, true, ScriptKind.TSX));
  return found;
}

it('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each([
  [`const a = '点検';`, ['点検']],
  ['const a = `「${sheet}」${cell}`;', ['「', '」']],
  ['const a = <p>直す</p>;', ['直す']],
  ['const a = <p title="直す" />;', ['直す']],
  ['/** 直す */ const a = texts.fix; // 直す', []],
])('%s', (source, wanted) => {
  expect(japaneseTexts(source)).toEqual(wanted);
});

it('no file of the pane but these holds a text for users', () => {
  expect(files.flatMap((file) => japaneseTexts(textOf(file), file).map((text) => `${file}: ${text}`))).toEqual([]);
});
