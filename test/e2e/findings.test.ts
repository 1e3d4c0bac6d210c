import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { cellAddress } from '../../src/core/snapshot/address';
import { reportIn } from './support/page';
import { root } from './support/server';
import { workbenchForFile } from './support/workbench';

/** 点検 as its users have it: find, look, repair, take back, confirm; by mouse and by keys. */
const workbench = workbenchForFile({ book: join(root, 'test', 'fixtures', 'getsuji-kumamoto-r6.xlsx') });
const { grid } = workbench;

const button = (name: string | RegExp): Locator => workbench.button(name);
/** The card of a rule's finding at a cell, under its sheet's heading. */
const card = (sheet: string, cell: string, words: string | RegExp): Locator =>
  workbench.pane.getByRole('region', { name: new RegExp(`^${sheet}（`) }).getByRole('listitem').filter({ has: button('確認済みにする') }).filter({ has: workbench.pane.getByRole('button', { name: `「${sheet}」${cell} を選ぶ`, exact: true }) }).filter({ hasText: words });
const badges = (): Promise<string[]> => workbench.pane.getByRole('list', { name: '件数' }).getByRole('listitem').allTextContents();
const position = (): Promise<string> => workbench.pane.getByRole('group', { name: '指摘を順に見る' }).getByRole('status').innerText();
const gone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'detached' });

describe('with the mouse', () => {
  let clicks = 0;
  const click = async (locator: Locator): Promise<void> => {
    clicks++;
    await locator.click();
  };
  beforeAll(async () => {
    await workbench.again();
    clicks = 0;
    await click(button('提出前チェック'));
    await reportIn(workbench.pane);
  });

  it('a cell is repaired with the third click, after a preview, and 元に戻す takes it back', async () => {
    const finding = card('総括', 'I17', '384');
    await click(finding.getByRole('button', { name: '直す', exact: true }));
    const question = workbench.pane.getByRole('group', { name: '直す内容の確認' });
    expect(await question.locator('del').innerText()).toBe('384');
    expect(await question.locator('ins').innerText()).toBe('382');
    expect(await question.innerText()).toContain("式 ='8月'!F17");
    expect((await grid.cell('総括', 'I17')).formula).toBe("'7月'!F17");
    await click(question.getByRole('button', { name: 'この内容で書き込む' }));
    expect(clicks).toBe(3);
    await gone(finding);
    expect(await grid.cell('総括', 'I17')).toMatchObject({ value: 382, formula: "'8月'!F17" });
    expect(await button('次へ').evaluate((one) => one === document.activeElement)).toBe(true);
    await button('元に戻す: 「総括」I17 の修正').click();
    await finding.waitFor();
    expect(await grid.cell('総括', 'I17')).toMatchObject({ value: 384, formula: "'7月'!F17" });
  });

  it('前へ and 次へ walk through the list, select the cells, and go on behind a finding that has been put right', async () => {
    await workbench.pane.getByRole('searchbox', { name: '指摘の中を探す' }).fill('文字になっている数字');
    await workbench.pane.getByText('4件', { exact: true }).waitFor();
    await button('次へ').click();
    expect(await position()).toMatch(/^1 \/ 4/);
    await button('次へ').click();
    expect(await position()).toMatch(/^2 \/ 4/);
    await workbench.page.waitForFunction(() => window.workbench?.model?.sheet(window.workbench.model.activeSheetId)?.name === '12月');
    expect(await grid.selection()).toBe('12月!F20');
    expect(await workbench.pane.locator('[aria-current=true]').innerText()).toContain('F20');
    await workbench.pane.locator('[aria-current=true]').getByRole('button', { name: '直す', exact: true }).click();
    await button('この内容で書き込む').click();
    await workbench.pane.getByText('直りました。残り 3件').waitFor();
    await button('次へ').click();
    expect(await position()).toMatch(/^2 \/ 3/);
    await workbench.page.waitForFunction(() => window.workbench?.model?.sheet(window.workbench.model.activeSheetId)?.name === '1月');
    await button('前へ').click();
    expect(await position()).toMatch(/^1 \/ 3/);
    await button('元に戻す: 「12月」F20 の修正').click();
    await workbench.pane.getByText('1 / 4').waitFor();
    await workbench.pane.getByRole('searchbox').fill('');
  });

  it('the list is filtered by severity and grouped by kind', async () => {
    const [errors, warnings, notes] = (await badges()).map((badge) => Number(/\d+/.exec(badge)![0])) as [number, number, number];
    const cards = workbench.pane.getByRole('listitem').filter({ has: button('確認済みにする') });
    const untilShown = async (number: number): Promise<void> => {
      await cards.nth(number - 1).waitFor();
      await cards.nth(number).waitFor({ state: 'detached' });
    };
    // What need not be put right is not in the way at first.
    await untilShown(errors + warnings);
    expect(notes).toBeGreaterThan(0);
    await workbench.pane.getByText(`参考 ${notes}件は表示していません。`).waitFor();
    await button('参考も表示する').click();
    await untilShown(errors + warnings + notes);
    await button(/^参考 \d+$/).click();
    await button(/^注意 \d+$/).click();
    await workbench.pane.getByText(`${errors}件`, { exact: true }).waitFor();
    await button('種類別').click();
    await workbench.pane.getByRole('heading', { level: 3, name: /^計の不一致|^合計/ }).first().waitFor();
    expect(await workbench.pane.getByRole('heading', { level: 3, name: /^総括（/ }).count()).toBe(0);
    await button(/^エラー \d+$/).click();
    await button('すべて表示する').click();
    await button('シート別').click();
    await workbench.pane.getByRole('heading', { level: 3, name: /^総括（/ }).waitFor();
  });

  it('a finding is confirmed with a reason that is kept, and counts again when that is taken back', async () => {
    const finding = card('12月', 'F6:F31', /./);
    const before = await badges();
    await finding.getByRole('button', { name: '確認済みにする', exact: true }).click();
    await workbench.pane.getByRole('radio', { name: '様式上このままでよい' }).click();
    await button('この理由で確認済みにする').click();
    await gone(finding);
    expect((await badges()).at(-1)).toBe('確認済み 1');
    await button('確認済み（1件）').click();
    await workbench.pane.getByText('理由: 様式上このままでよい').waitFor();
    expect(await workbench.page.evaluate(() => JSON.stringify([...window.workbench!.model!.settings.values()]))).toContain('様式上このままでよい');
    await button('確認済みを取り消す').click();
    await finding.waitFor();
    expect(await badges()).toEqual(before);
  });

  it('all safe repairs are one step; what is left out stays', async () => {
    await button(/^すべての安全な修正をまとめて適用/).click();
    const question = workbench.pane.getByRole('group', { name: '安全な修正の確認' });
    expect(await question.getByRole('checkbox').count()).toBe(5);
    await question.getByRole('checkbox', { name: /「29件」/ }).first().click();
    await button('4件をまとめて書き込む').click();
    await workbench.pane.getByText('安全な修正 4件を行いました（4 セル）').waitFor();
    expect(await grid.cell('11月', 'F20')).toMatchObject({ value: '29件' });
    expect(await grid.cell('1月', 'D19')).toMatchObject({ value: '千円' });
    expect(await grid.cell('1月', 'F11')).toMatchObject({ value: 132 });
    await button('元に戻す: 安全な修正 4件').click();
    await workbench.pane.getByText('安全な修正 4件を元に戻しました').waitFor();
    expect(await grid.cell('1月', 'D19')).toMatchObject({ value: '円' });
    expect(await grid.cell('1月', 'F11')).toMatchObject({ value: '１３２' });
  });

  it('several steps are taken back from a list', async () => {
    for (const [sheet, cell] of [['2月', 'F28'], ['12月', 'A2']] as const) {
      const finding = card(sheet, cell, /./).filter({ has: button('直す') }).first();
      await finding.getByRole('button', { name: '直す', exact: true }).click();
      await button('この内容で書き込む').click();
      await workbench.pane.getByText(`「${sheet}」${cell} の修正を行いました`).waitFor();
    }
    await button('書き込んだこと（2）').click();
    await button('ここまで元に戻す: 「2月」F28 の修正').click();
    await workbench.pane.getByText('「2月」F28 の修正を元に戻しました').waitFor();
    expect([(await grid.cell('12月', 'A2')).value, (await grid.cell('2月', 'F28')).value]).toEqual(['令和6年11月分', '74  ']);
  });

  it('a page tells of the rule', async () => {
    const link = card('総括', 'I17', '384').getByRole('link', { name: /^このルールについて/ });
    const [other] = await Promise.all([workbench.page.context().waitForEvent('page'), link.click()]);
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(other.url()).toMatch(/docs\/rules\/cross-reference-mismatch\.html$/);
    await other.close();
  });

  it('what is typed into the sheet changes the list by itself, on other sheets too', async () => {
    const own = card('1月', 'F11', '文字になっている数字');
    const total = card('1月', 'G11', '合計の不一致');
    const dependent = card('総括', 'Q11', '1,604');
    await Promise.all([own, total, dependent].map((one) => one.waitFor()));
    await grid.type('1月', 'F11', '132');
    await Promise.all([own, total, dependent].map(gone));
    await grid.type('1月', 'F11', '132件');
    await Promise.all([total, dependent].map((one) => one.waitFor()));
    await workbench.page.evaluate(() => {
      const model = window.workbench!.model!;
      model.renameSheet(model.sheets.find(({ name }) => name === '2月')!.id, '二月', 'user');
    });
    await workbench.pane.getByRole('region', { name: /^二月（/ }).waitFor();
    await workbench.page.evaluate(() => {
      const model = window.workbench!.model!;
      model.deleteSheet(model.sheets.find(({ name }) => name === '二月')!.id, 'user');
      model.addSheet('新しい表', 'user');
    });
    await gone(workbench.pane.getByRole('region', { name: /^二月（/ }));
    const rows = [['区分', '男', '女', '計'], ['本人', 120, 130, 250], ['家族', 60, 70, 135], ['計', 180, 200, 380]];
    await grid.write('新しい表', Object.fromEntries(rows.flatMap((row, r) => row.map((value, c) => [cellAddress(r, c), { value }]))));
    await card('新しい表', 'D3', '計 135 は内訳の和 130').waitFor();
  });
});

describe('when things go wrong', () => {
  beforeAll(async () => {
    await workbench.again();
    await button('提出前チェック').click();
    await reportIn(workbench.pane);
  });

  const ask = async (): Promise<Locator> => {
    await card('総括', 'I17', '384').getByRole('button', { name: '直す', exact: true }).click();
    return workbench.pane.getByRole('group', { name: '直す内容の確認' });
  };
  const refused = async (): Promise<string> => {
    const question = await ask();
    await question.getByRole('button', { name: 'この内容で書き込む' }).click();
    const words = await question.getByRole('alert').innerText();
    await question.getByRole('button', { name: 'やめる' }).click();
    return words;
  };
  const before = { value: 384, formula: "'7月'!F17" };

  it('a protected sheet, a lost request and a sheet that cannot be written are told in a sentence beside the button', async () => {
    await grid.protect('総括');
    expect(await refused()).toContain('「総括」シートが保護されているため、何も書き込みませんでした。');
    await grid.protect('総括', false);
    for (const nth of [1, 2, 3]) {
      await workbench.failRequest(nth, 'GeneralException');
      expect(await refused()).toContain('書き込めませんでした。ブックは書き込む前のままです。');
      expect(await grid.cell('総括', 'I17')).toMatchObject(before);
    }
    await workbench.failRequest(1, 'AccessDenied');
    expect(await refused()).toMatch(/ブックは書き込む前のままです。.*読み取り専用/);
  });

  it('a cell that is being edited is waited for', async () => {
    const question = await ask();
    await workbench.switch({ cellEditMode: true });
    await question.getByRole('button', { name: 'この内容で書き込む' }).click();
    await workbench.pane.getByText('Excel の返事を待っています').waitFor();
    expect(await grid.cell('総括', 'I17')).toMatchObject(before);
    await workbench.switch({ cellEditMode: false });
    await workbench.pane.getByText('「総括」I17 の修正を行いました').waitFor();
    await button('元に戻す: 「総括」I17 の修正').click();
    await card('総括', 'I17', '384').waitFor();
  });

  it('what another author has written since the check is noticed and not overwritten', async () => {
    const question = await ask();
    // The pane hears of it only after it has been asked to write.
    await workbench.switch({ delay: 300 });
    await grid.write('総括', { I17: { value: 999 } }, 'other-author');
    await question.getByRole('button', { name: 'この内容で書き込む' }).click();
    await workbench.pane.getByText('点検した後に 「総括」I17 が変更されているため、何も書き込みませんでした').waitFor();
    await workbench.switch({ delay: 0 });
    expect(await grid.cell('総括', 'I17')).toMatchObject({ value: 999, formula: null });
  });
});

it('with the keys alone: check, next, repair, take back', async () => {
  await workbench.again();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focused = (): Promise<string> => workbench.pane.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      if (name.test(await focused())) return;
      await press(key);
    }
    throw new Error(`no way by ${key} to ${String(name)}`);
  };
  await button('提出前チェック').focus();
  await press('Enter');
  await reportIn(workbench.pane);
  await workbench.pane.getByRole('button', { name: '次へ' }).waitFor();
  await tabTo(/^次へ$/);
  for (let steps = 0; steps < 4; steps++) await press('Enter');
  await workbench.pane.getByText('4 / ').waitFor();
  expect(await workbench.pane.locator('[aria-current=true]').innerText()).toContain('I17');
  await tabTo(/^この指摘のボタンへ移る$/);
  await press('Enter');
  expect(await focused()).toBe('直す');
  await press('Enter');
  await tabTo(/^この内容で書き込む$/);
  await press('Enter');
  await workbench.pane.getByText('「総括」I17 の修正を行いました').waitFor();
  expect((await grid.cell('総括', 'I17')).formula).toBe("'8月'!F17");
  await tabTo(/^次へ$/, 'Shift+Tab');
  await tabTo(/^元に戻す: /, 'Shift+Tab');
  await press('Enter');
  await workbench.pane.getByText('「総括」I17 の修正を元に戻しました').waitFor();
  expect((await grid.cell('総括', 'I17')).formula).toBe("'7月'!F17");
});
