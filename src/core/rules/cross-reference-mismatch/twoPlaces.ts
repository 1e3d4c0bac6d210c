import { addTo } from '../../groups';
import { addMonths } from '../../reading/period';
import type { Figure, MonthKey } from '../../reading/types';
import { isComputed } from '../../series/content';
import { eraMonth } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { addressOn } from '../../snapshot/address';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleFinding } from '../rule';

interface Entry {
  readonly series: MonthSeries;
  /** True for a row of last year's workbook. */
  readonly foreign: boolean;
  /** True for last year's figures in brackets beside this year's. */
  readonly bracketed: boolean;
}

/** The figures of one item month by month as one place gives them. */
interface Row extends Entry {
  readonly months: ReadonlyMap<MonthKey, { readonly figure: Figure; readonly point: SeriesPoint }>;
  /** True where its months stand on sheets of their own. */
  readonly overSheets: boolean;
}

/** Two rows are of the same thing when they agree in at least so many months, and in most. */
const FEWEST_EQUAL = 3;
const MOST_DIFFERENT = 0.34;

/** An item that stands in more places than these is compared with the first of them only. */
const MOST_PLACES = 8;

/** A name shorter than this (件数, 合計) may stand for anything. */
const SHORTEST_NAME = 4;

/**
 * The same item given month by month in two places of the workbook, or here and in last year's workbook:
 * where they agree in most months, the others are slips.
 */
export function twoPlaces(series: readonly MonthSeries[], previous: readonly MonthSeries[] | null): RuleFinding[] {
  const groups = new Map<string, Entry[]>();
  const add = (row: Entry, year: number | null): void => {
    const { series: one } = row;
    if (year === null || one.item.length < SHORTEST_NAME || one.derived || one.role === 'target') return;
    const key = `${one.item} ${year} ${one.quarterly} ${one.cumulative}`;
    addTo(groups, key, row);
  };
  for (const one of series) {
    add({ series: one, foreign: false, bracketed: false }, one.fiscalYear);
    if (one.bracketed.size > 0 && one.fiscalYear !== null) add({ series: one, foreign: false, bracketed: true }, one.fiscalYear - 1);
  }
  for (const one of previous ?? []) add({ series: one, foreign: true, bracketed: false }, one.fiscalYear);
  return [...groups.values()].flatMap((group) => (group.length > 1 ? compareGroup(group.map(rowOf)) : []));
}

const rowOf = (entry: Entry): Row => ({ ...entry, months: entry.bracketed ? bracketsOf(entry.series) : figuresOf(entry.series), overSheets: isOverSheets(entry.series) });

function figuresOf(series: MonthSeries): Row['months'] {
  const months = new Map<MonthKey, { figure: Figure; point: SeriesPoint }>();
  for (const point of series.points) if (point.figure) months.set(point.month, { figure: point.figure, point });
  return months;
}

function bracketsOf(series: MonthSeries): Row['months'] {
  const months = new Map<MonthKey, { figure: Figure; point: SeriesPoint }>();
  for (const point of series.points) {
    const figure = series.bracketed.get(point.month);
    if (figure) months.set(addMonths(point.month, -12), { figure, point });
  }
  return months;
}

/** Every row against the first one that it agrees with. */
function compareGroup(rows: readonly Row[]): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (let i = 1; i < rows.length; i++) {
    for (let j = 0; j < Math.min(i, MOST_PLACES); j++) {
      const [a, b] = [rows[j]!, rows[i]!];
      if ((a.foreign && b.foreign) || a.series === b.series || a.series.table === b.series.table) continue;
      // Month sheets beside the sheet that collects them are compared cell by cell elsewhere.
      if (a.foreign === b.foreign && (a.overSheets || b.overSheets)) continue;
      const different = differences(a, b);
      if (different === null) continue;
      // What a formula computes follows the cells it reads.
      const [wrong] = b.foreign ? [a] : [b];
      findings.push(...different.filter((month) => !isComputed(wrong.months.get(month)!.point)).map((month) => findingOf(a, b, month)));
      break;
    }
  }
  return findings;
}

const isOverSheets = (series: MonthSeries): boolean => series.points.some((point) => point.sheet !== series.sheet);

/** Months in which the rows differ; null where they are not of the same thing. */
function differences(a: Row, b: Row): MonthKey[] | null {
  const different: MonthKey[] = [];
  let equal = 0;
  // More differences than this no number of equal months makes up for.
  const most = b.months.size * MOST_DIFFERENT;
  for (const [month, { figure, point }] of b.months) {
    const other = a.months.get(month);
    if (!other || isSameCell(other.point, point)) continue;
    // Printed to different decimals they may still be one figure.
    if (Math.abs(figure.value - other.figure.value) <= Math.max(figure.step, other.figure.step) / 2 + 1e-12) equal++;
    else if (different.push(month) > most) return null;
  }
  return equal >= FEWEST_EQUAL && different.length <= (equal + different.length) * MOST_DIFFERENT ? different : null;
}

const isSameCell = (a: SeriesPoint, b: SeriesPoint): boolean => a.source.sheet === b.source.sheet && a.source.address === b.source.address && a.source.cell === b.source.cell;

function findingOf(a: Row, b: Row, month: MonthKey): RuleFinding {
  // The figure of this workbook is the one to correct; of two in it, the one that is typed in again.
  const [wrong, right] = b.foreign ? [a, b] : [b, a];
  const here = wrong.months.get(month)!.point;
  const there = right.months.get(month)!.point;
  const { sheet } = here.source;
  const place = right.foreign ? '前年度のブック' : there.source.sheet === sheet ? 'このシートの' : `シート「${there.source.sheet}」の`;
  const shown = (cell: GridCell | undefined): string => textOf(cell);
  return {
    sheet,
    cell: here.source.address,
    evidence: [here.source.address, ...(right.foreign ? [] : [addressOn(there.source, sheet)])],
    message: `「${wrong.series.label}」の${eraMonth(month)}は、ここでは${shown(here.source.cell ?? here.cell)}ですが、${place}${right.foreign ? `（シート「${there.source.sheet}」の${there.source.address}）` : there.source.address}では${shown(there.source.cell ?? there.cell)}です。ほかの月は一致しています。元の資料で確かめて、正しいほうにそろえてください。`,
    found: shown(here.source.cell ?? here.cell),
  };
}
