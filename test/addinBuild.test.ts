import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { functions } from '../src/functions/index';
import { filesUnder, root, textOf } from './house/files';

/** What the build makes of functions and help pages, in the add-in that the workbench and the tests in the browser use. */
const ADDIN = 'dist/workbench/addin';
const ADDRESS = 'https://localhost:3000/';
const names = Object.keys(functions);

interface Built { readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string; readonly helpUrl: string; readonly parameters: readonly { readonly description: string }[] }[] }

describe('functions.json of the built add-in', () => {
  const built = JSON.parse(textOf(`${ADDIN}/functions.json`)) as Built;

  it('has every function, described', () => {
    expect(built.functions.map(({ id }) => id).sort()).toEqual([...names].sort());
    expect(built.functions.flatMap(({ description, parameters }) => [description, ...parameters.map((parameter) => parameter.description)]).filter((text) => !/[ぁ-ヿ一-鿿]/.test(text))).toEqual([]);
  });

  it('links to help pages that are built beside it', () => {
    expect(built.functions.filter(({ helpUrl }) => !helpUrl.startsWith(ADDRESS) || !existsSync(join(root, ADDIN, helpUrl.slice(ADDRESS.length))))).toEqual([]);
  });
});

it('the page ties each function to its name once', () => {
  const code = textOf(`${ADDIN}/taskpane.js`);
  expect([...code.matchAll(/CustomFunctions\.associate\("([A-Z]+)",/g)].map((match) => match[1]).sort()).toEqual([...names].sort());
});

describe('help pages', () => {
  const pages = filesUnder(`${ADDIN}/docs`).filter((file) => file.endsWith('.html'));

  it('are built from every page of functions and rules', () => {
    const sources = ['docs/functions', 'docs/rules'].flatMap(filesUnder);
    expect(sources.length).toBeGreaterThan(30);
    expect(pages.map((page) => page.slice(ADDIN.length + 1)).sort()).toEqual(sources.map((file) => file.replace(/\.md$/, '.html')).sort());
  });

  it('are Japanese, with their own titles, and run nothing', () => {
    const wrong = pages.filter((page) => {
      const text = textOf(page);
      return !text.includes('<html lang="ja">') || !/<title>[^<{]+<\/title>/.test(text) || !text.includes("default-src 'none'") || /<script|\son[a-z]+=|style=|\{\{/.test(text);
    });
    expect(wrong).toEqual([]);
    expect(new Set(pages.map((page) => /<title>(.*)<\/title>/.exec(textOf(page))?.[1])).size).toBe(pages.length);
  });

  it('link only to what is there', () => {
    const dead = pages.flatMap((page) => [...textOf(page).matchAll(/(?:href|src)="([^"#]+)/g)].map((match) => match[1]!).filter((href) => !existsSync(join(root, dirname(page), href))).map((href) => `${page}: ${href}`));
    expect(dead).toEqual([]);
  });

  it('keep the tables of their sources', () => {
    const rate = textOf(`${ADDIN}/docs/functions/rate.html`);
    expect(rate).toContain('<td><code>=KPI.RATE(C2,B2)</code></td>');
    expect(rate).toContain('<a href="achievement.html">');
  });
});

