import { isOfWhichWord } from '../../reading/words';
import type { RateRelation } from '../../relations/types';
import { addTo } from '../../groups';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** So many other rates of the line must keep within their whole. */
const FEWEST_WITHIN = 3;

/**
 * うち10日以内 2,874 of 2,847 決定件数: a figure that is headed as a part of another and divided by it cannot be more than that.
 * Totals that are above 100% because of one of their lines are not told again.
 * @param known cells that are reported already
 */
export function ofWhichAboveWhole(rates: readonly RateRelation[], known: ReadonlySet<unknown>): RuleFinding[] {
  const lines = new Map<AxisEntry, RateRelation[]>();
  for (const rate of rates) {
    const line = rate.agreement === 'differs' ? null : partOf(rate);
    if (line) addTo(lines, line, rate);
  }
  return [...lines.values()].flatMap((all) => {
    const above = all.filter(({ published }) => published.value > 1);
    if (above.length === 0 || all.length - above.length < FEWEST_WITHIN || above.length * 2 > all.length) return [];
    const own = above.filter((rate) => !isTotal(rate));
    return (own.length > 0 ? own : above.slice(0, 1)).filter(({ cell }) => !known.has(cell)).map(findingOf);
  });
}

/** The column (or row) headed うち … that a rate divides by the whole before it in the same row (or column); null where it divides anything else. */
function partOf({ table, sheet, cell, sense, numerator: [part, ...parts], denominator: [whole, ...wholes], published }: RateRelation): AxisEntry | null {
  if (!table || sense === 'comparison' || published.unit !== '%' || !part || !whole || parts.length + wholes.length > 0 || part.inside || whole.inside || part.sheet !== sheet || whole.sheet !== sheet) return null;
  if (part.row === cell.row && whole.row === cell.row && whole.col < part.col) return headed(table, 'columns', part.col, whole.col);
  return part.col === cell.col && whole.col === cell.col && whole.row < part.row ? headed(table, 'rows', part.row, whole.row) : null;
}

function headed(table: Table, axis: 'columns' | 'rows', part: number, whole: number): AxisEntry | null {
  const isPart = (entry: AxisEntry | undefined): boolean => entry !== undefined && entry.headings.some((heading) => isOfWhichWord(textOf(heading)));
  const at = (index: number): AxisEntry | undefined => table[axis].find((entry) => entry.index === index);
  const entry = at(part);
  return entry && isPart(entry) && !isPart(at(whole)) ? entry : null;
}

const isTotal = ({ table, cell }: RateRelation): boolean => table !== null && [table.rows.find(({ index }) => index === cell.row), table.columns.find(({ index }) => index === cell.col)].some((entry) => entry?.role === 'total');

function findingOf({ sheet, cell, numerator: [part], denominator: [whole] }: RateRelation): RuleFinding {
  const shown = (operand: { readonly address: string; readonly cell: GridCell | undefined }): string => `${operand.address} の ${textOf(operand.cell)}`;
  return {
    sheet,
    cell,
    evidence: [part!.address, whole!.address],
    message: `${textOf(cell)} は100%を超えています。見出しに「うち」とある ${shown(part!)} が、全体の ${shown(whole!)} より大きくなっています。どちらかの書き間違いと思われます。元の資料で確かめて直してください。`,
    found: textOf(cell),
  };
}
