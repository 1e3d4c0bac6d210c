import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Decimal from 'decimal.js';
import { call, column, row, type Shown } from '../../test/support/callFunction';
import { evaluateFormula, type CellLookup } from '../../test/support/evaluateFormula';
import { truths, type Truth } from '../../test/support/truths';
import { directionWord } from '../core/figures/targets';
import { hasThresholds } from '../core/kpi/mark';
import { prepare } from '../core/prepare';
import { roundTo } from '../core/relations/agree';
import { rateFixes } from '../core/rules/rateFixes';
import { defaultSettings } from '../core/settings';
import { parseAddress } from '../core/snapshot/address';
import type { CellValue } from '../core/snapshot/workbook';
import { judgeMonths } from '../core/series/judgeMonths';
import { GridCell } from '../core/tables/grid';
import { readWorkbook } from '../workbookFile/readWorkbook';

/** The functions and the checker look at the same workbooks, and never say different things. */
const books = truths.map((truth) => {
  const workbook = readWorkbook(readFileSync(truth.workbook), basename(truth.workbook));
  return { truth, workbook, context: prepare(workbook, defaultSettings, { asOf: truth.asOf }) };
});

/** Value of a cell as Excel hands it over: without its format. */
function valueAt(book: (typeof books)[number], sheet: string, address: string): CellValue {
  const [first, second] = address.split('!');
  const { row: r, col: c } = parseAddress(second ?? first!)!;
  const name = second === undefined ? sheet : first!;
  return book.workbook.sheets.find((one) => one.name === name)?.cells.find((cell) => cell.row === r && cell.col === c)?.value ?? '';
}

/** Series over all books that could be compared. */
let seriesCompared = 0;

describe.each(books.map((book) => [book.truth.name, book] as const))('%s', (_name, book) => {
  const { truth, context } = book;
  const operand = (sheet: string, addresses: readonly string[]): Shown | CellValue =>
    addresses.length === 1 ? valueAt(book, sheet, addresses[0]!) : call('SUM', column(...addresses.map((address) => valueAt(book, sheet, address))));

  it('gives every printed rate exactly where it holds, and another figure where it does not', () => {
    const rate = ({ sheet, numerator, denominator, digits }: Truth['rates'][number]): Shown => call('RATE', operand(sheet, numerator), operand(sheet, denominator), digits);
    const holding = truth.rates.filter(({ holds }) => holds);
    expect(holding.map((one) => [one.sheet, one.cell, rate(one)])).toEqual(holding.map((one) => [one.sheet, one.cell, one.published]));
    for (const one of truth.rates) if (!one.holds) expect(rate(one)).not.toBe(one.published);
    for (const { numerator, denominator, digits, published, holds } of truth.textRates) if (holds) expect(call('RATE', numerator, denominator, digits)).toBe(published);
  });

  it('gives what the checker expects of every rate it finds, where the figures stand in their cells', () => {
    const rates = context.rates.filter(({ numerator, denominator, published, computed }) => published.unit === '%' && computed !== null && [...numerator, ...denominator].every(({ inside, figure, cell }) => !inside && figure && cell?.reading.kind === 'figure' && call('VALUE', cell.cell.value) === figure.value));
    let compared = 0;
    for (const { sheet, numerator, denominator, published, agreement, computed } of rates) {
      const digits = Math.round(-Math.log10(published.step)) - 2;
      const of = (operands: typeof numerator): Shown | CellValue => operand(sheet, operands.map((one) => `${one.sheet}!${one.address}`));
      if (digits < 0) continue;
      const given = call('RATE', of(numerator), of(denominator), digits);
      const printed = roundTo(new Decimal(published.exact), published.step, 'half-up').toNumber();
      if (agreement === 'agrees') expect(given).toBe(printed);
      else expect(Math.abs(Number(given) - printed)).toBeGreaterThan(published.step / 2);
      expect(Number(given)).toBeCloseTo(computed!, digits + 1);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('offers formulas that give the printed rate, for every rate of figures in cells that agrees', () => {
    let offered = 0;
    for (const rate of context.rates.filter(({ agreement }) => agreement === 'agrees')) {
      const cells: CellLookup = (sheet, r, c) => book.workbook.sheets.find(({ name }) => name === (sheet ?? rate.sheet))?.cells.find(({ row: y, col: x }) => y === r && x === c)?.value ?? '';
      const { formula: _formula, ...typed } = rate.cell.cell;
      void _formula;
      const asTyped = { ...rate, cell: new GridCell(typed, rate.cell.reading, rate.cell.area) };
      const fixes = rateFixes(asTyped, 'half-up').map(({ edits }) => edits[0]!);
      const expected = roundTo(new Decimal(rate.published.exact), rate.published.step, 'half-up').toNumber();
      for (const { formula, value } of fixes) {
        const given = formula === undefined ? value : evaluateFormula(formula, cells)[0]![0];
        expect([rate.sheet, rate.cell.address, formula, Number(Number(given).toPrecision(14))]).toEqual([rate.sheet, rate.cell.address, formula, expected]);
      }
      if (fixes[0]?.formula?.startsWith('KPI.')) offered++;
    }
    expect(offered).toBeGreaterThan(0);
    expect(offered).toBeGreaterThanOrEqual(truth.rates.filter(({ holds, published }) => holds && published > 0).length * 0.9);
  });

  it('marks every KPI as the checker suggests, against what the checker holds it against', () => {
    const marked = context.kpis.filter(({ suggestedMark }) => suggestedMark !== null);
    for (const { kpi, suggestedMark, standing, markBasis } of marked) {
      const { value, operator, legend } = markBasis!;
      expect([kpi.name, call('MARK', kpi.actual!.value, value, directionWord(operator), legend?.text)]).toEqual([kpi.name, suggestedMark]);
      if (!legend || !hasThresholds(legend)) expect([kpi.name, suggestedMark]).toEqual([kpi.name, standing === 'behind' || standing === 'missed' ? '△' : '○']);
    }
    expect(context.kpis.filter(({ markBasis }) => markBasis !== null)).toEqual(marked);
  });

  it('says that a target is met where the checker does', () => {
    for (const { kpi, met } of context.kpis) {
      if (met === null || !kpi.target) continue;
      const goal = kpi.target.value ?? kpi.previous!.figure.value;
      expect([kpi.name, call('MARK', kpi.actual!.value, goal, directionWord(kpi.target.operator!))]).toEqual([kpi.name, met ? '○' : '△']);
    }
  });

  it('finds the same missing months, where nothing but the figures speaks', () => {
    const plain = judgeMonths(context.series, context.asOf, context.fiscalYear).filter(({ series, months }) =>
      !series.derived && !series.isPrevious && !series.quarterly && series.lag === 0 && series.runsUntil === null && months.length <= 12 && series.points[0]?.month.slice(5) === '04'
      && series.points.every(({ content, source, address }) => content !== 'formula-empty' && (source.address === address || content === 'figure'))
      && (series.previous === null || (series.previous.points.length === series.points.length && series.previous.points[0]?.month.slice(5) === '04')));
    seriesCompared += plain.length;
    for (const { series, months } of plain) {
      const asOf = Math.min(Number(truth.asOf.slice(0, 4)) * 12 + Number(truth.asOf.slice(5)), Number(series.points.at(-1)!.month.slice(0, 4)) * 12 + Number(series.points.at(-1)!.month.slice(5)));
      const cells = (points: typeof series.points): unknown[][] => row(...points.map((point) => point.cell?.cell.value ?? ''));
      const found = months.filter(({ state }) => state === 'missing').map(({ point }) => `${Number(point.month.slice(5))}月`).join('、');
      expect([series.sheet, series.label, call('MISSING', cells(series.points), ((asOf - 1) % 12) + 1, undefined, series.previous ? cells(series.previous.points) : undefined)]).toEqual([series.sheet, series.label, found]);
    }
  });
});

it('there were series to compare', () => {
  expect(seriesCompared).toBeGreaterThan(20);
});
