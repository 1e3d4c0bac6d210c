import { addTo } from '../../groups';
import { addMonths } from '../../reading/period';
import type { JudgedMonth, JudgedSeries } from '../../series/judgeMonths';
import { monthIndex } from '../../series/months';
import type { MonthSeries, PlacedCell, SeriesPoint } from '../../series/types';

/** Missing months of one series that stand together. */
export interface Hole {
  readonly kind: 'gap' | 'trailing';
  readonly series: MonthSeries;
  readonly points: readonly SeriesPoint[];
  /** Empty cells of computed lines that are empty for the same reason. */
  readonly followers: readonly PlacedCell[];
}

/** Holes with the same months in every line of one table: a month that was not entered at all. */
export interface SharedHole {
  readonly holes: readonly Hole[];
  /** True where all lines of the table have the hole. */
  readonly whole: boolean;
}

/** Runs of missing months, computed lines counted with the line they come from. */
export function findHoles(judged: readonly JudgedSeries[]): Hole[] {
  const followers = new Map<MonthSeries, Map<string, PlacedCell[]>>();
  for (const { series, months } of judged) {
    for (const { point, state, follows } of months) {
      // A formula follows by itself once the figure is there; an empty cell must be filled too.
      if (!follows || state !== 'missing' || point.content !== 'empty') continue;
      const byMonth = followers.get(follows) ?? new Map<string, PlacedCell[]>();
      followers.set(follows, byMonth);
      // 増減 of July follows last year's July where that is empty.
      const month = series.fiscalYear !== null && follows.fiscalYear === series.fiscalYear - 1 ? addMonths(point.month, -12) : point.month;
      const cells = byMonth.get(month) ?? [];
      byMonth.set(month, cells);
      cells.push({ sheet: series.sheet, address: point.address, row: point.row, col: point.col, cell: point.cell });
    }
  }
  const holes: Hole[] = [];
  for (const { series, months } of judged) {
    for (const run of runsOf(months, series)) {
      const also = run.flatMap(({ point }) => followers.get(series)?.get(point.month) ?? []);
      holes.push({ kind: run[0]!.hole!, series, points: run.map(({ point }) => point), followers: also });
    }
  }
  return holes;
}

function runsOf(months: readonly JudgedMonth[], series: MonthSeries): JudgedMonth[][] {
  const runs: JudgedMonth[][] = [];
  let last: JudgedMonth | null = null;
  for (const month of months) {
    if (month.state !== 'missing' || month.follows) continue;
    const step = series.quarterly ? 6 : 1;
    const near = last !== null && monthIndex(month.point.month) - monthIndex(last.point.month) <= step;
    // The end of a series is one hole even where a rhythm leaves months out between.
    if (last && last.hole === month.hole && (near || month.hole === 'trailing')) runs[runs.length - 1]!.push(month);
    else runs.push([month]);
    last = month;
  }
  return runs;
}

/** Joins equal holes of a table where every line of the year has them. */
export function joinHoles(holes: readonly Hole[], judged: readonly JudgedSeries[]): SharedHole[] {
  const lines = new Map<string, number>();
  for (const { series, months } of judged) {
    if (series.derived || series.role === 'target' || !months.some((month) => month.state === 'filled')) continue;
    const key = yearKey(series);
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const groups = new Map<string, Hole[]>();
  for (const hole of holes) {
    const key = hole.series.derived || hole.series.role === 'target' ? '' : `${yearKey(hole.series)} ${hole.kind} ${hole.points.map((point) => point.month).join()}`;
    addTo(groups, key, hole);
  }
  const shared: SharedHole[] = [];
  for (const [key, list] of groups) {
    const whole = key !== '' && list.length > 1 && list.length === lines.get(yearKey(list[0]!.series));
    if (whole) shared.push({ holes: list, whole });
    else for (const hole of list) shared.push({ holes: [hole], whole: false });
  }
  return shared;
}

const yearKey = (series: MonthSeries): string => `${series.table.id} ${series.fiscalYear ?? ''}`;
