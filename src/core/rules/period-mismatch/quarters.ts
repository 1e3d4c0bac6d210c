import { findPeriods, fiscalPosition } from '../../reading/period';
import type { Period } from '../../reading/types';
import { textOf, type Grid, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

const QUARTER = /第?[1-4１-４一二三四]四半期|[1-4１-４]Q/u;

/** A longer text is a sentence that may name several quarters. */
const LONGEST_HEADING = 40;

/** 第3四半期 with 7~9月 below it or beside it: the name of a quarter and its months disagree. */
export function quarterNames(tables: readonly Table[]): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const table of tables) {
    const seen = new Set<GridCell>();
    for (const entry of [...table.columns, ...table.rows]) {
      if (!entry.headings.some((cell) => QUARTER.test(cell.cell.text) && cell.cell.text.length < LONGEST_HEADING)) continue;
      const read = entry.headings.flatMap((cell) => findPeriods(cell.cell.text).map(({ period }) => ({ cell, period })));
      const quarter = read.find(({ period }) => period.granularity === 'quarter' && QUARTER.test(period.text));
      const months = read.find(({ cell, period }) => period !== quarter?.period && (period.granularity === 'span' || period.granularity === 'month') && cell.cell.text.length < LONGEST_HEADING);
      if (!quarter || !months || seen.has(months.cell) || inside(months.period, quarter.period)) continue;
      seen.add(months.cell);
      findings.push({
        sheet: table.sheet,
        cell: months.cell,
        evidence: [...new Set([quarter.cell.address, months.cell.address])],
        message: `見出しの「${textOf(quarter.cell)}」と「${textOf(months.cell)}」の月が合いません。四半期は4～6月、7～9月、10～12月、1～3月です。どちらかを直してください。`,
        found: textOf(months.cell),
      });
    }
  }
  return findings;
}

/** Rows at the top of a sheet in which its title stands. */
const TITLE_ROWS = 4;

/** Titles of sheets that keep a quarter each: 第2四半期（10月～12月）, or 第2四半期 on the sheet 第3四半期 where the others bear their own. */
export function quarterTitles(grids: readonly Grid[]): RuleFinding[] {
  const sheets = grids.flatMap((grid) => {
    const quarter = numberOf(grid.sheet.name);
    return quarter === null ? [] : [{ grid, quarter, titles: titlesOf(grid) }];
  });
  const right = sheets.filter(({ quarter, titles }) => titles.some((title) => title.quarter === quarter));
  if (right.length < FEWEST_RIGHT) return [];
  // 対象期間 7月～9月 below a title that has been brought up to date, where the other sheets have their own months there.
  const isRightElsewhere = (address: string): boolean => right.filter(({ quarter, titles }) => titles.some((title) => title.quarter === quarter && title.cell.address === address)).length >= FEWEST_RIGHT;
  return sheets.flatMap((sheet) => {
    const wrong = sheet.titles.filter(({ quarter }) => quarter !== sheet.quarter);
    return (right.includes(sheet) ? wrong.filter(({ cell }) => isRightElsewhere(cell.address)) : wrong).slice(0, 1).map(({ cell }) => ({ grid: sheet.grid, cell }));
  }).map(({ grid, cell }) => ({
    sheet: grid.sheet.name,
    cell,
    evidence: [cell.address],
    message: `シート名は「${grid.sheet.name}」ですが、見出しは「${textOf(cell)}」です。ほかの${right.length}枚のシートでは見出しとシート名が合っています。前の四半期を写したまま更新していないと思われます。見出しを確かめて直してください。`,
    found: textOf(cell),
  }));
}

/** The quarter that a text names by its number, whatever months stand behind it. */
function numberOf(text: string): number | null {
  const name = QUARTER.exec(text)?.[0];
  const period = name === undefined ? null : findPeriods(name)[0]?.period;
  return period?.granularity === 'quarter' ? quarterOf(period.from.month) : null;
}

/** The quarter whose three months a text names; null for any other span. */
function quarterOfMonths(text: string): number | null {
  const spans = findPeriods(text).filter(({ period }) => period.granularity === 'span').map(({ period }) => period);
  const [only] = spans;
  return spans.length === 1 && only && fiscalPosition(only.from.month) % 3 === 0 && fiscalPosition(only.to.month) === fiscalPosition(only.from.month) + 2 ? quarterOf(only.from.month) : null;
}

/** So many sheets with their own quarter in the title show that it is one. */
const FEWEST_RIGHT = 2;

function titlesOf(grid: Grid): { cell: GridCell; quarter: number }[] {
  const top = grid.extent?.top ?? 0;
  const titles: { cell: GridCell; quarter: number }[] = [];
  for (let row = top; row < top + TITLE_ROWS; row++) {
    for (const cell of grid.rowCells(row)) {
      if (typeof cell.cell.value !== 'string' || cell.cell.text.length > LONGEST_HEADING) continue;
      for (const quarter of [numberOf(cell.cell.text), quarterOfMonths(cell.cell.text)]) if (quarter !== null) titles.push({ cell, quarter });
    }
  }
  return titles;
}

const quarterOf = (month: number): number => Math.floor(fiscalPosition(month) / 3);

const inside = (months: Period, quarter: Period): boolean => quarterOf(months.from.month) === quarterOf(quarter.from.month) && quarterOf(months.to.month) === quarterOf(quarter.from.month);
