import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Listening } from '../../workbench/server/listen';
import { launchBrowser } from './support/browser';
import { type OpenedPage, openPage } from './support/page';
import { startServer, type StartedServer } from './support/server';
import { serveFolder } from './support/staticServer';

/** An add-in from another server, named by `?addin=`: its manifest, its buttons and its custom functions. */
jest.setTimeout(180_000);

const manifest = (address: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>0b1f9c1e-52a7-4c6f-8a55-1f6f0a3a7d10</Id><Version>1.0.0.0</Version><ProviderName>Test</ProviderName><DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Sample"><Override Locale="ja-JP" Value="見本のアドイン"/></DisplayName><Description DefaultValue="Sample"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="${address}page.html"/></DefaultSettings><Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      <Runtimes><Runtime resid="Url" lifetime="long"/></Runtimes>
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions"><Script><SourceLocation resid="Script"/></Script><Page><SourceLocation resid="Url"/></Page><Metadata><SourceLocation resid="Metadata"/></Metadata><Namespace resid="Namespace"/></ExtensionPoint></AllFormFactors>
      <DesktopFormFactor><FunctionFile resid="Url"/><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabData"><Group id="G"><Label resid="Label"/><Icon><bt:Image size="32" resid="Icon"/></Icon>
        <Control xsi:type="Button" id="B"><Label resid="Label"/><Supertip><Title resid="Label"/><Description resid="Label"/></Supertip><Icon><bt:Image size="32" resid="Icon"/></Icon><Action xsi:type="ExecuteFunction"><FunctionName>write</FunctionName></Action></Control>
        <Control xsi:type="Button" id="C"><Label resid="Missing"/><Supertip><Title resid="Missing"/><Description resid="Missing"/></Supertip><Icon><bt:Image size="32" resid="Icon"/></Icon><Action xsi:type="ExecuteFunction"><FunctionName>nowhere</FunctionName></Action></Control>
      </Group></OfficeTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="${address}icon.png"/></bt:Images>
      <bt:Urls><bt:Url id="Url" DefaultValue="${address}page.html"/><bt:Url id="Script" DefaultValue="${address}page.js"/><bt:Url id="Metadata" DefaultValue="${address}functions.json"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Label" DefaultValue="Write"><bt:Override Locale="ja-JP" Value="書き込む"/></bt:String><bt:String id="Missing" DefaultValue="Nothing"/><bt:String id="Namespace" DefaultValue="SAMPLE"/></bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const PAGE = '<!doctype html><html><head><meta charset="utf-8"><script src="/office-js/office.js"></script><script src="page.js"></script></head><body>見本</body></html>';
const SCRIPT = `
CustomFunctions.associate('ADD', (first, second) => first + second);
CustomFunctions.associate('TWICE', (rows) => rows.map((row) => row.map((value) => value * 2)));
Office.onReady(() => {
  Office.actions.associate('write', async (event) => {
    await Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [['書きました']];
      await context.sync();
    });
    event.completed();
  });
});`;
const FUNCTIONS = {
  functions: [
    { id: 'ADD', name: 'ADD', description: '二つの数を足します', parameters: [{ name: 'first', type: 'number' }, { name: 'second', type: 'number' }], result: { type: 'number' } },
    { id: 'TWICE', name: 'TWICE', description: '二倍にします', parameters: [{ name: 'rows', dimensionality: 'matrix' }], result: { dimensionality: 'matrix' } },
    { id: 'COUNT', name: 'COUNT', description: '数え続けます', parameters: [{ name: 'by', type: 'number' }], result: { type: 'number' }, options: { stream: true } },
  ],
};

/** The same add-in without a shared runtime: pane, buttons and functions have pages of their own. */
const separateManifest = (address: string): string => manifest(address)
  .replace(/<Runtimes>.*<\/Runtimes>/, '')
  .replace('<Page><SourceLocation resid="Url"/>', '<Page><SourceLocation resid="Functions"/>')
  .replace('<FunctionFile resid="Url"/>', '<FunctionFile resid="Actions"/>')
  .replace('<bt:Urls>', `<bt:Urls><bt:Url id="Functions" DefaultValue="${address}functions.html"/><bt:Url id="Actions" DefaultValue="${address}actions.html"/>`)
  .replace('page.html"/></DefaultSettings>', 'pane.html"/></DefaultSettings>');
const page = (library: string, script = ''): string => `<!doctype html><html><head><meta charset="utf-8"><script src="/office-js/${library}.js"></script><script>${script}</script></head><body>見本</body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'addin-'));
let addin: Listening;
let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  addin = await serveFolder(folder);
  writeFileSync(join(folder, 'manifest.xml'), manifest(addin.address));
  writeFileSync(join(folder, 'page.html'), PAGE);
  writeFileSync(join(folder, 'page.js'), SCRIPT);
  writeFileSync(join(folder, 'separate.xml'), separateManifest(addin.address));
  writeFileSync(join(folder, 'pane.html'), page('office', 'Office.onReady();'));
  writeFileSync(join(folder, 'functions.html'), page('custom-functions-runtime', "CustomFunctions.associate('ADD', (first, second) => first + second); CustomFunctions.associate('COUNT', (by, invocation) => invocation.setResult(by));"));
  writeFileSync(join(folder, 'actions.html'), page('office', `
    Office.onReady();
    async function write(event) {
      await Excel.run(async (context) => {
        context.workbook.getActiveCell().values = [['関数ファイルから ' + event.source.id]];
        await context.sync();
      });
      event.completed();
    }`));
  writeFileSync(join(folder, 'functions.json'), JSON.stringify(FUNCTIONS));
  server = await startServer();
  browser = await launchBrowser();
  opened = await openPage(browser, server.address, `?addin=${encodeURIComponent(`${addin.address}manifest.xml`)}`);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await addin.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes into the first sheet as the user and reads what the cell then holds. */
const calculated = (row: number, col: number, formula: string, on = opened): Promise<unknown> => on.page.evaluate(async ([top, left, text]) => {
  const model = window.workbench?.model;
  if (!model) return null;
  model.writeCells(model.activeSheetId, [{ row: top, col: left, content: { value: null, formula: text } }], 'user');
  await model.settled();
  const cell = model.sheet(model.activeSheetId)?.cell(top, left);
  return cell?.error ?? cell?.value;
}, [row, col, formula] as const);

it('stands beside the grid under its Japanese name, with its own buttons', async () => {
  expect(await opened.page.locator('.pane-head h2').textContent()).toBe('見本のアドイン');
  expect(await opened.page.locator('.ribbon').getByRole('tab').allTextContents()).toEqual(['データ']);
  expect(await opened.page.locator('.ribbon-button span').allTextContents()).toEqual(['書き込む', 'Nothing']);
});

it('its custom functions calculate in cells, in its own page', async () => {
  await opened.pane();
  expect(await calculated(20, 1, 'SAMPLE.ADD(2,3)')).toBe(5);
  expect(await calculated(21, 1, 'SAMPLE.ADD(B21,10)')).toBe(15);
  expect(await calculated(22, 1, 'SUM(SAMPLE.TWICE(B21:B22))')).toBe(40);
});

it('a button does what the page has tied to it', async () => {
  await opened.pane();
  await opened.page.evaluate(() => {
    const model = window.workbench?.model;
    model?.select(model.activeSheetId, [{ top: 30, left: 1, bottom: 30, right: 1 }]);
  });
  await opened.page.locator('.ribbon-button', { hasText: '書き込む' }).click();
  await opened.page.waitForFunction(() => {
    const model = window.workbench?.model;
    return model?.sheet(model.activeSheetId)?.cell(30, 1)?.value === '書きました';
  });
});

it('a button without anything behind it says so', async () => {
  await opened.pane();
  await opened.page.locator('.ribbon-button', { hasText: 'Nothing' }).click();
  await opened.page.getByRole('alert').waitFor();
  expect(await opened.page.getByRole('alert').textContent()).toContain('nowhere');
});

it('without a shared runtime, its functions and its buttons run in pages of their own', async () => {
  const separate = await openPage(browser, server.address, `?addin=${encodeURIComponent(`${addin.address}separate.xml`)}`);
  await separate.pane();
  expect(separate.page.frames().map((frame) => new URL(frame.url()).pathname).sort()).toEqual(['/functions.html', '/pane.html', '/workbench/']);
  expect(await calculated(20, 1, 'SAMPLE.ADD(2,3)', separate)).toBe(5);
  expect(await calculated(21, 1, 'SAMPLE.ADD(B21,10)', separate)).toBe(15);
  expect(await separate.page.evaluate(() => window.workbench?.host?.log.entries)).toEqual([]);
  expect(await calculated(22, 1, 'SAMPLE.COUNT(3)', separate)).toBe(3);
  expect(await separate.page.evaluate(() => window.workbench?.host?.log.entries)).toEqual([expect.objectContaining({ kind: 'partial', type: 'CustomFunctions', member: 'COUNT' })]);
  await separate.page.locator('.ribbon-button', { hasText: '書き込む' }).click();
  await separate.page.waitForFunction(() => {
    const model = window.workbench?.model;
    return model?.sheet(model.activeSheetId)?.cell(0, 0)?.value === '関数ファイルから B';
  });
  await separate.close();
});
