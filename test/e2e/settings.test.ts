import { readFileSync } from 'node:fs';
import { cellAddress } from '../../src/core/snapshot/address';
import { addressBook, emptyBook, markedBook } from './support/books';
import { checkIn, reportIn } from './support/page';
import { workbenchForFile } from './support/workbench';

/** 設定, 結果の出力, and what the pane says at first. One page: each step goes on from the one before. */
const workbench = workbenchForFile();
const { grid } = workbench;

const button = (name: string | RegExp) => workbench.button(name);
const field = (name: string) => workbench.pane.getByRole('spinbutton', { name });
const rules = async (): Promise<string[]> => (await reportIn(workbench.pane)).findings.map(({ rule }) => rule);
/** Waits until the shown report has, or no longer has, findings of a rule. */
const untilFound = (rule: string, wanted: boolean) => workbench.pane.waitForFunction(([id, has]) => window.kpiCheckPane?.report()?.findings.some((one) => one.rule === id) === has, [rule, wanted] as const);
const highlighted = () => workbench.page.evaluate(() => window.workbench?.model?.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検')).flatMap(({ sheetId, ranges }) => ranges.map(({ top, left }) => `${window.workbench?.model?.sheet(sheetId)?.name} ${top},${left}`)).sort());

describe('the first minute', () => {
  it('is one sentence and one button', async () => {
    expect(await workbench.pane.getByRole('button').count()).toBe(1);
    expect(await workbench.pane.getByRole('main').innerText()).toMatch(/^KPI点検\n+ブック全体の数字[^\n]*\n+提出前チェック$/);
  });

  it.each([
    ['a double click', () => button('提出前チェック').dblclick()],
    ['a key that is held down', async () => {
      await button('提出前チェック').focus();
      await button('提出前チェック').and(workbench.pane.locator(':focus')).waitFor();
      const { keyboard } = workbench.page;
      for (let i = 0; i < 8; i++) {
        await keyboard.down('Enter');
        await workbench.page.waitForTimeout(40);
      }
      await keyboard.up('Enter');
    }],
  ])('%s starts a check and does not end it', async (_, start) => {
    await workbench.again();
    await workbench.switch({ delay: 100 });
    await start();
    await workbench.pane.getByRole('tablist').waitFor();
    await workbench.again();
  });

  it('a book that takes long says for how long, and can be cancelled', async () => {
    await workbench.switch({ delay: 700, payloadLimit: 30_000 });
    await button('提出前チェック').click();
    await workbench.pane.getByText(/^大きなブックです。読み終わるまであと \d+ (秒|分)ほどかかります。/).waitFor({ timeout: 60_000 });
    expect(await workbench.pane.getByRole('progressbar').getAttribute('aria-valuenow')).not.toBeNull();
    await button('中止').click();
    await workbench.switch({ delay: 0, payloadLimit: 5_000_000 });
    await button('提出前チェック').waitFor();
    await workbench.open('事業報告.xlsx', markedBook());
  });
});

describe('the legend', () => {
  it('is the one of the book, with the cell that it was read from', async () => {
    await checkIn(workbench.pane);
    expect((await rules()).sort()).toEqual(['number-as-text', 'total-mismatch']);
    await workbench.tab('設定');
    expect(await workbench.pane.getByRole('textbox', { name: '「◎」の意味' }).inputValue()).toBe('110%以上');
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('110');
    expect(await field('「×」の達成率の上限（％未満）').inputValue()).toBe('80');
    await button('「評価」A2 を選ぶ').click();
    await grid.untilSelected('評価!A2');
  });

  it('changed by a button, it is saved in the book and checked with at once', async () => {
    for (let i = 0; i < 3; i++) await button('「◎」の達成率の下限（％以上）を 1 増やす').click();
    await untilFound('mark-mismatch', true);
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('113');
    expect(await workbench.pane.evaluate(() => Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('kpiCheck.profile');
      setting.load('value');
      await context.sync();
      return JSON.stringify(setting.value);
    }))).toContain('"atLeast":1.13');
  });

  it('takes typed figures, full width too, and refuses what is none', async () => {
    await field('「◎」の達成率の下限（％以上）').fill('多め');
    await workbench.pane.getByRole('alert').getByText('0 から 999 までの数字').waitFor();
    await field('「◎」の達成率の下限（％以上）').fill('１１２％');
    await field('「◎」の達成率の下限（％以上）').press('Enter');
    await untilFound('mark-mismatch', false);
    expect(await field('「◎」の達成率の下限（％以上）').inputValue()).toBe('112');
  });

  it('is not used while it contradicts itself', async () => {
    await field('「○」の達成率の下限（％以上）').fill('120');
    await field('「○」の達成率の下限（％以上）').press('Enter');
    await workbench.pane.getByRole('alert').getByText('「○」の下限が「◎」の下限以上').waitFor();
    expect(await rules()).not.toContain('mark-mismatch');
  });

  it("goes back to the book's own", async () => {
    await button('ブックの凡例に戻す').click();
    await workbench.pane.getByText('ブックの凡例から読み取りました').waitFor();
    expect(await field('「○」の達成率の下限（％以上）').inputValue()).toBe('100');
  });
});

describe('rules, rounding and highlighting', () => {
  it('a rule is turned off and made harder', async () => {
    await workbench.pane.getByRole('combobox', { name: '文字になっている数字の扱い' }).selectOption('使わない');
    await untilFound('number-as-text', false);
    await workbench.pane.getByText('1 項目を既定から変えています。').waitFor();
    await workbench.pane.getByRole('combobox', { name: '合計の不一致の扱い' }).selectOption('注意');
    await workbench.pane.getByRole('heading', { name: '確かめるところがあります 1件' }).waitFor();
  });

  it('every rule has a page about it', async () => {
    const links = workbench.pane.getByRole('link', { name: /について（新しい画面で開きます）$/ });
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(20);
    expect(await workbench.pane.evaluate((all) => Promise.all(all.map(async (one) => (await fetch(one)).status)), addresses)).toEqual(addresses.map(() => 200));
  });

  it('rounding is chosen', async () => {
    await workbench.pane.getByRole('radio', { name: '切り捨て' }).check();
    await workbench.pane.getByRole('radio', { name: '切り捨て', checked: true }).waitFor();
  });

  it('findings are highlighted as long as it is wanted, and follow an edit', async () => {
    expect(await highlighted()).toEqual([]);
    await workbench.pane.getByRole('switch', { name: '指摘のあるセルに色を付ける' }).click();
    await workbench.pane.getByRole('switch', { checked: true }).waitFor();
    expect(await highlighted()).toEqual(['内訳 2,3']);
    await workbench.pane.getByRole('combobox', { name: '文字になっている数字の扱い' }).selectOption('既定（参考）');
    await untilFound('number-as-text', true);
    await workbench.page.waitForFunction(() => (window.workbench?.model?.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検')).length ?? 0) > 1);
    expect(await highlighted()).toContain('内訳 2,3');
  });

  it('all of it is found again when the book is opened again', async () => {
    await workbench.open('二日目.xlsx', (await workbench.saved()).content);
    await checkIn(workbench.pane);
    await workbench.pane.getByRole('heading', { name: '確かめるところがあります 1件' }).waitFor();
    await workbench.tab('設定');
    expect(await workbench.pane.getByRole('radio', { name: '切り捨て' }).isChecked()).toBe(true);
    await workbench.pane.getByRole('switch', { checked: true }).waitFor();
    await grid.protect('内訳');
    await workbench.pane.getByRole('switch').click();
    await workbench.pane.getByText('「内訳」は保護されているため、色が残っています。').waitFor();
    expect(await highlighted()).toEqual(['内訳 2,3']);
  });

  it('goes back to the beginning after a question', async () => {
    await button('初期設定に戻す').click();
    await workbench.pane.getByRole('alertdialog', { name: '設定を初期設定に戻しますか。' }).getByRole('button', { name: 'やめる' }).click();
    expect(await workbench.pane.getByRole('radio', { name: '切り捨て' }).isChecked()).toBe(true);
    await button('初期設定に戻す').click();
    await workbench.pane.getByRole('alertdialog').getByRole('button', { name: '初期設定に戻す' }).click();
    await workbench.pane.getByRole('heading', { name: '直すところがあります 1件' }).waitFor();
    await workbench.pane.getByText('すべて初期設定です。').waitFor();
  });
});

describe('the output of the result', () => {
  it('is a sheet whose links lead to the cells', async () => {
    await button('結果の出力').click();
    await workbench.pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await workbench.pane.getByText('「点検結果」シートに点検の結果を書きました。').waitFor();
    await workbench.page.waitForFunction(() => { const model = window.workbench?.model; return model?.sheet(model.activeSheetId)?.name === '点検結果'; });
    const links = await workbench.page.evaluate(() => {
      const sheet = window.workbench!.model!.sheets.find(({ name }) => name === '点検結果')!;
      const found: (readonly [number, number, string])[] = [];
      sheet.forEachCell(sheet.usedRange(true)!, (row, col, { formula }) => { if (formula?.startsWith('HYPERLINK')) found.push([row, col, formula]); });
      return found;
    });
    for (const [target, place] of [[`HYPERLINK("#'内訳'!D3","D3")`, '内訳!D3'], [`HYPERLINK("#'評価'!D5","D5")`, '評価!D5']] as const) {
      const [row, col] = links.find(([, , formula]) => formula === target)!;
      await grid.select('点検結果', 'A1');
      await grid.click(cellAddress(row, col));
      await grid.untilSelected(place);
    }
  });

  it('refused by Excel it is told, and works the next time', async () => {
    await workbench.failRequest(3, 'AccessDenied');
    await button('結果の出力').click();
    await workbench.pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await workbench.pane.getByRole('alert').getByText(/結果のシートの作成ができませんでした。シートまたはブックが保護されているか/).waitFor();
    await button('結果の出力').click();
    await workbench.pane.getByRole('menuitem', { name: '「点検結果」シートを作る' }).click();
    await workbench.pane.getByText('「点検結果」シートに点検の結果を書きました。').waitFor();
    expect(await workbench.page.evaluate(() => window.workbench?.model?.sheets.filter(({ name }) => name.startsWith('点検結果')).length)).toBe(1);
  });

  it('is a file of HTML named after the book', async () => {
    await button('結果の出力').click();
    const download = await workbench.downloaded(() => workbench.pane.getByRole('menuitem', { name: 'HTML の報告書を保存' }).click());
    expect(download.suggestedFilename()).toBe('二日目_点検結果.html');
    const html = readFileSync(await download.path(), 'utf8');
    expect(html).toContain('計 135 は内訳の和 130');
    expect(html).not.toContain('<script');
    await workbench.pane.getByText('報告書「二日目_点検結果.html」のダウンロードを始めました。').waitFor();
  });
});

describe('settings that cannot be used as they are', () => {
  const put = (value: object) => workbench.pane.evaluate((stored) => Excel.run(async (context) => {
    context.workbook.settings.add('kpiCheck.profile', stored);
    await context.sync();
  }), value);
  it.each([
    ['broken', { format: 'kpi-check-profile', version: 1, settings: { rounding: 'sideways' } }, /このブックに保存された設定を読めませんでした（rounding）。/],
    ['of a newer version', { format: 'kpi-check-profile', version: 99 }, /新しい版の点検ツールで保存されたもの/],
    ['of an earlier version', { rounding: 'up' }, /前の版の形式で保存されていました/],
  ])('%s', async (_, value, words) => {
    await put(value);
    await button('もう一度点検').click();
    await workbench.pane.getByText(words).waitFor();
    await button('閉じる').last().click();
  });
});

describe('a book in which there is nothing to check', () => {
  it.each([['白紙.xlsx', emptyBook, 'ブックが空です'], ['名簿.xlsx', addressBook, 'KPI のシートが見つかりませんでした']])('%s', async (name, make, headline) => {
    await workbench.open(name, make());
    await button('提出前チェック').click();
    await workbench.pane.getByRole('heading', { name: headline }).waitFor();
  });
});
