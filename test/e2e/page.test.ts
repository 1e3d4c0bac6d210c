import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../src/core/snapshot/workbook';
import { readWorkbook } from '../../src/workbookFile/readWorkbook';
import { checkIn, reportIn, waitUntilOpen } from './support/page';
import { root } from './support/server';
import { workbenchForFile } from './support/workbench';

/** What a user does on the page: open, change, save, press the ribbon's buttons, follow a finding to its cell; and what a developer lets go wrong. */
const other = join(root, 'test', 'fixtures', 'tokyo-r5-h1.xlsx');
const otherName = 'tokyo-r5-h1.xlsx';
/** First sheet of the sample. */
const FIRST = '表紙';

const workbench = workbenchForFile({ isNewForEach: true });
const { grid } = workbench;

const fileName = (): Promise<string | null> => workbench.page.locator('.filename span').textContent();
const mark = (): Promise<string | null> => workbench.page.locator('.filename small').textContent();

async function untilNamed(name: string): Promise<void> {
  await workbench.page.waitForFunction((wanted) => window.workbench?.state().fileName === wanted, name);
  await waitUntilOpen(workbench.page);
}

/** The workbook that 保存 gives. */
async function saved(): Promise<{ name: string; workbook: Workbook }> {
  const { name, content } = await workbench.saved();
  return { name, workbook: readWorkbook(content, name) };
}

const drop = async (name: string, bytes: Buffer): Promise<void> => {
  const data = await workbench.page.evaluateHandle(([text, title]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text!), (sign) => sign.charCodeAt(0))], title!));
    return transfer;
  }, [bytes.toString('base64'), name]);
  await workbench.page.dispatchEvent('.sheet', 'dragover', { dataTransfer: data });
  expect(await workbench.page.locator('.dropping').isVisible()).toBe(true);
  await workbench.page.dispatchEvent('.sheet', 'drop', { dataTransfer: data });
};

describe('opening', () => {
  it('shows the sample with the pane beside it at first', async () => {
    expect(await fileName()).toBe('sample.xlsx');
    expect(await mark()).toBe('変更なし');
    expect(await workbench.pane.getByRole('button', { name: '提出前チェック' }).isVisible()).toBe(true);
  });

  it('takes a file by the button, and the add-in then works on it', async () => {
    await workbench.page.setInputFiles('input[type=file]', other);
    await untilNamed(otherName);
    expect((await checkIn(await workbench.opened.pane())).workbook.name).toBe(otherName);
  });

  it('takes a file that is dropped on the page', async () => {
    await drop(otherName, readFileSync(other));
    await untilNamed(otherName);
    expect(await workbench.page.evaluate(() => window.workbench?.model?.sheets.length)).toBe(readWorkbook(readFileSync(other), otherName).sheets.length);
  });

  it('says why a file cannot be opened and keeps the one that is open', async () => {
    await drop('メモ.xlsx', Buffer.from('no workbook'));
    await workbench.page.getByRole('alert').waitFor();
    expect(await workbench.page.getByRole('alert').textContent()).toMatch(/「メモ\.xlsx」を開けません。/);
    expect(await fileName()).toBe('sample.xlsx');
    expect(await workbench.page.evaluate(() => window.workbench?.model?.sheets.length)).toBeGreaterThan(1);
    // Chromium itself writes the refused request into the console.
    workbench.opened.troubles.splice(0);
  });

  it('asks before it throws changes away', async () => {
    await grid.type(FIRST, 'A1', '1');
    await workbench.page.getByText('未保存').waitFor();
    await workbench.page.setInputFiles('input[type=file]', other);
    await workbench.page.getByRole('button', { name: 'やめる' }).click();
    expect(await fileName()).toBe('sample.xlsx');
    await workbench.page.setInputFiles('input[type=file]', other);
    await workbench.page.getByRole('button', { name: '保存せずに開く' }).click();
    await untilNamed(otherName);
    expect(await mark()).toBe('変更なし');
  });
});

describe('saving', () => {
  it('gives every cell back that nobody has touched', async () => {
    await workbench.page.setInputFiles('input[type=file]', other);
    await untilNamed(otherName);
    const { name, workbook } = await saved();
    expect(name).toBe(otherName);
    expect(workbook).toEqual(readWorkbook(readFileSync(other), otherName));
  });

  it('writes what was typed, and says what is saved', async () => {
    await grid.type(FIRST, 'B20', '12345');
    await workbench.page.getByText('未保存').waitFor();
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
    expect(await workbench.page.locator('.ribbon').getByRole('tab').allTextContents()).toEqual(['ホーム']);
    expect(await workbench.page.locator('.ribbon-button span').allTextContents()).toEqual(['提出前チェック', '点検パネル', '関数の挿入', '値に固定']);
    expect(await workbench.page.locator('.ribbon-button img').evaluateAll((images) => images.every((image) => image instanceof HTMLImageElement && image.naturalWidth === 32))).toBe(true);
  });

  it('opens the pane that was closed; its page has gone on running', async () => {
    await workbench.pane.evaluate(() => { document.title = 'the same page'; });
    await workbench.page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
    expect(await workbench.page.locator('.pane').isVisible()).toBe(false);
    await workbench.page.locator('.ribbon-button', { hasText: '点検パネル' }).click();
    expect(await workbench.page.locator('.pane').isVisible()).toBe(true);
    expect(await workbench.pane.title()).toBe('the same page');
  });

  it('has a menu of the functions that keys alone can use', async () => {
    await workbench.pane.evaluate(() => {
      const ids: string[] = [];
      Object.assign(window, { ids });
      Office.actions.associate('insertFunction', (event: Office.AddinCommands.Event) => {
        ids.push(event.source.id);
        event.completed();
      });
    });
    const button = workbench.page.getByRole('button', { name: '関数の挿入' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await workbench.page.keyboard.press('ArrowDown');
    const items = workbench.page.getByRole('menu', { name: '関数の挿入' }).getByRole('menuitem');
    expect(await items.count()).toBe(16);
    expect(await items.first().textContent()).toBe('KPI.RATE 率');
    expect(await items.first().getAttribute('title')).toContain('=KPI.RATE(C2,B2) は 25.0%');
    const focused = (): Promise<string | null | undefined> => workbench.page.evaluate(() => document.activeElement?.textContent);
    await workbench.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('KPI.MONTH 月の日付');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('KPI.YOY 対前年比');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Home');
    expect(await focused()).toBe('KPI.RATE 率');
    await workbench.page.keyboard.press('Escape');
    expect(await items.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    expect(await items.count()).toBe(0);
    await workbench.pane.waitForFunction(() => (Reflect.get(window, 'ids') as string[]).length > 0);
    expect(await workbench.pane.evaluate(() => (Reflect.get(window, 'ids') as string[]))).toEqual(['KpiCheck.Insert.YOY']);
    await button.click();
    await workbench.page.getByRole('menuitem', { name: 'KPI.SUM 合計' }).click();
    await workbench.pane.waitForFunction(() => (Reflect.get(window, 'ids') as string[]).length > 1);
    expect(await workbench.pane.evaluate(() => (Reflect.get(window, 'ids') as string[]))).toEqual(['KpiCheck.Insert.YOY', 'KpiCheck.Insert.SUM']);
    await button.click();
    await workbench.page.locator('.filename').click();
    expect(await items.count()).toBe(0);
  });

  it('runs the check in the pane', async () => {
    await workbench.page.locator('.ribbon-button', { hasText: '提出前チェック' }).click();
    expect((await reportIn(workbench.pane)).workbook.name).toBe('sample.xlsx');
    expect(await workbench.page.evaluate(() => window.workbench?.state().problem)).toBeNull();
    await workbench.pane.locator('[data-verdict]').waitFor();
  });

  it('runs the check with the pane closed, and opens it', async () => {
    await workbench.page.getByRole('button', { name: '作業ウィンドウを閉じる' }).click();
    await workbench.page.locator('.ribbon-button', { hasText: '提出前チェック' }).click();
    await reportIn(workbench.pane);
    expect(await workbench.page.locator('.pane').isVisible()).toBe(true);
  });
});

it('a link of a finding selects its cell', async () => {
  const report = await checkIn(workbench.pane);
  const finding = report.findings.find((one) => one.severity !== 'info') ?? report.findings[0]!;
  const cells = finding.range ?? finding.cell;
  await workbench.pane.locator(`[data-goto="${finding.sheet}!${cells}"]`).first().click();
  await grid.untilSelected(`${finding.sheet}!${cells}`);
});

describe('when things go wrong', () => {
  const notice = async (): Promise<string | null> => {
    await workbench.pane.getByRole('button', { name: '提出前チェック' }).click();
    await workbench.pane.getByRole('alert').waitFor({ timeout: 60_000 });
    return workbench.pane.getByRole('alert').textContent();
  };

  it('a failed request is explained, and the next try works', async () => {
    await workbench.failRequest(1, 'ServiceNotAvailable');
    expect(await notice()).toMatch(/ブックの点検ができませんでした。Excel のサービスに接続できません。/);
    await workbench.pane.getByRole('button', { name: 'もう一度点検する' }).click();
    expect((await reportIn(workbench.pane)).workbook.name).toBe('sample.xlsx');
    expect(await workbench.pane.getByRole('alert').count()).toBe(0);
  });

  it('a dropped connection is explained', async () => {
    await workbench.switch({ connectionDropped: true });
    expect(await notice()).toMatch(/ブックの点検ができませんでした。/);
  });

  it('a cell that is being edited is waited for, with a word about it', async () => {
    await workbench.switch({ cellEditMode: true });
    await workbench.pane.getByRole('button', { name: '提出前チェック' }).click();
    await workbench.pane.getByText('Excel の返事を待っています').waitFor();
    await workbench.switch({ cellEditMode: false });
    expect((await reportIn(workbench.pane)).workbook.name).toBe('sample.xlsx');
  });

  it('slow answers can be cancelled', async () => {
    await workbench.switch({ delay: 2_000 });
    await workbench.pane.getByRole('button', { name: '提出前チェック' }).click();
    await workbench.pane.getByRole('button', { name: '中止' }).click();
    await workbench.pane.getByRole('button', { name: '提出前チェック' }).waitFor();
    expect(await workbench.pane.getByRole('alert').count()).toBe(0);
  });

  it('a small payload is read in smaller pieces', async () => {
    await workbench.switch({ payloadLimit: 60_000 });
    expect((await checkIn(workbench.pane)).workbook.name).toBe('sample.xlsx');
  });

  it('the switches are on the page as well', async () => {
    await workbench.page.getByRole('button', { name: '障害の再現' }).click();
    await workbench.page.getByLabel('セルの入力中にする').check();
    expect(await workbench.page.evaluate(() => window.workbench?.host?.faults.cellEditMode)).toBe(true);
    await workbench.page.getByRole('button', { name: 'すべて元に戻す' }).click();
    expect(await workbench.page.evaluate(() => window.workbench?.host?.faults.cellEditMode)).toBe(false);
    expect(await workbench.page.getByLabel('セルの入力中にする').isChecked()).toBe(false);
    await workbench.page.getByRole('button', { name: '選択中のセルに 1 を足す' }).click();
    await workbench.page.getByText('未保存').waitFor();
  });

  it('what the host does not do is refused and listed', async () => {
    const code = await workbench.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.add('Line', context.workbook.getSelectedRange());
      await context.sync();
      return 'done';
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))));
    expect(code).toMatch(/^(ApiNotFound|ApiNotAvailable|NotImplemented|UnsupportedOperation)$/);
    await workbench.page.getByRole('button', { name: /未対応の API: \d+ 種類/ }).click();
    expect(await workbench.page.locator('.log').innerText()).toContain('charts');
  });
});
