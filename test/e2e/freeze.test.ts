import { bookOf } from './support/books';
import { workbenchForFile } from './support/workbench';

/** 値に固定 from the ribbon to 元に戻す: nothing without a click that says so, everything back as it was. */
const SHEET = '月次';
const ROWS = [
  [10, 40, 0, null],
  ['1,200人', '▲10名', '8月', '－'],
  [1, 2, 3, 4, null, 6, 7, 8, 9, 10, 11, 12],
];
/** Formulas by row in column P. The last one fills three cells; the one before is Excel's own. */
const FORMULAS = ['KPI.RATE(A1,B1)', 'KPI.RATE(A1,C1)', 'KPI.MISSING(A3:L3,12)', 'KPI.RATE(D1,B1)', 'KPI.DIRECTION("7日以内")', 'P1*2', 'KPI.VALUE(A2:B2)'];
const VALUES = [0.25, '#DIV/0!', '8月', '', '以下', 0.5, 1200];

const workbench = workbenchForFile({ book: { name: '固定.xlsx', content: bookOf({ [SHEET]: ROWS, 別: [[1]] }) }, isNewForEach: true });
const { grid } = workbench;

const fill = (formulas: readonly string[], first = 1): Promise<void> => grid.write(SHEET, Object.fromEntries(formulas.map((formula, i) => [`P${i + first}`, { value: null, formula }])));
/** Cells of column P, and the cell right of the last one, which it fills. */
const cells = () => grid.cells(SHEET, [...FORMULAS.map((_, i) => `P${i + 1}`), `Q${FORMULAS.length}`]);
const press = (): Promise<void> => workbench.page.locator('.ribbon-button', { hasText: '値に固定' }).click();

const before = [...FORMULAS.map((formula, i) => ({ formula, value: VALUES[i] })), { formula: null, value: -10 }];

it('asks with numbers, replaces, and takes it all back', async () => {
  await fill(FORMULAS);
  expect(await cells()).toEqual(before);
  await press();
  const question = workbench.pane.getByRole('alertdialog');
  await question.waitFor();
  expect(await question.textContent()).toContain('KPI 関数の式 6 個を、今の値に置き換えますか。');
  expect(await question.textContent()).toContain('「月次」6 個');
  expect(await cells()).toEqual(before);
  await workbench.pane.getByRole('button', { name: '6 個を値に置き換える' }).click();
  await workbench.pane.getByText('値に固定を行いました').waitFor();
  const frozen = await cells();
  expect(frozen.map(({ formula }) => formula)).toEqual([null, null, null, null, null, 'P1*2', null, null]);
  expect(frozen.map(({ value }) => value)).toEqual([0.25, '#DIV/0!', '8月', null, '以下', 0.5, 1200, -10]);
  expect(await workbench.page.evaluate(() => window.workbench?.model?.sheet(window.workbench.model.activeSheetId)?.cell(1, 15)?.error)).toBe('#DIV/0!');
  await workbench.pane.getByRole('button', { name: '元に戻す: 値に固定' }).click();
  await workbench.pane.getByText('値に固定を元に戻しました').waitFor();
  expect(await cells()).toEqual(before);
});

it('writes nothing when the answer is no, and says where there is nothing to do', async () => {
  await press();
  await workbench.pane.getByText('このブックに KPI 関数の式はありません。').waitFor();
  await fill(FORMULAS);
  await press();
  await workbench.pane.getByRole('button', { name: 'やめる' }).click();
  expect(await workbench.pane.getByRole('alertdialog').count()).toBe(0);
  expect(await cells()).toEqual(before);
});

it('a cell that was changed after the question stops it', async () => {
  await fill(FORMULAS);
  await press();
  await workbench.pane.getByRole('alertdialog').waitFor();
  await fill(['KPI.RATE(B1,A1)']);
  await workbench.pane.getByRole('button', { name: '6 個を値に置き換える' }).click();
  await workbench.pane.getByRole('alert').waitFor();
  expect(await workbench.pane.getByRole('alert').textContent()).toContain('P1 が変更されているため、何も書き込みませんでした。');
  expect((await cells()).slice(1)).toEqual(before.slice(1).map((cell, i) => (i === 4 ? { ...cell, value: 8 } : cell)));
});

it('ten thousand formulas become values and come back', async () => {
  const count = 10_000;
  await fill(Array.from({ length: count }, (_, row) => `KPI.RATE(${row},${count},4)`), 11);
  const column = async (): Promise<{ formulas: number; sum: number }> => {
    const found = await grid.cells(SHEET, Array.from({ length: count }, (_, row) => `P${row + 11}`));
    return { formulas: found.filter(({ formula }) => formula !== null).length, sum: found.reduce((sum, { value }) => sum + Number(value), 0) };
  };
  const sum = (count - 1) / 2;
  expect(await column()).toEqual({ formulas: count, sum: expect.closeTo(sum, 3) as number });
  await press();
  await workbench.pane.getByRole('button', { name: '10,000 個を値に置き換える' }).click({ timeout: 60_000 });
  await workbench.pane.getByText('値に固定を行いました').waitFor({ timeout: 60_000 });
  expect(await column()).toEqual({ formulas: 0, sum: expect.closeTo(sum, 3) as number });
  await workbench.pane.getByRole('button', { name: '元に戻す: 値に固定' }).click();
  await workbench.pane.getByText('値に固定を元に戻しました').waitFor({ timeout: 120_000 });
  expect(await column()).toEqual({ formulas: count, sum: expect.closeTo(sum, 3) as number });
});
