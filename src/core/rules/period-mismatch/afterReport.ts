import { addTo } from '../../groups';
import type { MonthKey } from '../../reading/types';
import { isComputed } from '../../series/content';
import { eraMonth } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';

/** Other lines of the table that end with the month of the report. */
const FEWEST_OTHERS = 2;
const FORESEEN = /見込|予定|予測|計画|目標|予算|前年|昨年/u;

/** A figure in the month after the report, in one line of a table whose other lines all end with the report: typed one place too far. */
export function figuresAfterReport(series: readonly MonthSeries[], asOf: MonthKey | null): RuleFinding[] {
  if (asOf === null) return [];
  const tables = new Map<string, MonthSeries[]>();
  for (const one of series) if (!one.isPrevious && !one.derived && one.role !== 'target' && !FORESEEN.test(one.label)) addTo(tables, one.table.id, one);
  return [...tables.values()].flatMap((lines) => {
    const ending = lines.filter((line) => isFilled(at(line, asOf)) && line.points.some(({ month }) => month > asOf));
    const beyond = ending.filter((line) => after(line, asOf).length > 0);
    const others = ending.filter((line) => !beyond.includes(line));
    if (beyond.length !== 1 || others.length < FEWEST_OTHERS) return [];
    const points = after(beyond[0]!, asOf);
    const point = points[0]!;
    // Two months and more are a forecast.
    if (points.length > 1 || point.sheet !== beyond[0]!.sheet || point.figure?.value === 0) return [];
    return [{
      sheet: point.sheet,
      cell: point.cell!,
      evidence: others.slice(0, 3).map((line) => at(line, asOf)!.address),
      message: `${point.address} の「${textOf(point.cell)}」は、まだ来ていない${eraMonth(point.month)}の欄にあります。同じ表のほかの${others.length}行（列）は${eraMonth(asOf)}までです。入れる月を間違えていないか確かめてください。`,
      found: textOf(point.cell),
    }];
  });
}

const at = ({ points }: MonthSeries, asOf: MonthKey): SeriesPoint | undefined => points.find(({ month }) => month === asOf);

const isFilled = (point: SeriesPoint | undefined): boolean => point?.figure != null;

/** Typed figures of later months. */
const after = ({ points }: MonthSeries, asOf: MonthKey): SeriesPoint[] => points.filter((point) => point.month > asOf && isFilled(point) && point.cell !== undefined && !isComputed(point));
