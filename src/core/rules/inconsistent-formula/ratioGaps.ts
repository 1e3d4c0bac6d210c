import { isOfWhichWord, isTotalWord } from '../../reading/words';
import { rememberedOf } from '../../remembered';
import { cellAddress, rangeAddress } from '../../snapshot/address';
import type { Range } from '../../snapshot/workbook';
import type { GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** A ratio of two sums of which one leaves out lines of the other: SUM(B3:B5)/SUM(C3:C6). */
interface RatioGap {
  readonly rate: GridCell;
  readonly short: Range;
  readonly long: Range;
  /** The short range over all lines of the long one. */
  readonly whole: Range;
  /** The figures left out. */
  readonly left: readonly GridCell[];
}

const FEWEST_SUMMED = 2;
const MOST_LEFT = 2;

/** Ratios whose two sums go over different lines of two columns (or rows), though a figure stands in every one of them. */
const findRatioGaps = rememberedOf((table: Table): readonly RatioGap[] => {
  if (table.kind === 'plan-status' || table.kind === 'list') return [];
  const gaps: RatioGap[] = [];
  for (let { top: row } = table.range; row <= table.range.bottom; row++) {
    for (const cell of table.grid.rowCells(row)) {
      const gap = mayBeOfSums(cell) ? gapOf(cell, table) : null;
      if (gap) gaps.push(gap);
    }
  }
  return gaps;
});

const mayBeOfSums = ({ cell: { formula } }: GridCell): boolean => formula !== undefined && formula.includes('/') && formula.includes(':') && /SUM\(/iu.test(formula);

function gapOf(rate: GridCell, table: Table): RatioGap | null {
  const meaning = rate.meaningKind === 'ratio' ? rate.meaning : null;
  if (meaning?.kind !== 'ratio' || meaning.numerator.length !== 1 || meaning.denominator.length !== 1) return null;
  const [over, under] = [meaning.numerator[0]!, meaning.denominator[0]!];
  if (over.sheet !== null || under.sheet !== null) return null;
  const isDown = [over, under].every(({ range }) => range.left === range.right);
  const isAcross = !isDown && [over, under].every(({ range }) => range.top === range.bottom);
  if (!isDown && !isAcross) return null;
  const spanOf = (range: Range) => (isDown ? { from: range.top, to: range.bottom, line: range.left } : { from: range.left, to: range.right, line: range.top });
  const [a, b] = [spanOf(over.range), spanOf(under.range)];
  // The first lines of a column as a share of it are no slip.
  if (a.line === b.line || (a.from !== b.from) === (a.to !== b.to)) return null;
  const isOverShort = a.to - a.from < b.to - b.from;
  const [short, long] = isOverShort ? [over.range, under.range] : [under.range, over.range];
  const [s, l] = isOverShort ? [a, b] : [b, a];
  if (s.from < l.from || s.to > l.to || s.to - s.from + 1 < FEWEST_SUMMED || l.to - l.from - (s.to - s.from) > MOST_LEFT) return null;
  const entries = new Map((isDown ? table.rows : table.columns).map((entry) => [entry.index, entry]));
  const cellAt = (index: number): GridCell | undefined => (isDown ? table.grid.startingAt(index, s.line) : table.grid.startingAt(s.line, index));
  const left: GridCell[] = [];
  for (let index = l.from; index <= l.to; index++) {
    if (index >= s.from && index <= s.to) continue;
    const cell = cellAt(index);
    const [entry, model] = [entries.get(index), entries.get(s.from)];
    if (!cell || cell === rate || !entry || !model || !isAlike(cell, cellAt(s.from)) || !isSameSort(entry, model)) return null;
    left.push(cell);
  }
  const whole = isDown ? { ...short, top: l.from, bottom: l.to } : { ...short, left: l.from, right: l.to };
  return { rate, short, long, whole, left };
}

const isAlike = (cell: GridCell, model: GridCell | undefined): boolean =>
  cell.reading.kind === 'figure' && model?.reading.kind === 'figure' && cell.reading.figure.unit === model.reading.figure.unit && (cell.cell.formula === undefined) === (model.cell.formula === undefined);

const isSameSort = (entry: AxisEntry, model: AxisEntry): boolean =>
  entry.role === model.role && (entry.period === null) === (model.period === null) && !isOfWhichWord(entry.name) && !isTotalWord(entry.name) && !/参考|除く|予備|合算|その他/u.test(entry.label);

/** The ratios of a table whose two sums are not of the same lines. */
export const ratioGapFindings = (table: Table): RuleFinding[] => findRatioGaps(table).map(({ rate, short, long, whole, left }) => ({
  sheet: table.sheet, cell: rate,
  evidence: [cellAddress(short.top, short.left), cellAddress(short.bottom, short.right), ...left.map(({ address }) => address)],
  message: `${rate.address} の式「=${rate.cell.formula}」は、${rangeAddress(short)} と ${rangeAddress(long)} の範囲がそろっていません（${left.map((cell) => `${cell.address} の ${cell.cell.text.trim()}`).join('、')} が入っていません）。率に含めるものであれば範囲を ${rangeAddress(whole)} に広げてください。`,
  found: `=${rate.cell.formula}`,
}));
