import { rememberedOf } from '../../remembered';
import { cellAddress, rangeAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';
import { findBlockGaps, type BlockGap } from './blockGaps';
import { findSiblingSums, type SiblingSum } from './siblingSums';
import { findSumGaps, isHole, wholeRange, type SumGap } from './sumGaps';

/** Sums that leave out cells of their block. */
export interface GapFindings {
  /** Those whose heading calls them the total: their figure is wrong. */
  readonly totals: readonly RuleFinding[];
  readonly other: readonly RuleFinding[];
}

/** Two rules ask for them. */
export const gapFindings = rememberedOf((context: RuleContext): GapFindings => {
  const [totals, other]: [RuleFinding[], RuleFinding[]] = [[], []];
  const place = (table: Table | undefined, total: GridCell, finding: RuleFinding): void => {
    (table && isTotal(table, total) ? totals : other).push(finding);
  };
  for (const table of context.tables) for (const gap of findSumGaps(table)) place(table, gap.total, sumGap(table.sheet, gap));
  for (const gap of findBlockGaps(context)) place(context.tablesAt(gap.sheet, gap.total.row, gap.total.col)[0], gap.total, blockGap(gap));
  for (const odd of findSiblingSums(context.tables)) totals.push(siblingSum(odd));
  return { totals, other };
});

const isTotal = ({ rows, columns }: Table, { row, col }: GridCell): boolean =>
  rows.some(({ index, role }) => index === row && role === 'total') || columns.some(({ index, role }) => index === col && role === 'total');

function sumGap(sheet: string, gap: SumGap): RuleFinding {
  const { total, range, left } = gap;
  const addresses = left.map(({ address }) => address);
  const listed = left.slice(0, 4).map((cell) => `${cell.address} の ${cell.cell.text.trim()}`).join('、') + (left.length > 4 ? ` ほか ${left.length - 4} セル` : '');
  const formula = isHole(gap) ? null : replaceRange(total.cell.formula!, rangeAddress(range), wholeRange(gap));
  return {
    sheet,
    cell: total,
    evidence: [cellAddress(range.top, range.left), cellAddress(range.bottom, range.right), ...addresses],
    message: isHole(gap)
      ? `${total.address} の式「=${total.cell.formula}」に、間にある ${listed} が入っていません。合計に含めるものであれば式に足してください。`
      : `${total.address} の式「=${total.cell.formula}」の範囲 ${rangeAddress(range)} に、すぐ隣の ${listed} が入っていません。合計に含めるものであれば範囲を ${wholeRange(gap)} に広げてください。`,
    found: `=${total.cell.formula}`,
    ...(formula === null ? {} : { expected: `=${formula}` }),
  };
}

function blockGap({ sheet, total, table, range, left }: BlockGap): RuleFinding {
  const place = table.sheet === sheet ? '' : `${table.sheet}!`;
  const listed = left.map((cell) => `${place}${cell.address} の ${cell.cell.text.trim()}`).join('、');
  const whole = rangeAddress({ ...range, bottom: left[left.length - 1]!.row });
  return {
    sheet,
    cell: total,
    evidence: left.map(({ address }) => place + address),
    message: `${total.address} の式「=${total.cell.formula}」は表の最後まで足していません（${listed} が入っていません）。合計に含めるものであれば範囲を ${whole} に広げてください。`,
    found: `=${total.cell.formula}`,
  };
}

/** The formula over the wider range; null where the range is written in another way (with `$`). */
function replaceRange(formula: string, from: string, to: string): string | null {
  return formula.includes(from) ? formula.replace(from, to) : null;
}

function siblingSum({ table, total, formula, expected, sheets }: SiblingSum): RuleFinding {
  return {
    sheet: table.sheet,
    cell: total,
    evidence: sheets.map((sheet) => `${sheet}!${total.address}`),
    message: `${total.address} の式「=${total.cell.formula}」（${total.cell.text.trim()}）は、ほかの ${sheets.length} シート（${sheets.slice(0, 3).join('、')} など）の同じセルの式「=${formula}」と足す範囲が違います。「=${formula}」では ${expected.toLocaleString('ja-JP')} になります。範囲を確かめて直してください。`,
    found: `=${total.cell.formula}`,
    expected: `=${formula}`,
    fix: { label: `ほかのシートと同じ式「=${formula}」にする`, edits: [{ sheet: table.sheet, cell: total.address, formula }] },
  };
}
