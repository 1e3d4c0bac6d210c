import type { Figure, MonthKey } from '../../reading/types';
import { monthName } from '../../series/months';
import type { MonthSeries, SeriesPoint } from '../../series/types';
import { textOf } from '../../tables/grid';
import type { RuleFinding } from '../rule';

/** Fewest months in which sum and months must agree before a month in which they do not is a slip. */
const FEWEST_EQUAL = 3;

type Place = SeriesPoint & { readonly figure: Figure };

/** A table of sums over the year beside a table of single months: the sum of a month that is not what the months add up to. */
export function sumsOverYear(series: readonly MonthSeries[]): RuleFinding[] {
  const singles = new Map<string, MonthSeries>();
  const keyOf = (one: MonthSeries): string => `${one.sheet}\n${one.item}\n${one.fiscalYear ?? ''}`;
  const usable = series.filter((one) => !one.quarterly && one.item !== '' && one.role !== 'target' && one.role !== 'rate' && one.role !== 'ratio');
  for (const one of usable) if (!one.cumulative && !one.derived && !singles.has(keyOf(one))) singles.set(keyOf(one), one);
  return usable.flatMap((one) => {
    const single = one.cumulative ? singles.get(keyOf(one)) : undefined;
    // Lines of one table are compared as relations of that table.
    return single && single.table !== one.table ? compare(single, one) : [];
  });
}

function compare(single: MonthSeries, sum: MonthSeries): RuleFinding[] {
  const months = new Map(single.points.map((point) => [point.month, point]));
  const wrong: { at: Place; before: Place; month: Place; expected: number }[] = [];
  let equal = 0;
  let last: { point: Place; right: number } | null = null;
  for (const point of sum.points) {
    const month = months.get(point.month);
    if (!isPlace(point)) break;
    const right: number | null = month && isPlace(month) ? (last ? last.right : 0) + month.figure.value : null;
    if (last && right !== null && month && isPlace(month)) {
      if (point.figure.value === right) equal++;
      else wrong.push({ at: point, before: last.point, month, expected: right });
    }
    // After one wrong sum the next is compared with what the sum should have been; a missing month starts afresh.
    last = { point, right: right !== null && wrong[wrong.length - 1]?.at === point ? right : point.figure.value };
  }
  if (equal < FEWEST_EQUAL || wrong.length > 1) return [];
  return wrong.map(({ at, before, month, expected }) => findingOf(sum, at, before, month, expected));
}

const isPlace = (point: SeriesPoint): point is Place => point.figure !== null;

function findingOf(sum: MonthSeries, at: Place, before: Place, month: Place, expected: number): RuleFinding {
  const months: readonly MonthKey[] = [before.month, at.month];
  return {
    sheet: at.sheet,
    cell: at.address,
    evidence: [at.address, before.address, month.address],
    message: `「${sum.label}」の${monthName(months[1]!)}の累計${textOf(at.cell)}は、${monthName(months[0]!)}までの累計${textOf(before.cell)}（${before.address}）に${monthName(months[1]!)}の${textOf(month.cell)}（${month.address}）を足した${expected.toLocaleString('ja-JP')}と合いません。ほかの月は合っています。どちらが正しいか確かめて、そろえてください。`,
    found: textOf(at.cell),
    expected: expected.toLocaleString('ja-JP'),
  };
}
