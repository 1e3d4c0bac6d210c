import { addTo } from '../../groups';
import { lastMonth } from '../../kpi/months';
import type { MonthKey } from '../../reading/types';
import { eraMonth } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { addressOn } from '../../snapshot/address';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';
import type { MonthPlaces } from './monthPlaces';
import { isSameName, nameOf } from './names';

/** Lines of a list that repeat a month of their items' series, before another line of the list can be called wrong. */
const FEWEST_EQUAL = 3;
const MOST_DIFFERENT = 0.34;
/** Figures below this, and 100%, are alike by chance. */
const SMALLEST = 10;

interface Place {
  readonly series: MonthSeries;
  readonly point: SeriesPoint;
}

interface Line {
  readonly cell: GridCell;
  readonly label: string;
  /** Months of series with the same figure. */
  readonly places: readonly Place[];
}

/** A list as of a month (10月末実績) beside tables by month: a line that is not its item's figure of that month, where the others are. */
export function listedMonths({ tables, series, rates, totals, fiscalYear, asOf }: RuleContext, sheets: MonthPlaces): RuleFinding[] {
  const lists = tables.filter(({ kind }) => kind === 'kpi-list' || kind === 'comparison' || kind === 'figures');
  if (lists.length === 0) return [];
  const placesIn = monthFinder(series);
  let computed: ReadonlySet<GridCell> | null = null;
  return lists.flatMap((table) => table.columns.flatMap((column) => {
    if (column.index < table.range.left + table.headerColumns || column.role === 'target' || column.sameYear !== null || (column.fiscalYear !== null && column.fiscalYear !== fiscalYear)) return [];
    const month = (column.period && lastMonth(column.period, column.period.fiscalYear ?? fiscalYear)) ?? asOf;
    if (month === null) return [];
    const there = placesIn(month);
    const lines = there.size > 0 ? linesOf(table, column, there) : [];
    if (lines.filter(({ places: equal }) => equal.length > 0).length < FEWEST_EQUAL) return [];
    // What is computed from the figures beside it is held against these.
    computed ??= new Set([...rates, ...totals].map(({ cell }) => cell));
    return judge(lines.filter(({ cell }) => !computed!.has(cell)), table, month, there, sheets);
  }));
}

type Figures = ReadonlyMap<number, readonly Place[]>;

/** The figures of all series in a month by their values; a list is of one month or two. */
function monthFinder(series: readonly MonthSeries[]): (month: MonthKey) => Figures {
  const known = new Map<MonthKey, Figures>();
  const told = series.filter((one) => !one.isPrevious && !one.quarterly && one.role !== 'target' && one.item !== '');
  return (month) => {
    let figures = known.get(month);
    if (!figures) known.set(month, (figures = figuresOf(told, month)));
    return figures;
  };
}

function figuresOf(series: readonly MonthSeries[], month: MonthKey): Figures {
  const figures = new Map<number, Place[]>();
  for (const one of series) for (const point of one.points) if (point.month === month && point.figure) addTo(figures, point.figure.value, { series: one, point });
  return figures;
}

/** Typed figures of a column with the months that hold the same. */
function linesOf(table: Table, column: AxisEntry, there: Figures): Line[] {
  return table.rows.flatMap((row) => {
    const cell = table.grid.startingAt(row.index, column.index);
    const figure = figureOf(cell);
    if (!cell || !figure || cell.cell.formula !== undefined || row.role === 'total') return [];
    const isTelling = figure.unit === '%' ? figure.value !== 1 && figure.value !== 0 : Math.abs(figure.value) >= SMALLEST;
    return isTelling ? [{ cell, label: row.label, places: (there.get(figure.value) ?? []).filter(({ series }) => series.table !== table) }] : [];
  });
}

/** Single months, sums over the year and rates are different figures of an item, and so are those under another year's heading. */
const sortOf = ({ series: { role, cumulative, label } }: Place): string => `${role} ${cumulative} ${(label.match(/(?:令和|平成|[RHＲＨ])[0-9０-９元]+/gu) ?? []).join(' ')}`;

function judge(lines: readonly Line[], table: Table, month: MonthKey, there: Figures, sheets: MonthPlaces): RuleFinding[] {
  const sorts = new Map<string, Set<Line>>();
  for (const line of lines) for (const place of line.places) sorts.set(sortOf(place), (sorts.get(sortOf(place)) ?? new Set()).add(line));
  const [sort, equal] = [...sorts].reduce<[string, ReadonlySet<Line>]>((best, next) => (next[1].size > best[1].size ? next : best), ['', new Set()]);
  const others = lines.filter((line) => !equal.has(line));
  if (others.length === 0 || equal.size < FEWEST_EQUAL || others.length > lines.length * MOST_DIFFERENT) return [];
  const repeated = new Set([...equal].flatMap((line) => line.places.map(({ series }) => series)));
  const tables = new Set([...repeated].map((one) => one.table));
  const free = [...there.values()].flat().filter((place) => sortOf(place) === sort && tables.has(place.series.table) && !repeated.has(place.series));
  return others.flatMap((line) => {
    const own = nameOf(line.label);
    const named = free.filter(({ series }) => {
      const name = nameOf(series.item);
      return own && name && isSameName(name, own);
    });
    // A figure of another month may be as of that month on purpose.
    return named.length === 1 && isOfItsMonth(named[0]!.point, sheets) && !hasFigure(named[0]!.series, line.cell) ? [findingOf(line, named[0]!, table, month, equal.size)] : [];
  });
}

/** What shows the sheet of another month is that month's figure, and a fault of its own. */
const isOfItsMonth = ({ source, month }: SeriesPoint, sheets: MonthPlaces): boolean => (sheets.monthAt(source.sheet, source.row, source.col) ?? month) === month;

const hasFigure = ({ points }: MonthSeries, cell: GridCell): boolean => points.some(({ figure }) => figure?.value === figureOf(cell)?.value);

function findingOf({ cell, label }: Line, { series, point }: Place, table: Table, month: MonthKey, equal: number): RuleFinding {
  const at = addressOn(point, table.sheet);
  return {
    sheet: table.sheet,
    cell,
    evidence: [cell.address, at],
    message: `「${label.replace(/\s+/gu, ' ')}」は、ここでは${textOf(cell)}ですが、「${series.label}」の${eraMonth(month)}（${at}）は${textOf(point.cell)}です。この欄のほかの${equal}件は月別の表と一致しています。どちらが正しいか確かめて、そろえてください。`,
    found: textOf(cell),
    expected: textOf(point.cell),
  };
}
