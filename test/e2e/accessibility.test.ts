import { addressBook, bookOf, emptyBook, formsBook } from './support/books';
import { Looks } from './support/looks';
import { checkIn } from './support/page';
import { workbenchForFile } from './support/workbench';

/** In no state of the pane, with any form open, axe finds anything or the page is wider than the pane. Each test goes on from the one before. */
const workbench = workbenchForFile({ book: { name: '事業報告.xlsx', content: formsBook() } });
const { grid } = workbench;
const looks = new Looks(workbench);

const button = (name: string | RegExp) => workbench.button(name);
const words = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
const ribbon = (name: string): Promise<void> => workbench.page.locator('.ribbon-button', { hasText: name }).click();
const alert = () => workbench.pane.getByRole('alert');
const ALERTDIALOG = '[role=alertdialog]';

describe('before there is a result', () => {
  it('the first minute', () => looks.take());

  it('a check that waits for a cell, and one of a large book', async () => {
    await workbench.switch({ cellEditMode: true });
    await button('提出前チェック').click();
    await words('Excel の返事を待っています');
    await looks.take();
    await workbench.switch({ cellEditMode: false });
    await workbench.pane.getByRole('tablist').waitFor();
  });

  it('a check that has failed', async () => {
    await workbench.failRequest(1, 'ServiceNotAvailable');
    await button('もう一度点検').click();
    await alert().waitFor();
    await looks.take();
    await button('もう一度点検する').click();
    await alert().waitFor({ state: 'detached' });
    await button('もう一度点検').waitFor();
  });
});

it.each(['点検', 'KPI一覧', '月次', '認識結果', '設定'])('the view %s', async (name) => {
  await workbench.tab(name);
  await looks.take();
});

describe('点検', () => {
  const finding = (cell: string) => workbench.pane.locator(`[data-cell="${cell}"]`).first();

  it('the repair with its ways', async () => {
    await workbench.tab('点検');
    await finding('D4').getByRole('button', { name: '直す', exact: true }).click();
    for (const way of [/KPI\.RATE/, /ROUND/, /15\.1% に直す/]) {
      await workbench.pane.getByRole('radio', { name: way }).check();
      await looks.take();
    }
  });

  it('a repair that Excel has refused', async () => {
    await workbench.failRequest(1, 'AccessDenied');
    await button('この内容で書き込む').click();
    await alert().waitFor();
    await looks.take();
  });

  it('what was written, and the steps that can be taken back', async () => {
    await button('この内容で書き込む').click();
    await words(/D4 の修正を行いました/);
    await looks.take();
    await finding('E6').getByRole('button', { name: '直す', exact: true }).click();
    await button('この内容で書き込む').click();
    await button('書き込んだこと（2）').click();
    await looks.take();
  });

  it('a step that cannot be taken back any more', async () => {
    await grid.write('評価', { E6: { value: '◎' } }, 'other-author');
    await button(/^元に戻す: 「評価」E6/).click();
    await alert().waitFor();
    await looks.take();
    await button(/は戻さずにおく$/).click();
    await button(/^元に戻す: 「内訳」D4/).click();
    await words(/D4 の修正を元に戻しました/);
  });

  it('all safe repairs', async () => {
    await button(/^すべての安全な修正をまとめて適用/).click();
    await looks.take();
    await button('やめる').click();
  });

  it('the reason to leave a finding, in own words too, and what was left', async () => {
    await finding('C6').getByRole('button', { name: '確認済みにする', exact: true }).click();
    await looks.take();
    await workbench.pane.getByRole('radio', { name: 'そのほか' }).check();
    await workbench.pane.getByRole('textbox', { name: 'そのほかの理由' }).fill('前年度の様式のまま');
    await looks.take();
    await button('この理由で確認済みにする').click();
    await button('確認済み（1件）').click();
    await looks.take();
  });

  it('a walk, and a filter that nothing passes', async () => {
    await button('次へ').click();
    await looks.take();
    await workbench.pane.getByRole('searchbox').fill('ない言葉');
    await words('絞り込みに合う指摘はありません。');
    await looks.take();
    await button('すべて表示する').click();
  });
});

describe('KPI一覧', () => {
  it('the marks to write, and what was written', async () => {
    await workbench.tab('KPI一覧');
    await button(/^評価を記入/).click();
    await looks.take();
    await button(/を書き込む$/).click();
    await words(/評価の記入 \d件を行いました/);
    await looks.take();
    await button(/^元に戻す: 評価の記入/).click();
    await words(/を元に戻しました/);
  });
});

describe('月次', () => {
  it('a lag, another as-of month, and all series', async () => {
    await workbench.tab('月次');
    await button(/「文書」の反映の遅れを 1か月増やす/).click();
    await button('前の月').click();
    await words('このパネルで指定した月です。');
    await workbench.pane.getByRole('switch', { name: '抜けのある系列だけ' }).click();
    await looks.take();
    await button('ブックの記載に戻す').click();
    await button(/「文書」の反映の遅れを 1か月減らす/).click();
  });
});

describe('認識結果', () => {
  const pick = () => workbench.pane.getByRole('region', { name: 'セルを選ぶ' });

  it('what the selected cell is', async () => {
    await workbench.tab('認識結果');
    await grid.select('内訳', 'D3');
    await words('このセル ＝');
    await looks.take();
  });

  it.each([['内訳', 'D3', '分子を選び直す', '内訳', 'C4'], ['内訳', 'D3', '分母を選び直す', '内訳', 'F20'], ['評価', 'D5', '目標を選ぶ', '評価', 'C6'], ['評価', 'C5', '実績を選ぶ', '評価', 'D6:D7']])('%s %s: %s', async (sheet, cell, name, otherSheet, other) => {
    await grid.select(sheet, cell);
    await workbench.pane.getByRole('region', { name: '選択中のセル' }).getByRole('button', { name }).first().click();
    await pick().waitFor();
    await looks.take();
    await grid.select(otherSheet, other);
    await pick().getByText(new RegExp(`選択中: 「${otherSheet}」${other}`)).waitFor();
    await looks.take();
    await pick().getByRole('button', { name: 'やめる' }).click();
  });

  it('a table with its corrections, its kinds, and what was corrected', async () => {
    const table = workbench.pane.locator('[data-table]').first();
    if (await table.count() === 0) await button(/^「評価」 表 1/).click();
    await table.getByRole('button').first().click();
    await looks.take();
    await button('種類を変える').click();
    await looks.take('[role=menu]');
    await workbench.page.keyboard.press('Escape');
    await table.getByRole('button', { name: '表ではない' }).click();
    await words('訂正しました');
    await looks.take();
    await grid.select('評価', 'A4:E6');
    await button('選択範囲を表として追加').click();
    await looks.take('[role=menu]');
    await workbench.page.keyboard.press('Escape');
    await button('取り消す').first().click();
    await words('訂正を取り消しました');
  });
});

describe('設定', () => {
  it('a legend of the own, and one that cannot be used', async () => {
    await workbench.tab('設定');
    await button('「◎」の達成率の下限（％以上）を 1 増やす').click();
    await words('ここで決めた凡例を');
    await looks.take();
    await workbench.pane.getByRole('spinbutton').first().fill('x');
    await alert().waitFor();
    await looks.take();
    await workbench.pane.getByRole('spinbutton').first().press('Escape');
  });

  it('rules that were changed, highlighting that is on, and the question before it all goes', async () => {
    await workbench.pane.getByRole('combobox', { name: '合計の不一致の扱い' }).selectOption('注意');
    await workbench.pane.getByRole('switch').click();
    await workbench.pane.getByRole('switch', { checked: true }).waitFor();
    await looks.take();
    await button('初期設定に戻す').click();
    await workbench.pane.getByRole('alertdialog').waitFor();
    await looks.take(ALERTDIALOG);
    await button('やめる').click();
  });

  it('settings as a file: written, refused, the same, asked for, taken', async () => {
    const input = workbench.pane.locator('input[type=file]');
    const give = (name: string, text: string): Promise<void> => input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    const download = await workbench.downloaded(() => button('設定を書き出す').click());
    await words('に書き出しました');
    await looks.take();
    await give('壊れた.json', '{ "corrections": [');
    await alert().waitFor();
    await looks.take();
    const text = Buffer.concat(await (await download.createReadStream()).toArray() as Buffer[]).toString('utf8');
    await give('同じ.json', text);
    await words('今の設定と同じです');
    await looks.take();
    await give('他支部.json', JSON.stringify({ ...JSON.parse(text) as object, rounding: 'down' }));
    await workbench.pane.getByRole('alertdialog').waitFor();
    await looks.take();
    await button('入れ替える').click();
    await words('の設定に入れ替えました');
    await looks.take();
  });
});

it('the menu of outputs, and what it says', async () => {
  await button('結果の出力').click();
  await workbench.pane.getByRole('menu').waitFor();
  await looks.take('[role=menu]');
  await workbench.pane.getByRole('menuitem', { name: /シート/ }).click();
  await words('シートに点検の結果を書きました');
  await looks.take();
});

describe('関数の挿入 and 値に固定', () => {
  it('nothing to freeze', async () => {
    await ribbon('値に固定');
    await words('このブックに KPI 関数の式はありません。');
    await looks.take();
    await button('閉じる').first().click();
  });

  it('the list of functions', async () => {
    await workbench.page.getByRole('button', { name: '関数の挿入' }).click();
    await workbench.page.getByRole('menuitem', { name: 'KPI.RATE 率' }).click();
    await button('関数の一覧へ').click();
    await looks.take();
  });

  it('the form of each function', async () => {
    const names = await workbench.pane.getByRole('listitem').getByRole('button').allInnerTexts();
    expect(names).toHaveLength(16);
    for (const name of names) {
      await button(new RegExp(`^${name.split('\n')[0]!.trim().replaceAll('.', String.raw`\.`)}`)).click();
      await looks.take();
      await button('関数の一覧へ').click();
    }
  });

  it('a function with its parameters given, the question before a cell is written over, and what was inserted', async () => {
    await button(/^KPI\.VALUE/).click();
    await grid.select('内訳', 'C5');
    await button(/に選択中のセルを使う$/).first().click();
    await workbench.pane.getByText(/^=KPI\.VALUE\(.*C5\)$/).waitFor();
    await grid.select('内訳', 'D6');
    await button('挿入先に選択中のセルを使う').click();
    await words('「内訳」D6');
    await button('この式を挿入').click();
    await workbench.pane.getByRole('alertdialog').waitFor();
    await looks.take();
    await button('上書きする').click();
    await words(/を入れました/);
    await looks.take();
    await button('点検に戻る').click();
  });

  it('the question before formulas are replaced', async () => {
    await ribbon('値に固定');
    await workbench.pane.getByRole('alertdialog').waitFor();
    await looks.take();
    await button('やめる').click();
  });
});

describe('books in which there is little to check', () => {
  it.each([['白紙.xlsx', emptyBook, 'ブックが空です'], ['名簿.xlsx', addressBook, 'KPI のシートが見つかりませんでした']])('%s', async (name, make, headline) => {
    await workbench.open(name, make());
    await checkIn(workbench.pane);
    await workbench.pane.getByRole('heading', { name: headline }).waitFor();
    await looks.take();
    for (const view of ['KPI一覧', '月次', '認識結果']) {
      await workbench.tab(view);
      await looks.take();
    }
  });

  it('settings that cannot be read', async () => {
    await workbench.pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.settings.add('kpiCheck.profile', { format: 'kpi-check-profile', version: 99 });
      await context.sync();
    }));
    await button('もう一度点検').click();
    await words('新しい版の点検ツールで保存されたもの');
    await looks.take();
  });

  it('a large book, while it is read', async () => {
    await workbench.open('大きなブック.xlsx', bookOf({ 月次: Array.from({ length: 400 }, (_, i) => [`第${i}`, i, i + 1, i + 2]) }));
    await workbench.switch({ delay: 800, payloadLimit: 30_000 });
    await button('提出前チェック').click();
    await words(/^大きなブックです。/);
    await looks.take();
  });
});
