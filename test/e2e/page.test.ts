import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { launchBrowser } from './support/browser';
import { checkIn, type OpenedPage, openPage, reportIn, waitUntilOpen } from './support/page';
import { root, startServer, type StartedServer } from './support/server';

/** What a user does on the page: open, change, save, press the ribbon's buttons, follow a finding to its cell; and what a developer lets go wrong. */
jest.setTimeout(180_000);

const other = join(root, 'test', 'fixtures', 'tokyo-r5-h1.xlsx');
const otherName = 'tokyo-r5-h1.xlsx';

let browser: Browser;
let server: StartedServer;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  opened = await openPage(browser, server.address);
  page = opened.page;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  await opened.again();
});
afterEach(() => {
  expect(opened.troubles).toEqual([]);
});

const fileName = (): Promise<string | null> => page.locator('.filename span').textContent();
const mark = (): Promise<string | null> => page.locator('.filename small').textContent();

async function untilNamed(name: string): Promise<void> {
  await page.waitForFunction((wanted) => window.workbench?.state().fileName === wanted, name);
  await waitUntilOpen(page);
}

/** Types into a cell of the first sheet as a user does. */
async function typeInto(row: number, col: number, text: string): Promise<void> {
  await page.evaluate(([top, left]) => {
    const model = window.workbench?.model;
    model?.select(model.activeSheetId, [{ top: top!, left: left!, bottom: top!, right: left! }]);
  }, [row, col]);
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 400, y: 500 } });
  await page.evaluate(([top, left]) => {
    const model = window.workbench?.model;
    model?.select(model.activeSheetId, [{ top: top!, left: left!, bottom: top!, right: left! }]);
  }, [row, col]);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Downloads what 保存 gives. */
async function saved(): Promise<{ name: string; workbook: Workbook }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存' }).click()]);
  const name = download.suggestedFilename();
  return { name, workbook: readWorkbook(readFileSync(await download.path()), name) };
}

const drop = async (name: string, bytes: Buffer): Promise<void> => {
  const data = await page.evaluateHandle(([text, title]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text!), (sign) => sign.charCodeAt(0))], title!));
    return transfer;
  }, [bytes.toString('base64'), name]);
  await page.dispatchEvent('.sheet', 'dragover', { dataTransfer: data });
  expect(await page.locator('.dropping').isVisible()).toBe(true);
  await page.dispatchEvent('.sheet', 'drop', { dataTransfer: data });
};

describe('opening', () => {
  it('shows the sample with the pane beside it at first', async () => {
    expect(await fileName()).toBe('sample.xlsx');
    expect(await mark()).toBe('変更なし');
    expect(await (await opened.pane()).getByRole('button', { name: '提出前チェック' }).isVisible()).toBe(true);
  });

  it('takes a file by the button, and the add-in then works on it', async () => {
    await opened.pane();
    await page.setInputFiles('input[type=file]', other);
    await untilNamed(otherName);
    expect((await checkIn(await opened.pane())).workbook.name).toBe(otherName);
  });

  it('takes a file that is dropped on the page', async () => {
    await drop(otherName, readFileSync(other));
    await untilNamed(otherName);
    expect(await page.evaluate(() => window.workbench?.model?.sheets.length)).toBe(readWorkbook(readFileSync(other), otherName).sheets.length);
  });

  it('says why a file cannot be opened and keeps the one that is open', async () => {
    await drop('メモ.xlsx', Buffer.from('no workbook'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/「メモ\.xlsx」を開けません。/);
    expect(await fileName()).toBe('sample.xlsx');
    expect(await page.evaluate(() => window.workbench?.model?.sheets.length)).toBeGreaterThan(1);
    // Chromium itself writes the refused request into the console.
    opened.troubles.splice(0);
  });

  it('asks before it throws changes away', async () => {
    await typeInto(0, 0, '1');
    await page.getByText('未保存').waitFor();
    await page.setInputFiles('input[type=file]', other);
    await page.getByRole('button', { name: 'やめる' }).click();
    expect(await fileName()).toBe('sample.xlsx');
    await page.setInputFiles('input[type=file]', other);
    await page.getByRole('button', { name: '保存せずに開く' }).click();
    await untilNamed(otherName);
    expect(await mark()).toBe('変更なし');
  });
});

describe('saving', () => {
  it('gives every cell back that nobody has touched', async () => {
    await page.setInputFiles('input[type=file]', other);
    await untilNamed(otherName);
    const { name, workbook } = await saved();
    expect(name).toBe(otherName);
    expect(workbook).toEqual(readWorkbook(readFileSync(other), otherName));
  });

  it('writes what was typed, and says what is saved', async () => {
    await typeInto(19, 1, '12345');
    await page.getByText('未保存').waitFor();
    const { workbook } = await saved();
    const before = readWorkbook(readFileSync(join(root, 'workbench', 'sample', 'sample.xlsx')), 'sample.xlsx');
    const [first, ...rest] = workbook.sheets;
    expect(rest).toEqual(before.sheets.slice(1));
    expect(first?.cells.find((cell) => cell.row === 19 && cell.col === 1)?.value).toBe(12345);
    expect(first?.cells.filter((cell) => cell.row !== 19 || cell.col !== 1)).toEqual(before.sheets[0]?.cells);
    expect(await mark()).toBe('変更なし');
  });
});

describe('the ribbon', () => {
  it('shows the buttons of the manifest', async () => {
    expect(await page.locator('.ribbon').getByRole('tab').allTextContents()).toEqual(['ホーム']);
    expect(await page.locator('.ribbon-button span').allTextContents()).toEqual(['提出前チェック', '点検パネル', '関数の挿入', '値に固定']);
    expect(await page.locator('.ribbon-button img').evaluateAll((images) => images.every((image) => image instanceof HTMLImageElement && image.naturalWidth === 32))).toBe(true);
  });

  it('opens the pane that was closed; its page has gone on running', async () => {
    const pane = await opened.pane();
    await pane.evaluate(() => { document.title = 'the same page'; });
    await page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
    expect(await page.locator('.pane').isVisible()).toBe(false);
    await page.locator('.ribbon-button', { hasText: '点検パネル' }).click();
    expect(await page.locator('.pane').isVisible()).toBe(true);
    expect(await (await opened.pane()).title()).toBe('the same page');
  });

  it('has a menu of the functions that keys alone can use', async () => {
    const pane = await opened.pane();
    await pane.evaluate(() => {
      const ids: string[] = [];
      Object.assign(window, { ids });
      Office.actions.associate('insertFunction', (event: Office.AddinCommands.Event) => {
        ids.push(event.source.id);
        event.completed();
      });
    });
    const button = page.getByRole('button', { name: '関数の挿入' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await page.keyboard.press('ArrowDown');
    const items = page.getByRole('menu', { name: '関数の挿入' }).getByRole('menuitem');
    expect(await items.count()).toBe(16);
    expect(await items.first().textContent()).toBe('KPI.RATE 率');
    expect(await items.first().getAttribute('title')).toContain('=KPI.RATE(C2,B2) は 25.0%');
    const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('KPI.MONTH 月の日付');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('KPI.YOY 対前年比');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('KPI.RATE 率');
    await page.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await items.count()).toBe(0);
    await pane.waitForFunction(() => (Reflect.get(window, 'ids') as string[]).length > 0);
    expect(await pane.evaluate(() => (Reflect.get(window, 'ids') as string[]))).toEqual(['KpiCheck.Insert.YOY']);
    await button.click();
    await page.getByRole('menuitem', { name: 'KPI.SUM 合計' }).click();
    await pane.waitForFunction(() => (Reflect.get(window, 'ids') as string[]).length > 1);
    expect(await pane.evaluate(() => (Reflect.get(window, 'ids') as string[]))).toEqual(['KpiCheck.Insert.YOY', 'KpiCheck.Insert.SUM']);
    await button.click();
    await page.locator('.filename').click();
    expect(await items.count()).toBe(0);
  });

  it('runs the check in the pane', async () => {
    const pane = await opened.pane();
    await page.locator('.ribbon-button', { hasText: '提出前チェック' }).click();
    expect((await reportIn(pane)).workbook.name).toBe('sample.xlsx');
    expect(await page.evaluate(() => window.workbench?.state().problem)).toBeNull();
    expect(await pane.locator('[data-verdict]').isVisible()).toBe(true);
  });

  it('runs the check with the pane closed, and opens it', async () => {
    const pane = await opened.pane();
    await page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
    await page.locator('.ribbon-button', { hasText: '提出前チェック' }).click();
    await reportIn(pane);
    expect(await page.locator('.pane').isVisible()).toBe(true);
  });
});

it('a link of a finding selects its cell', async () => {
  const pane = await opened.pane();
  const report = await checkIn(pane);
  const finding = report.findings.find((one) => one.severity !== 'info') ?? report.findings[0]!;
  await pane.locator(`[data-goto="${finding.sheet}!${finding.range ?? finding.cell}"]`).first().click();
  await page.waitForFunction((name) => {
    const model = window.workbench?.model;
    return model?.sheet(model.activeSheetId)?.name === name;
  }, finding.sheet);
  const selected = await page.evaluate(() => window.workbench?.model?.selection[0]);
  const letters = /^([A-Z]+)(\d+)/.exec(finding.range ?? finding.cell)!;
  expect(selected?.top).toBe(Number(letters[2]) - 1);
  expect(selected?.left).toBe([...letters[1]!].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1);
});

describe('when things go wrong', () => {
  const notice = async (): Promise<string | null> => {
    const pane = await opened.pane();
    await pane.getByRole('button', { name: '提出前チェック' }).click();
    await pane.getByRole('alert').waitFor({ timeout: 60_000 });
    return pane.getByRole('alert').textContent();
  };

  it('a failed request is explained, and the next try works', async () => {
    const pane = await opened.pane();
    await page.evaluate(() => window.workbench?.host?.faults.failRequest(1, 'ServiceNotAvailable'));
    expect(await notice()).toMatch(/ブックの点検ができませんでした。Excel のサービスに接続できません。/);
    await pane.getByRole('button', { name: 'もう一度点検する' }).click();
    expect((await reportIn(pane)).workbook.name).toBe('sample.xlsx');
    expect(await pane.getByRole('alert').count()).toBe(0);
  });

  it('a dropped connection is explained', async () => {
    await opened.pane();
    await page.evaluate(() => { if (window.workbench?.host) window.workbench.host.faults.connectionDropped = true; });
    expect(await notice()).toMatch(/ブックの点検ができませんでした。/);
  });

  it('a cell that is being edited is waited for, with a word about it', async () => {
    const pane = await opened.pane();
    await page.evaluate(() => { if (window.workbench?.host) window.workbench.host.faults.cellEditMode = true; });
    await pane.getByRole('button', { name: '提出前チェック' }).click();
    await pane.getByText('Excel の返事を待っています').waitFor();
    await page.evaluate(() => { if (window.workbench?.host) window.workbench.host.faults.cellEditMode = false; });
    expect((await reportIn(pane)).workbook.name).toBe('sample.xlsx');
  });

  it('slow answers can be cancelled', async () => {
    const pane = await opened.pane();
    await page.evaluate(() => { if (window.workbench?.host) window.workbench.host.faults.delay = 2_000; });
    await pane.getByRole('button', { name: '提出前チェック' }).click();
    await pane.getByRole('button', { name: '中止' }).click();
    await pane.getByRole('button', { name: '提出前チェック' }).waitFor();
    expect(await pane.getByRole('alert').count()).toBe(0);
  });

  it('a small payload is read in smaller pieces', async () => {
    const pane = await opened.pane();
    await page.evaluate(() => { if (window.workbench?.host) window.workbench.host.faults.payloadLimit = 60_000; });
    expect((await checkIn(pane)).workbook.name).toBe('sample.xlsx');
  });

  it('the switches are on the page as well', async () => {
    await page.getByRole('button', { name: '障害の再現' }).click();
    await page.getByLabel('セルの入力中にする').check();
    expect(await page.evaluate(() => window.workbench?.host?.faults.cellEditMode)).toBe(true);
    await page.getByRole('button', { name: 'すべて元に戻す' }).click();
    expect(await page.evaluate(() => window.workbench?.host?.faults.cellEditMode)).toBe(false);
    expect(await page.getByLabel('セルの入力中にする').isChecked()).toBe(false);
    await page.getByRole('button', { name: '選択中のセルに 1 を足す' }).click();
    await page.getByText('未保存').waitFor();
  });

  it('what the host does not do is refused and listed', async () => {
    const pane = await opened.pane();
    const code = await pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.add('Line', context.workbook.getSelectedRange());
      await context.sync();
      return 'done';
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))));
    expect(code).toMatch(/^(ApiNotFound|ApiNotAvailable|NotImplemented|UnsupportedOperation)$/);
    await page.getByRole('button', { name: /未対応の API: \d+ 種類/ }).click();
    expect(await page.locator('.log').innerText()).toContain('charts');
  });
});
