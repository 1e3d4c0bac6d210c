import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { functions } from '../src/functions/index';
import { filesUnder, root, textOf } from './house/files';
import { builtGuide } from './support/functionGuide';

interface AddinBuild {
  readonly manifestFor: (manifest: string, address: string) => string;
  readonly checkedAddress: (written: string) => string;
  readonly contentPolicy: (officeJs: string) => string;
  readonly OFFICE_JS_CDN: string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { manifestFor, checkedAddress, contentPolicy, OFFICE_JS_CDN } = require('../scripts/webpack/addin.cjs') as AddinBuild;

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

it('the guide to the functions is what the pane expects', async () => {
  expect(JSON.parse(textOf(`${ADDIN}/functionGuide.json`))).toEqual(await builtGuide());
});

/** The add-in as a server gets it by default, with Microsoft's own office.js. */
const HOSTED = 'dist/local/addin';

describe('the add-in for a server', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };

  it('has a manifest of the version of package.json', () => {
    expect(/<Version>(.*)<\/Version>/.exec(textOf(`${HOSTED}/manifest.xml`))?.[1]).toBe(`${version}.0`);
  });

  it.each(['https://addin.example.jp/', 'https://www.example.jp/kpi/check/'])('names at %s only what is built', (address) => {
    const addresses = [...manifestFor(textOf('manifest.xml'), address).matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((place) => !place.startsWith(address) || !existsSync(join(root, HOSTED, place.slice(address.length))))).toEqual([]);
  });

  it.each([['https://addin.example.jp', 'https://addin.example.jp/'], ['https://www.example.jp/kpi', 'https://www.example.jp/kpi/'], ['https://www.example.jp:8443/kpi/', 'https://www.example.jp:8443/kpi/']])('takes the address %s', (written, address) => {
    expect(checkedAddress(written)).toBe(address);
  });

  it.each(['', 'addin.example.jp', 'http://addin.example.jp/', 'https://', 'https://a.example.jp/?x=1', 'https://a.example.jp/#x', 'https://user@a.example.jp/', 'file:///c:/kpi/'])('refuses the address %p in a sentence', (written) => {
    expect(() => checkedAddress(written)).toThrow(/ADDIN_ADDRESS の「.*」は使えません。https:\/\/ で始まる/);
  });

  it.each([[OFFICE_JS_CDN, "'self' https://appsforoffice.microsoft.com"], ['https://addin.example.jp/office/office.js', "'self' https://addin.example.jp"], ['/office-js/office.js', "'self'"], ['office-js/office.js', "'self'"]])('with office.js from %s runs scripts of that place and its own alone', (officeJs, sources) => {
    expect(contentPolicy(officeJs).split('; ')).toEqual(expect.arrayContaining([`script-src ${sources}`, `connect-src ${sources}`, "default-src 'none'"]));
  });

  it.each(['http://addin.example.jp/office.js', '//addin.example.jp/office.js', 'https://', 'javascript:alert(1)', '"><script>', 'office js'])('refuses office.js from %p in a sentence', (officeJs) => {
    expect(() => contentPolicy(officeJs)).toThrow('OFFICE_JS');
  });

  it('its page carries that policy, and nothing that it would forbid', () => {
    const page = textOf(`${HOSTED}/taskpane.html`);
    expect(page).toContain(`content="${contentPolicy(OFFICE_JS_CDN)}"`);
    expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => /src="([^"]*)"/.exec(tag)?.[1])).toEqual([OFFICE_JS_CDN, 'shared.js', 'taskpane.js']);
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
  });
});

describe('how much the pane loads', () => {
  const packed = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length, 0) / 1024;
  const code = filesUnder(HOSTED).filter((file) => /^[^/]+\.(?:js|css|html)$/.test(file.slice(HOSTED.length + 1)));

  const ENGINE = `${HOSTED}/judge.js`;

  // Counted: the page, its style and every script that the page itself may load, packed as a server sends them. Not counted:
  // office.js, which is Microsoft's; help pages, pictures and the two descriptions of the functions, which are no code.
  it('is at most 450 KB of code of its own and of libraries', () => {
    const pane = code.filter((file) => file !== ENGINE);
    expect(pane.map((file) => file.slice(HOSTED.length + 1))).toEqual(expect.arrayContaining(['taskpane.html', 'taskpane.css', 'taskpane.js', 'result.js', 'shared.js']));
    const size = packed(pane);
    expect(size).toBeGreaterThan(100);
    expect(size).toBeLessThanOrEqual(450);
  });

  // The engine is fetched by a thread of its own when a check begins, and keeps nobody waiting for a button.
  it('leaves the engine to its own thread', () => {
    const size = packed([ENGINE]);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(220);
  });
});

it('導入の手引き gives the policy that the page carries, and the settings of the build', () => {
  const guide = textOf('docs/導入の手引き.md');
  expect(guide).toContain(contentPolicy(OFFICE_JS_CDN));
  for (const words of ['ADDIN_ADDRESS', 'OFFICE_JS', OFFICE_JS_CDN]) expect(guide).toContain(words);
});
