import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { type OpenedPage, openPage, reportIn } from './support/page';
import { root, startServer, type StartedServer } from './support/server';

/** What the pane says where Excel does not let it write, or somebody else is quicker; and that the book is then as it was. */
jest.setTimeout(240_000);

const SHEET = '総括';
const PLACE = { row: 16, col: 8 };

let server: StartedServer;
let browser: Browser;
let opened: OpenedPage;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  server = await startServer([join(root, 'test', 'fixtures', 'getsuji-kumamoto-r6.xlsx')]);
  browser = await launchBrowser();
  opened = await openPage(browser, server.address);
  page = opened.page;
  page.setDefaultTimeout(15_000);
  await checked();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
afterEach(async () => {
  expect(opened.troubles).toEqual([]);
  await page.evaluate(() => window.workbench?.host?.faults.clear());
});

/** The pane with the result of a check of the book as it was opened. */
async function checked(): Promise<void> {
  pane = await opened.pane();
  await button('提出前チェック').click();
  await reportIn(pane);
  await pane.getByRole('tab', { name: '点検' }).waitFor();
}

const button = (name: string | RegExp): Locator => pane.getByRole('button', { name });
const alert = (words: string | RegExp): Promise<void> => pane.getByRole('alert').getByText(words).first().waitFor();
const card = (): Locator => pane.getByRole('listitem').filter({ has: button('確認済みにする') }).filter({ has: pane.getByRole('button', { name: `「${SHEET}」I17 を選ぶ`, exact: true }) }).filter({ hasText: '384' });

/** Asks for the repair of the cell and agrees to it. */
async function repair(): Promise<void> {
  const question = pane.getByRole('group', { name: '直す内容の確認' });
  if (await question.count() === 0) await card().getByRole('button', { name: '直す', exact: true }).click();
  await question.getByRole('button', { name: 'この内容で書き込む' }).click();
}
const closeQuestion = (): Promise<void> => pane.getByRole('group', { name: '直す内容の確認' }).getByRole('button', { name: 'やめる' }).click();
const undo = (): Promise<void> => button(`元に戻す: 「${SHEET}」I17 の修正`).click();
const repaired = (): Promise<void> => pane.getByText(`「${SHEET}」I17 の修正を行いました`).waitFor();
const takenBack = (): Promise<void> => pane.getByText(`「${SHEET}」I17 の修正を元に戻しました`).waitFor();
async function makeResultSheet(): Promise<void> {
  await button('結果の出力').click();
  await pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
}

/** All that was entered into the book, and its settings. */
const book = (): Promise<string> => page.evaluate(async () => {
  const model = window.workbench!.model!;
  await model.settled();
  const { settings, sheets } = model.content();
  return JSON.stringify([settings, sheets.map(({ name, cells }) => [name, cells.map(({ row, col, value, formula, format }) => [row, col, formula ?? value, format])])]);
});
const fault = (name: 'readOnly' | 'structureProtected', on = true): Promise<void> => page.evaluate(([switched, value]) => { window.workbench!.host!.faults[switched] = value; }, [name, on] as const);
const fail = (nth: number, code: string): Promise<void> => page.evaluate(([k, error]) => window.workbench!.host!.faults.failRequest(k, error), [nth, code] as const);

type Deed = 'writes' | 'inserts a row' | 'renames the sheet' | 'deletes the sheet';
/** Another author does something right before the next request is carried out, or the next one that writes into a cell. */
const otherAuthor = (moment: 'any' | 'writing', deed: Deed): Promise<void> => page.evaluate(([when, what, sheet, { row, col }]) => {
  const { host, model } = window.workbench!;
  const execute = host!.execute.bind(host);
  host!.execute = async (body, flags) => {
    if (when === 'writing' && !JSON.stringify(body).includes('"Name":"Formulas"')) return execute(body, flags);
    host!.execute = execute;
    const { id } = model!.sheets.find(({ name }) => name === sheet)!;
    switch (what) {
      case 'writes': model!.writeCells(id, [{ row, col, content: { value: 999 } }], 'other-author'); break;
      case 'inserts a row': model!.insertRows(id, row - 3, 1, 'other-author'); break;
      case 'renames the sheet': model!.renameSheet(id, '総括表', 'other-author'); break;
      case 'deletes the sheet': model!.deleteSheet(id, 'other-author'); break;
    }
    await model!.settled();
    return execute(body, flags);
  };
}, [moment, deed, SHEET, PLACE] as const);

describe('Excel does not let the pane write', () => {
  it('a book that is open for reading only', async () => {
    const before = await book();
    await fault('readOnly');
    const sentence = /ブックが読み取り専用で開かれているため、何も書き込みませんでした。［編集を有効にする］または［ブックの編集］を押すか/;
    await repair();
    await alert(sentence);
    await closeQuestion();
    await card().getByRole('button', { name: '確認済みにする' }).click();
    await pane.getByRole('radio', { name: '元の資料と一致している' }).check();
    await button('この理由で確認済みにする').click();
    await alert(sentence);
    await pane.getByRole('group', { name: '確認済みにする理由' }).getByRole('button', { name: 'やめる' }).click();
    await makeResultSheet();
    await alert(sentence);
    expect(await book()).toBe(before);
  });

  it('a book whose structure is protected: no result sheet, but the HTML file and repairs', async () => {
    const before = await book();
    await fault('structureProtected');
    await makeResultSheet();
    await alert(/ブックの構成（シートの追加や削除）が保護されているため、結果のシートを作りませんでした。［校閲］→［ブックの保護］で保護を解除してから/);
    expect(await book()).toBe(before);
    await button('結果の出力').click();
    await Promise.all([page.waitForEvent('download'), pane.getByRole('menuitem', { name: 'HTML の報告書を保存' }).click()]);
    await repair();
    await repaired();
    await undo();
    await takenBack();
    expect(await book()).toBe(before);
  });

  it('a sheet that is protected after the repair: it is not taken back until it can be', async () => {
    const protect = (on: boolean): Promise<void> => page.evaluate(([name, value]) => { const { host, model } = window.workbench!; host!.setProtected(model!.sheets.find((sheet) => sheet.name === name)!.id, value); }, [SHEET, on] as const);
    const before = await book();
    await repair();
    await repaired();
    const after = await book();
    await protect(true);
    await undo();
    await alert(/「総括」シートが保護されているため、何も書き込みませんでした。［校閲］→［シート保護の解除］で保護を解除してから/);
    expect(await book()).toBe(after);
    await protect(false);
    await undo();
    await takenBack();
    expect(await book()).toBe(before);
  });

  it('all safe repairs at once, and taking them back: each is all or nothing, whichever request fails', async () => {
    const before = await book();
    await button(/^すべての安全な修正をまとめて適用/).click();
    const question = pane.getByRole('group', { name: '安全な修正の確認' });
    for (const k of [1, 2, 3]) {
      await fail(k, 'GeneralException');
      await question.getByRole('button', { name: '5件をまとめて書き込む' }).click();
      await question.getByRole('alert').getByText(/書き込めませんでした。ブックは書き込む前のままです。/).waitFor();
      expect([k, await book()]).toEqual([k, before]);
    }
    await question.getByRole('button', { name: '5件をまとめて書き込む' }).click();
    await pane.getByText('安全な修正 5件を行いました').waitFor();
    const after = await book();
    for (const k of [1, 2, 3]) {
      // The list follows what was written before anything else is asked.
      await pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
      await fail(k, 'GeneralException');
      await button('元に戻す: 安全な修正 5件').click();
      await alert(/元に戻せませんでした。ブックは元に戻す前のままです。/);
      expect([k, await book()]).toEqual([k, after]);
    }
    await button('元に戻す: 安全な修正 5件').click();
    await pane.getByText('安全な修正 5件を元に戻しました').waitFor();
    expect(await book()).toBe(before);
  });
});

describe('another author is quicker', () => {
  type Cells = [string, [row: number, col: number, content: unknown, format: unknown][]][];
  const sheets = async (): Promise<Cells> => (JSON.parse(await book()) as [unknown, Cells])[1];
  /** What stands in the column of the cell that was to be repaired; null where there is no such sheet. */
  const column = (cells: Cells, name = SHEET): unknown[] | null => cells.find(([sheet]) => sheet === name)?.[1].filter(([, col]) => col === PLACE.col).map(([row, , content]) => [row, content]) ?? null;
  const otherSheets = (cells: Cells): Cells => cells.filter(([name]) => !name.startsWith(SHEET));

  it('what he writes at the same moment stays', async () => {
    const before = await sheets();
    await otherAuthor('writing', 'writes');
    await repair();
    await alert(/書き込むのと同時に、ほかの人が（または別の操作で）「総括」I17 を変更しました。その変更を残し、何も直していません。内容を確かめて、もう一度点検してください。/);
    expect(column(await sheets())).toEqual(column(before)!.map((one) => ((one as [number])[0] === PLACE.row ? [PLACE.row, 999] : one)));
    await page.evaluate(([name, place]) => {
      const model = window.workbench!.model!;
      model.writeCells(model.sheets.find((one) => one.name === name)!.id, [{ ...place, content: { value: null, formula: "'7月'!F17" } }], 'other-author');
    }, [SHEET, PLACE] as const);
    await card().waitFor();
    expect(await sheets()).toEqual(before);
  });

  it('he renames the sheet: it is missed by its name', async () => {
    const before = await sheets();
    await otherAuthor('any', 'renames the sheet');
    await repair();
    await alert(/「総括」というシートがありません。名前の変更や削除がなかったかを確かめ、もう一度点検してください。/);
    expect(column(await sheets(), '総括表')).toEqual(column(before));
    await pane.getByRole('group', { name: '直す内容の確認' }).waitFor({ state: 'detached' });
    await alert(/「総括」というシートがありません。/);
    await page.evaluate((name) => { const model = window.workbench!.model!; model.renameSheet(model.sheets.find((one) => one.name === '総括表')!.id, name, 'other-author'); }, SHEET);
    await card().waitFor();
    await pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
  });

  it('he inserts a row: nothing is written into the cell that stands there now', async () => {
    const before = await sheets();
    await otherAuthor('writing', 'inserts a row');
    await repair();
    await alert(/点検した後に「総括」シートで行や列が挿入または削除され、セルの位置がずれたため、何も直していません。もう一度点検してください。/);
    const above = PLACE.row - 3;
    expect(column(await sheets())!.map((one) => (one as unknown[])[1])).toEqual(column(before)!.map((one) => (one as unknown[])[1]));
    expect(column(await sheets())!.map((one) => (one as [number])[0])).toEqual(column(before)!.map((one) => (one as [number])[0]).map((row) => (row >= above ? row + 1 : row)));
    await opened.again();
    await checked();
  });

  it('he deletes the sheet: that is said although its findings vanish from the list', async () => {
    const before = await sheets();
    await otherAuthor('any', 'deletes the sheet');
    await repair();
    await alert(/「総括」というシートがありません。/);
    await card().waitFor({ state: 'detached' });
    await alert(/「総括」というシートがありません。/);
    expect(column(await sheets())).toBeNull();
    expect(otherSheets(await sheets()).map(([name]) => name)).toEqual(otherSheets(before).map(([name]) => name));
  });
});

describe('an old Excel', () => {
  it('without something that a check needs: the pane says which Excel it takes', async () => {
    await fail(1, 'ApiNotFound');
    await button('もう一度点検').first().click();
    await alert(/ブックの点検ができませんでした。お使いの Excel がこの機能に対応していません。Excel 2021 以降または Microsoft 365 をお使いください。/);
  });

  it('without the version of the API that the add-in asks for: one sentence, no button that cannot work', async () => {
    const old = await openPage(browser, server.address, '?excelApi=1.9');
    const place = await old.pane();
    await place.getByText('この Excel では使えません。').waitFor();
    await place.getByText('Excel 2021 以降、Microsoft 365 または Excel on the web で開いてください。').waitFor();
    expect(await place.getByRole('button').count()).toBe(0);
    expect(old.troubles).toEqual([]);
    await old.close();
  });
});
