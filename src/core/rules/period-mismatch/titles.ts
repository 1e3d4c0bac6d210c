import { addTo } from '../../groups';
import { findPeriods } from '../../reading/period';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';
import { headingFix, rewritePeriod } from './rewrite';

/** A title that stands on many sheets, the same but for the year. */
interface Title {
  readonly grid: Grid;
  readonly cell: GridCell;
  readonly year: number;
  /** What else the title says of time (上期), as written. */
  readonly part: string;
}

const TOP_ROWS = 4;
const LONGEST_TITLE = 80;
const SHORTEST_TITLE = 6;

/** So many sheets must bear the title, and so many of them this year, before another year is a slip. */
const FEWEST_SHEETS = 4;
const MOST = 0.75;

/** Sheets whose title has kept last year's year while the same title has this year's on the others. */
export function sheetTitles(grids: readonly Grid[]): RuleFinding[] {
  const groups = new Map<string, Title[]>();
  for (const grid of grids) {
    const top = grid.extent?.top ?? 0;
    const seen = new Set<string>();
    for (let row = top; row < top + TOP_ROWS; row++) {
      for (const cell of grid.rowCells(row)) {
        const title = titleOf(grid, cell);
        const pattern = title && textOf(cell).replace(/[0-9０-９元\s]/gu, '');
        if (!title || !pattern || pattern.length < SHORTEST_TITLE || seen.has(pattern)) continue;
        seen.add(pattern);
        addTo(groups, `${pattern} ${title.part}`, title);
      }
    }
  }
  return [...groups.values()].flatMap(staleIn);
}

function titleOf(grid: Grid, cell: GridCell): Title | null {
  if (typeof cell.cell.value !== 'string' || cell.cell.text.length > LONGEST_TITLE) return null;
  const [first, ...others] = findPeriods(cell.cell.text);
  if (first?.period.granularity !== 'year' || first.period.fiscalYear === null || !first.period.text.includes('度')) return null;
  // 令和6年度 … （上期）: a part of the year that names no year of its own.
  if (others.some(({ period }) => period.from.year !== null)) return null;
  return { grid, cell, year: first.period.fiscalYear, part: others.map(({ period }) => period.text).join(' ') };
}

function staleIn(titles: readonly Title[]): RuleFinding[] {
  if (titles.length < FEWEST_SHEETS) return [];
  const counts = new Map<number, number>();
  for (const { year } of titles) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  if (count === titles.length || count < titles.length * MOST) return [];
  const right = titles.find(({ year }) => year === usual)!;
  return titles.filter(({ year }) => year !== usual).map(({ grid, cell, year }) => {
    const fix = headingFix(grid.sheet.name, cell, rewritePeriod(cell.cell.text, { years: usual - year, month: null }));
    return {
      sheet: grid.sheet.name,
      cell,
      evidence: [cell.address, `${right.grid.sheet.name}!${right.cell.address}`],
      message: `表題「${textOf(cell)}」の年度が、ほかの${count}枚のシートの同じ表題（${right.grid.sheet.name}!${right.cell.address}「${textOf(right.cell)}」）と違います。前の年度のまま更新していないと思われます。年度を確かめて直してください。`,
      found: textOf(cell),
      ...(fix ? { expected: fix.expected, fix: fix.fix } : {}),
    };
  });
}
