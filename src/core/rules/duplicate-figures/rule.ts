import { addTo } from '../../groups';
import { addressOn, rangeAddress } from '../../snapshot/address';
import { findCopiedSheets, type CopiedSheet } from '../../series/copiedMonth';
import { eraMonth, monthName } from '../../series/months';
import { findMonthSheets } from '../../series/monthSheets';
import type { MonthSeries } from '../../series/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { findCopiedMonths, type CopiedMonth } from './copiedMonths';
import { findCopiedYears, type CopiedYear } from './copiedYears';
import { findSameBrackets } from './sameBrackets';

/** A month's figures are those of the month before, or of last year's month, line by line (CONTRACT, rule duplicate-figures). */
export const rule: Rule = {
  id: 'duplicate-figures',
  title: '前の月・前年と全部同じ数字',
  severity: 'warning',
  check({ grids, series, tables, rates, totals, fiscalYear }) {
    const families = findMonthSheets(grids, fiscalYear);
    const monthSheets = new Set(families.flatMap((family) => family.sheets.map((sheet) => sheet.grid.sheet.name)));
    const sheets = families.flatMap(findCopiedSheets).map(sheetFinding);
    // A collecting sheet repeats what the month sheets say: the cause is there.
    const months = [...byTable(series).values()].flatMap(findCopiedMonths).filter(({ pairs }) => !pairs.every(({ copy }) => monthSheets.has(copy.source.sheet)));
    return [...sheets, ...months.map(tableFinding), ...findCopiedYears(tables, [...rates, ...totals]).map(yearFinding), ...grids.flatMap((grid) => findSameBrackets(grid).map((cell) => bracketFinding(grid.sheet.name, cell)))];
  },
};

function byTable(series: readonly MonthSeries[]): Map<string, MonthSeries[]> {
  const groups = new Map<string, MonthSeries[]>();
  for (const one of series) {
    const key = `${one.table.id} ${one.fiscalYear ?? ''}`;
    addTo(groups, key, one);
  }
  return groups;
}

function sheetFinding({ sheet, original, columns }: CopiedSheet): RuleFinding {
  const [first] = columns;
  const cells = first!.cells;
  const [top, bottom] = [cells[0]!, cells[cells.length - 1]!];
  const name = original.grid.sheet.name;
  const range = rangeAddress({ top: top.row, left: top.col, bottom: bottom.row, right: top.col });
  const equal = columns.reduce((sum, column) => sum + column.cells.length, 0);
  const changed = columns.reduce((sum, column) => sum + column.changed, 0);
  const also = columns.slice(1).map(({ cells: others }) => `${others[0]!.address}:${others[others.length - 1]!.address}`);
  return {
    sheet: sheet.grid.sheet.name,
    cell: top,
    range,
    evidence: [...columns.flatMap((column) => [column.cells[0]!.address, column.cells[column.cells.length - 1]!.address]), `${name}!${first!.originals[0]!.address}`],
    message: `${range}${also.length > 0 ? `と${also.join('、')}` : ''}の${changed > 0 ? `${equal + changed}個のうち` : ''}${equal}個の数字が、シート「${name}」の同じ欄と${changed > 0 ? '' : '全部'}同じです（例：${top.address}はどちらも${textOf(top)}）。前の月を写したままと思われます。${monthName(sheet.month)}の数字を入力し直してください。`,
  };
}

function tableFinding({ month, original, pairs, different }: CopiedMonth): RuleFinding {
  const [first] = pairs;
  const { sheet } = first!.copy.source;
  const here = pairs.filter(({ copy }) => copy.source.sheet === sheet);
  const at = (place: { sheet: string; address: string }): string => addressOn(place, sheet);
  const rows = here.map(({ copy }) => copy.source.row);
  const cols = here.map(({ copy }) => copy.source.col);
  const range = rangeAddress({ top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) });
  const lastYear = original.slice(5) === month.slice(5);
  const { quarterly } = first!.series;
  const named = lastYear ? `前年の${eraMonth(original)}` : quarterly ? `前の期間（${monthName(original)}まで）` : `前の月（${monthName(original)}）`;
  const shown = first!.copy.source.cell ?? first!.copy.cell;
  return {
    sheet,
    cell: first!.copy.source.address,
    range,
    evidence: pairs.flatMap(({ copy, original: from }) => [at(copy.source), at(from.source)]),
    message: `${eraMonth(month)}${quarterly ? 'まで' : ''}の${different > 0 ? `${pairs.length + different}項目のうち` : ''}${pairs.length}項目の数字が、${named}と${different > 0 ? '' : '全部'}同じです（例：「${first!.series.label}」はどちらも${textOf(shown)}）。写したままと思われます。${monthName(month)}${quarterly ? 'まで' : ''}の数字を確かめて、入力し直してください。`,
  };
}

function yearFinding({ table, pairs, different }: CopiedYear): RuleFinding {
  const [first] = pairs;
  const rows = pairs.map(({ last }) => last.row);
  const cols = pairs.map(({ last }) => last.col);
  return {
    sheet: table.sheet,
    cell: first!.last,
    range: rangeAddress({ top: Math.min(...rows), left: Math.min(...cols), bottom: Math.max(...rows), right: Math.max(...cols) }),
    evidence: pairs.flatMap(({ now, last }) => [now.address, last.address]),
    message: `前年の${different > 0 ? `${pairs.length + different}個のうち` : ''}${pairs.length}個の数字が、今年の数字と${different > 0 ? '' : '全部'}同じです（例：${first!.now.address}と${first!.last.address}はどちらも${textOf(first!.last)}）。どちらかを写したままと思われます。元の資料で確かめて、入力し直してください。`,
  };
}

const bracketFinding = (sheet: string, cell: GridCell): RuleFinding => ({
  sheet,
  cell,
  evidence: [cell.address],
  message: `${cell.address} の「${textOf(cell)}」は、今年とかっこ内の前年の数字が全く同じです。今年の数字を写したままではないか、前年の数字を元の資料で確かめてください。`,
  found: textOf(cell),
});
