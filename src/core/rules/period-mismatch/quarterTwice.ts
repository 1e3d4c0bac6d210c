import { addTo } from '../../groups';
import { fiscalPosition, readPeriod } from '../../reading/period';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix } from './rewrite';

/** 第2四半期, 2Q: the quarter's number, and nothing that would tell two of them apart. */
const QUARTER = /^\s*第?([1-4１-４一二三四])\s*(?:四半期|[QＱ])\s*(?:分|実績)?\s*$/u;

/** A quarter's heading over the same columns as its neighbours. */
interface QuarterHeading {
  readonly cell: GridCell;
  /** 1 to 4. */
  readonly quarter: number;
}

/** 第1四半期 | 第1四半期 | 上期計: a heading copied over the next quarter's, where the others of its group count on. */
export function quarterTwice(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => [table.columns, table.rows].flatMap((axis) => groupsOf(axis).flatMap((group) => {
    const slip = slipOf(group);
    return slip ? [findingOf(table, ...slip)] : [];
  })));
}

/** Quarters below one heading (令和6年度, or an item) that have the same headings below them. */
function groupsOf(axis: readonly AxisEntry[]): QuarterHeading[][] {
  const inner = new Map<GridCell, { readonly outer: string; below: string }>();
  for (const { headings } of axis) {
    const at = headings.findIndex((cell) => quarterOf(cell) !== null);
    const cell = headings[at];
    if (!cell) continue;
    const known = inner.get(cell) ?? { outer: headings[at - 1]?.address ?? '', below: '' };
    known.below += `${headings.slice(at + 1).map(textOf).join(' ')}\n`;
    inner.set(cell, known);
  }
  const groups = new Map<string, QuarterHeading[]>();
  for (const [cell, { outer, below }] of inner) addTo(groups, `${outer}\n${below}`, { cell, quarter: quarterOf(cell)! });
  return [...groups.values()];
}

function quarterOf(cell: GridCell): number | null {
  const period = QUARTER.test(cell.cell.text) ? readPeriod(cell.cell.text.trim()) : null;
  return period?.granularity === 'quarter' ? fiscalPosition(period.from.month) / 3 + 1 : null;
}

/** Of two equal neighbours the later one, else the earlier one, with which the quarters count on once it has the number that is missing. */
function slipOf(group: readonly QuarterHeading[]): [first: QuarterHeading, second: QuarterHeading, wanted: number] | null {
  for (let at = group.length - 1; at >= 0; at--) {
    const [before, here, next] = [group[at - 1], group[at]!, group[at + 1]];
    const twin = [before, next].find((other) => other && other.quarter === here.quarter && isBeside(other.cell, here.cell));
    const wanted = before ? before.quarter + 1 : next ? next.quarter - 1 : 0;
    const counted = group.map(({ quarter }, i) => (i === at ? wanted : quarter));
    if (twin && wanted >= 1 && wanted <= 4 && counted.every((quarter, i) => i === 0 || quarter === counted[i - 1]! + 1)) return [twin, here, wanted];
  }
  return null;
}

const isBeside = (a: GridCell, b: GridCell): boolean =>
  (a.row === b.row && (a.lastCol + 1 === b.col || b.lastCol + 1 === a.col)) || (a.col === b.col && (a.lastRow + 1 === b.row || b.lastRow + 1 === a.row));

function findingOf(table: Table, { cell: first }: QuarterHeading, { cell }: QuarterHeading, wanted: number): RuleFinding {
  const name = cell.cell.text.replace(/[1-4１-４一二三四]/u, (digit) => (/[1-4]/u.test(digit) ? String(wanted) : (/[１-４]/u.test(digit) ? '１２３４' : '一二三四')[wanted - 1]!));
  const fix = headingFix(table.sheet, cell, name);
  return {
    sheet: table.sheet,
    cell,
    evidence: [first.address, cell.address],
    message: `見出し「${textOf(cell)}」が${first.address}と${cell.address}の2か所にあります。並びから見ると${cell.address}は「${name.trim()}」と思われます。見出しを確かめて直してください。`,
    found: textOf(cell),
    ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
  };
}
