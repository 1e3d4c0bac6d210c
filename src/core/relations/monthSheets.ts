import { parseReferences } from '../formula';
import { findPeriods, fiscalPosition } from '../reading/period';
import { figureOf } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { nearlyAgrees } from './agree';
import { buildTotal } from './build';
import { operandAt } from './operand';
import type { TotalRelation } from './types';

/** Sheets that must carry one table before they are taken for the months of a year. */
const FEWEST_SHEETS = 3;
/** Share of the cells in which last month's 累計 and this month's figure give this month's 累計. */
const LEAST_SHARE = 0.6;

/** 累計 on one sheet a month: last month's 累計 and this month's figure. */
export function findMonthSheetCumulatives(tables: readonly Table[]): TotalRelation[] {
  const relations: TotalRelation[] = [];
  for (const family of familiesOf(tables)) {
    const first = family[0]!;
    const sheets = new Set(family.map(({ sheet }) => sheet));
    for (const cumulative of first.columns.filter((column) => column.role === 'cumulative')) {
      const single = bestSingle(family, cumulative);
      if (!single) continue;
      for (let i = 1; i < family.length; i++) {
        const [before, table] = [family[i - 1]!, family[i]!];
        for (const row of table.rows) {
          const cell = table.grid.at(row.index, cumulative.index);
          if (!cell || !figureOf(cell) || (cell.cell.formula !== undefined && !addsToOther(cell.cell.formula, sheets, before.sheet))) continue;
          const parts = [operandAt(before.grid, row.index, cumulative.index), operandAt(table.grid, row.index, single.index)];
          if (!parts.every(({ figure }) => figure)) continue;
          const relation = buildTotal({ cell, sheet: table.sheet, table, why: `前の月のシート（${before.sheet}）の累計に当月を足すと合う月が多いことから`, source: cell.cell.formula === undefined ? 'arithmetic' : 'pattern' }, parts, [], 'cumulative');
          if (relation) relations.push(relation);
        }
      }
    }
  }
  return relations;
}

/** SUM('4月'!G6,F6) on the sheet 6月: the formula was copied and still adds to the month before last. */
function addsToOther(formula: string, sheets: ReadonlySet<string>, before: string): boolean {
  if (!formula.includes('!')) return false;
  const named = parseReferences(formula).flatMap(({ sheet }) => (sheet !== null && sheets.has(sheet) ? [sheet] : []));
  return named.length === 1 && named[0] !== before;
}

/** Tables of the same place and headings on sheets named after months, April first. */
function familiesOf(tables: readonly Table[]): Table[][] {
  const families = new Map<string, { table: Table; place: number }[]>();
  for (const table of tables) {
    if (!table.columns.some((column) => column.role === 'cumulative')) continue;
    const period = findPeriods(table.sheet)[0]?.period;
    if (!period || period.granularity !== 'month') continue;
    const { top, left, bottom, right } = table.range;
    const key = `${top},${left},${bottom},${right},${table.columns.map((column) => column.name).join('|')}`;
    const family = families.get(key) ?? [];
    families.set(key, family);
    family.push({ table, place: fiscalPosition(period.from.month) });
  }
  return [...families.values()].flatMap((family) => {
    const ordered = family.sort((a, b) => a.place - b.place);
    const isRun = ordered.every((one, i) => i === 0 || one.place === ordered[i - 1]!.place + 1);
    return ordered.length >= FEWEST_SHEETS && isRun ? [ordered.map(({ table }) => table)] : [];
  });
}

/** The column of single months that the cumulative one adds up. */
function bestSingle(family: readonly Table[], cumulative: AxisEntry): AxisEntry | null {
  const first = family[0]!;
  const singles = first.columns.filter((column) => column.index >= first.range.left + first.headerColumns && column !== cumulative && ['value', 'actual'].includes(column.role));
  let best: { single: AxisEntry; agreeing: number } | null = null;
  for (const single of singles) {
    let agreeing = 0;
    let computable = 0;
    for (let i = 1; i < family.length; i++) {
      for (const row of family[i]!.rows) {
        const published = figureOf(family[i]!.grid.at(row.index, cumulative.index));
        const before = figureOf(family[i - 1]!.grid.at(row.index, cumulative.index));
        const month = figureOf(family[i]!.grid.at(row.index, single.index));
        if (!published || !before || !month) continue;
        computable++;
        if (nearlyAgrees(before.value + month.value, published)) agreeing++;
      }
    }
    if (computable > 0 && agreeing >= computable * LEAST_SHARE && (!best || agreeing > best.agreeing)) best = { single, agreeing };
  }
  return best?.single ?? null;
}
