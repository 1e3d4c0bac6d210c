import { addTo } from '../groups';
import { unspaced } from '../reading/normalise';
import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import { figureOf, textOf } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { aimWord } from './aimWord';
import { emptyPlace } from './emptyPlace';
import { inScale, listTarget } from './list';
import type { ListOf } from './listColumns';
import { senseOfText, type Sense } from './listSenses';
import { lastMonth } from './months';
import { withoutOrdinal } from './names';
import { ownMeasures } from './ownColumn';
import type { Kpi } from './types';

const KPI_WORD = /KPI|ＫＰＩ|指標|数値目標/u;
const CONDITION = /以上|以下|以内|未満|前年/u;
const FEWEST_MONTHS = 3;

interface TimedColumn {
  readonly index: number;
  readonly month: MonthKey;
}

/** Rows of one KPI: those beside one cell of the column of targets. */
interface Item {
  readonly targetCell: GridCell;
  readonly rows: AxisEntry[];
}

/**
 * KPIs of a table with the year's target in a column and months or quarters across: one row a KPI, or rows 目標, 実績, 前年 or R3年度, R2年度 below one another.
 * @returns null where the table names no KPIs, or its targets no conditions (a table of figures with a plan beside them)
 */
export function readMonthlyKpis(table: Table, context: ListOf): Kpi[] | null {
  if (table.kind !== 'monthly' && table.kind !== 'quarterly') return null;
  const months = monthColumns(table, context);
  // Quarters beside a target and a mark are progress whatever the headings say; many things have a plan by month.
  const isRated = table.kind === 'quarterly' && table.columns.some((column) => senseOfText(unspaced(column.name)) === 'mark');
  if (months.length < FEWEST_MONTHS || !(isRated || KPI_WORD.test(`${table.title ?? ''} ${table.columns.map((column) => column.label).join(' ')}`))) return null;
  const items = table.columns.filter((column) => senseOfText(unspaced(column.name)) === 'target').map((column) => itemsBeside(table, column)).find(areConditions);
  if (!items) return null;
  const kpis = items.map((item) => readItem(table, item, months, context)).filter((kpi) => kpi !== null);
  return kpis.length > 0 ? kpis : null;
}

/** The rows beside each cell of a column. */
function itemsBeside(table: Table, column: AxisEntry): Item[] {
  const byCell = new Map<GridCell, AxisEntry[]>();
  for (const row of table.rows) {
    const cell = table.grid.at(row.index, column.index);
    if (cell) addTo(byCell, cell, row);
  }
  return [...byCell].map(([targetCell, rows]) => ({ targetCell, rows }));
}

const areConditions = (items: readonly Item[]): boolean => items.filter(({ targetCell }) => CONDITION.test(textOf(targetCell))).length * 2 > items.length;

function monthColumns(table: Table, { fiscalYear }: ListOf): TimedColumn[] {
  const columns = table.columns.flatMap(({ index, name, period, role, label }) => {
    // 9月末全国順位 beside the months is no result of September.
    const sense = senseOfText(unspaced(name));
    const month = sense !== 'other' && sense !== 'previous' && period && period.granularity !== 'year' && period.granularity !== 'day' ? lastMonth(period, period.fiscalYear ?? fiscalYear) : null;
    return month === null ? [] : [{ index, month, role, isMonth: period!.granularity === 'month' && role === 'cumulative' && /実績/u.test(label) }];
  });
  const single = columns.filter(({ role }) => role === 'value' || role === 'actual');
  // 実績（累計） over 6月末, 9月末 …: every month's figure is the year's to date.
  return single.length > 0 ? single : columns.filter(({ isMonth }) => isMonth);
}

function readItem(table: Table, { targetCell, rows }: Item, months: readonly TimedColumn[], context: ListOf): Kpi | null {
  const rowOf = (...senses: readonly string[]): AxisEntry | null => (rows.length === 1 ? null : (rows.find((row) => senses.includes(senseOfText(unspaced(row.name)) ?? '')) ?? null));
  // なでしこ支部, 全国平均, 差 below one another: the own branch's line. R3年度, R2年度: the line of the list's own year.
  const actualRow = rows.length === 1 ? rows[0]! : (rowOf('actual') ?? ownMeasures(rows, context.organisation)[0] ?? yearRow(rows, context.fiscalYear));
  const name = actualRow && nameOf(table, actualRow, rows.length > 1);
  const target = name ? listTarget(targetCell, '', name) : null;
  if (!actualRow || !name || !target) return null;
  const reached = months.filter(({ month }) => context.asOf === null || month <= context.asOf);
  const latest = [...reached].reverse().find(({ index }) => figureOf(table.grid.at(actualRow.index, index)));
  const placed = (row: AxisEntry | null, column = latest?.index): { figure: NonNullable<Kpi['actual']>; cell: GridCell } | null => {
    const cell = row && column !== undefined ? ((latest && column === latest.index ? sumOf(table, row, latest) : null) ?? table.grid.at(row.index, column)) : undefined;
    const figure = figureOf(cell);
    if (!cell || !figure) return null;
    const scaled = inScale(figure, target, name);
    // The unit stands with the target: 1,480事業所以上 beside 1,417.
    return { figure: scaled.unit === '' ? { ...scaled, unit: target.unit } : scaled, cell };
  };
  const actual = placed(actualRow);
  // 集計中, －: the place of the result that is not known yet.
  const pending = reached.length > 0 ? table.grid.at(actualRow.index, reached.at(-1)!.index) : undefined;
  const actualCell = actual?.cell ?? (pending?.reading.kind === 'placeholder' ? pending : null);
  const columnOf = (sense: Sense): AxisEntry | undefined => table.columns.find((column) => senseOfText(unspaced(column.name)) === sense);
  const before = columnOf('previous');
  const previous = placed(rowOf('previous') ?? yearRow(rows, context.fiscalYear === null ? null : context.fiscalYear - 1)) ?? (before ? placed(actualRow, before.index) : null);
  // 12月末目安: what the result of that month is held against.
  const aim = latest && table.columns.find((column) => senseOfText(unspaced(column.name)) === 'monthly-target' && column.period !== null && lastMonth(column.period, column.period.fiscalYear ?? context.fiscalYear) === latest.month);
  const aimFigure = aim ? placed(actualRow, aim.index) : null;
  const aimed = aimFigure && { ...aimFigure, word: aimWord(aim!) };
  const marks = columnOf('mark') ?? table.columns.find((column) => isOfMarks(table, column));
  const markCell = marks ? (table.grid.at(actualRow.index, marks.index) ?? emptyPlace(table.grid, actualRow.index, marks.index)) : null;
  const mark = textOf(markCell ?? undefined).trim();
  return {
    name, sheet: table.sheet, targetCell, targetSheet: null, target,
    actualCell, actual: actual?.figure ?? null, actualAsOf: actual ? latest!.month : null, fiscalYear: context.fiscalYear,
    monthlyTarget: placed(rowOf('target', 'monthly-target')) ?? aimed, previous: previous && { ...previous, samePeriod: before === undefined || /同期|同月/u.test(before.label) },
    markCell, mark: mark === '' ? null : mark, table, rivals: [],
    why: `月別の表で年度の目標（${targetCell.address}）と${actual ? `最も新しい月の実績（${actual.cell.address}）が同じ項目にある` : '（実績はまだない）がある'}`,
  };
}

/** The line of a year, where each line of a KPI is of a year of its own: R3年度 over R2年度. */
function yearRow(rows: readonly AxisEntry[], fiscalYear: number | null): AxisEntry | null {
  const years = new Set(rows.map((row) => (row.period?.granularity === 'year' ? row.fiscalYear : null)));
  if (fiscalYear === null || rows.length < 2 || years.size !== rows.length || years.has(null)) return null;
  return rows.find((row) => row.fiscalYear === fiscalYear) ?? null;
}

/** 計 behind single quarters is what the year's target is held against. */
function sumOf(table: Table, row: AxisEntry | null, latest: TimedColumn): GridCell | null {
  const column = table.kind === 'quarterly' ? table.columns.find(({ index, role }) => index > latest.index && (role === 'total' || role === 'cumulative')) : undefined;
  const cell = row && column && table.grid.at(row.index, column.index);
  return cell && figureOf(cell) ? cell : null;
}

/** A column in which most lines have a mark, whatever its heading is called (進捗). */
function isOfMarks({ grid, rows }: Table, { index }: AxisEntry): boolean {
  return rows.filter((row) => grid.at(row.index, index)?.reading.kind === 'mark').length * 2 > rows.length;
}

/** The KPI's name: the row's heading under a heading of KPIs, else of items, else its longest one. */
function nameOf(table: Table, { headings }: AxisEntry, hasKinds: boolean): string | null {
  const own = hasKinds ? headings.slice(0, -1) : headings;
  const texts = own.filter((heading) => heading.reading.kind === 'text');
  const under = (words: RegExp): GridCell | undefined => [...texts].reverse().find((heading) => table.columns.some((column) => column.index === heading.col && words.test(column.label)));
  const cell = under(/KPI|ＫＰＩ|指標/u) ?? under(/項目/u) ?? [...texts].sort((a, b) => b.plainText.length - a.plainText.length)[0];
  return cell ? withoutOrdinal(textOf(cell)).trim() : null;
}
