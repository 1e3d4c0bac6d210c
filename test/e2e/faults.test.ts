import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { parseAddress } from '../../src/core/snapshot/address';
import { reportIn } from './support/page';
import { root } from './support/server';
import { workbenchForFile } from './support/workbench';

/** What the pane says where Excel does not let it write, or somebody else is quicker; and that the book is then as it was. */
const workbench = workbenchForFile({ book: join(root, 'test', 'fixtures', 'getsuji-kumamoto-r6.xlsx') });
const { grid } = workbench;

const SHEET = '総括';
const CELL = 'I17';
const PLACE = parseAddress(CELL)!;

beforeAll(async () => {
  workbench.page.setDefaultTimeout(15_000);
  await checked();
});
afterEach(() => workbench.page.evaluate(() => window.workbench?.host?.faults.clear()));

/** The pane with the result of a check of the book as it was opened. */
async function checked(): Promise<void> {
  await button('提出前チェック').click();
  await reportIn(workbench.pane);
  await workbench.pane.getByRole('tab', { name: '点検' }).waitFor();
}

const button = (name: string | RegExp): Locator => workbench.pane.getByRole('button', { name });
const alert = (words: string | RegExp): Promise<void> => workbench.pane.getByRole('alert').getByText(words).first().waitFor();
const card = (): Locator => workbench.pane.getByRole('listitem').filter({ has: button('確認済みにする') }).filter({ has: workbench.pane.getByRole('button', { name: `「${SHEET}」I17 を選ぶ`, exact: true }) }).filter({ hasText: '384' });

/** Asks for the repair of the cell and agrees to it. */
async function repair(): Promise<void> {
  // A list that still follows the step before would close the question.
  await workbench.pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
  const question = workbench.pane.getByRole('group', { name: '直す内容の確認' });
  if (await question.count() === 0) await card().getByRole('button', { name: '直す', exact: true }).click();
  await question.getByRole('button', { name: 'この内容で書き込む' }).click();
}
const closeQuestion = (): Promise<void> => workbench.pane.getByRole('group', { name: '直す内容の確認' }).getByRole('button', { name: 'やめる' }).click();
const undo = (): Promise<void> => button(`元に戻す: 「${SHEET}」I17 の修正`).click();
const repaired = (): Promise<void> => workbench.pane.getByText(`「${SHEET}」I17 の修正を行いました`).waitFor();
const takenBack = (): Promise<void> => workbench.pane.getByText(`「${SHEET}」I17 の修正を元に戻しました`).waitFor();
async function makeResultSheet(): Promise<void> {
  await button('結果の出力').click();
  await workbench.pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
}

/** All that was entered into the book, and its settings. */
const book = (): Promise<string> => workbench.page.evaluate(async () => {
  const model = window.workbench!.model!;
  await model.settled();
  const { settings, sheets } = model.content();
  return JSON.stringify([settings, sheets.map(({ name, cells }) => [name, cells.map(({ row, col, value, formula, format }) => [row, col, formula ?? value, format])])]);
});
type Deed = 'writes' | 'inserts a row' | 'renames the sheet' | 'deletes the sheet';
/** Another author does something right before the next request is carried out, or the next one that writes into a cell. */
const otherAuthor = (moment: 'any' | 'writing', deed: Deed): Promise<void> => workbench.page.evaluate(([when, what, sheet, { row, col }]) => {
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
    await workbench.switch({ readOnly: true });
    const sentence = /ブックが読み取り専用で開かれているため、何も書き込みませんでした。［編集を有効にする］または［ブックの編集］を押すか/;
    await repair();
    await alert(sentence);
    await closeQuestion();
    await card().getByRole('button', { name: '確認済みにする' }).click();
    await workbench.pane.getByRole('radio', { name: '元の資料と一致している' }).check();
    await button('この理由で確認済みにする').click();
    await alert(sentence);
    await workbench.pane.getByRole('group', { name: '確認済みにする理由' }).getByRole('button', { name: 'やめる' }).click();
    await makeResultSheet();
    await alert(sentence);
    expect(await book()).toBe(before);
  });

  it('a book whose structure is protected: no result sheet, but the HTML file and repairs', async () => {
    const before = await book();
    await workbench.switch({ structureProtected: true });
    await makeResultSheet();
    await alert(/ブックの構成（シートの追加や削除）が保護されているため、結果のシートを作りませんでした。［校閲］→［ブックの保護］で保護を解除してから/);
    expect(await book()).toBe(before);
    await button('結果の出力').click();
    await Promise.all([workbench.page.waitForEvent('download'), workbench.pane.getByRole('menuitem', { name: 'HTML の報告書を保存' }).click()]);
    await repair();
    await repaired();
    await undo();
    await takenBack();
    expect(await book()).toBe(before);
  });

  it('a sheet that is protected after the repair: it is not taken back until it can be', async () => {
    const before = await book();
    await repair();
    await repaired();
    const after = await book();
    await grid.protect(SHEET);
    await undo();
    await alert(/「総括」シートが保護されているため、何も書き込みませんでした。［校閲］→［シート保護の解除］で保護を解除してから/);
    expect(await book()).toBe(after);
    await grid.protect(SHEET, false);
    await undo();
    await takenBack();
    expect(await book()).toBe(before);
  });

  it('all safe repairs at once, and taking them back: each is all or nothing, whichever request fails', async () => {
    const before = await book();
    await button(/^すべての安全な修正をまとめて適用/).click();
    const question = workbench.pane.getByRole('group', { name: '安全な修正の確認' });
    for (const k of [1, 2, 3]) {
      await workbench.failRequest(k, 'GeneralException');
      await question.getByRole('button', { name: '5件をまとめて書き込む' }).click();
      await question.getByRole('alert').getByText(/書き込めませんでした。ブックは書き込む前のままです。/).waitFor();
      expect([k, await book()]).toEqual([k, before]);
    }
    await question.getByRole('button', { name: '5件をまとめて書き込む' }).click();
    await workbench.pane.getByText('安全な修正 5件を行いました').waitFor();
    const after = await book();
    for (const k of [1, 2, 3]) {
      // The list follows what was written before anything else is asked.
      await workbench.pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
      await workbench.failRequest(k, 'GeneralException');
      await button('元に戻す: 安全な修正 5件').click();
      await alert(/元に戻せませんでした。ブックは元に戻す前のままです。/);
      expect([k, await book()]).toEqual([k, after]);
    }
    await button('元に戻す: 安全な修正 5件').click();
    await workbench.pane.getByText('安全な修正 5件を元に戻しました').waitFor();
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
    // Only once the list has followed him: the next test's other author waits for the pane's next request.
    await card().waitFor({ state: 'detached' });
    await grid.write(SHEET, { [CELL]: { value: null, formula: "'7月'!F17" } }, 'other-author');
    await card().waitFor();
    await workbench.pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
    expect(await sheets()).toEqual(before);
  });

  it('he renames the sheet: it is missed by its name', async () => {
    const before = await sheets();
    await otherAuthor('any', 'renames the sheet');
    await repair();
    await alert(/「総括」というシートがありません。名前の変更や削除がなかったかを確かめ、もう一度点検してください。/);
    expect(column(await sheets(), '総括表')).toEqual(column(before));
    await workbench.pane.getByRole('group', { name: '直す内容の確認' }).waitFor({ state: 'detached' });
    await alert(/「総括」というシートがありません。/);
    await workbench.page.evaluate((name) => { const model = window.workbench!.model!; model.renameSheet(model.sheets.find((one) => one.name === '総括表')!.id, name, 'other-author'); }, SHEET);
    await card().waitFor();
    await workbench.pane.getByText('変更したところを点検し直しています').waitFor({ state: 'detached' });
  });

  it('he inserts a row: nothing is written into the cell that stands there now', async () => {
    const before = await sheets();
    await otherAuthor('writing', 'inserts a row');
    await repair();
    await alert(/点検した後に「総括」シートで行や列が挿入または削除され、セルの位置がずれたため、何も直していません。もう一度点検してください。/);
    const above = PLACE.row - 3;
    expect(column(await sheets())!.map((one) => (one as unknown[])[1])).toEqual(column(before)!.map((one) => (one as unknown[])[1]));
    expect(column(await sheets())!.map((one) => (one as [number])[0])).toEqual(column(before)!.map((one) => (one as [number])[0]).map((row) => (row >= above ? row + 1 : row)));
    await workbench.again();
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
    await workbench.failRequest(1, 'ApiNotFound');
    await button('もう一度点検').first().click();
    await alert(/ブックの点検ができませんでした。お使いの Excel がこの機能に対応していません。Excel 2021 以降または Microsoft 365 をお使いください。/);
  });

  it('without the version of the API that the add-in asks for: one sentence, no button that cannot work', async () => {
    const old = await workbench.another('?excelApi=1.9');
    const place = await old.pane();
    await place.getByText('この Excel では使えません。').waitFor();
    await place.getByText('Excel 2021 以降、Microsoft 365 または Excel on the web で開いてください。').waitFor();
    expect(await place.getByRole('button').count()).toBe(0);
    expect(old.troubles).toEqual([]);
    await old.close();
  });
});
