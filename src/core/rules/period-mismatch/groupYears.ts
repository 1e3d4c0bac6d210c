import { addTo } from '../../groups';
import { unspaced } from '../../reading/normalise';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** Groups of one form in a table that show what their headings should be. */
const FEWEST = 3;

/** The headings below another: 26年度, 25年度, 対前年同月比 below 調剤. */
type Group = readonly GridCell[];

/** Groups of headings that name the same beside each other (入院: 26年度, 25年度, 比; 歯科: 26年度, 24年度, 比): the one year that no other group has there. */
export function groupYears(tables: readonly Table[]): RuleFinding[] {
  return tables.flatMap((table) => (table.kind === 'plan-status' ? [] : [table.columns, table.rows].flatMap((axis) => {
    const forms = new Map<string, Group[]>();
    for (const group of groupsOf(axis)) addTo(forms, group.map(wordsOf).join('\n'), group);
    return [...forms.values()].filter((groups) => groups.length >= FEWEST).flatMap((groups) => compare(table, groups));
  })));
}

/** The headings below each outer heading, where there are two levels. */
function groupsOf(axis: readonly AxisEntry[]): Group[] {
  const found = new Map<GridCell, GridCell[]>();
  for (const { headings } of axis) if (headings.length === 2) addTo(found, headings[0]!, headings[1]!);
  return [...found.values()].filter((group) => group.length >= 2 && group.some(namesYear));
}

/** A year and nothing else, by any of its names: 25年度, 令和6年度. */
const YEAR = /^(?:令和|平成|[HR])?\d{1,4}年度?$/iu;
const namesYear = (cell: GridCell): boolean => YEAR.test(unspaced(textOf(cell)));

/** What a heading says besides its year. */
const wordsOf = (cell: GridCell): string => (namesYear(cell) ? unspaced(textOf(cell)).replace(/\d/gu, '') : unspaced(textOf(cell)));

const yearOf = (cell: GridCell): number => Number(unspaced(textOf(cell)).replace(/\D/gu, ''));

function compare(table: Table, groups: readonly Group[]): RuleFinding[] {
  const odd = groups[0]!.flatMap((first, at) => {
    if (!namesYear(first)) return [];
    const cells = groups.map((group) => group[at]!);
    const alone = cells.filter((cell) => cells.filter((other) => yearOf(other) === yearOf(cell)).length === 1);
    const usual = cells.find((cell) => !alone.includes(cell));
    const isOne = alone.length === 1 && usual !== undefined && cells.every((cell) => cell === alone[0] || yearOf(cell) === yearOf(usual));
    return cells.every((cell) => yearOf(cell) === yearOf(first)) ? [] : [isOne ? { cell: alone[0]!, usual } : null];
  });
  // A group whose years are all others is of another time.
  const [only] = odd;
  if (odd.length !== 1 || !only) return [];
  const { cell, usual } = only;
  const fix = headingFix(table.sheet, cell, rewritePeriod(cell.cell.text, { years: yearOf(usual) - yearOf(cell), month: null }));
  return [{
    sheet: table.sheet,
    cell,
    evidence: [cell.address, usual.address],
    message: `見出し「${textOf(cell)}」（${cell.address}）は、同じ形で並ぶほかの${groups.length - 1}つの見出しの下では「${textOf(usual)}」です（例: ${usual.address}）。前の年度から写したまま更新していないと思われます。見出しを確かめて直してください。`,
    found: textOf(cell),
    ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
  }];
}
