import type { AxisEntry } from '../tables/types';
import { addUp, countSums } from './addUp';
import { totalAt } from './sums';
import { FEWEST_PROOFS, LEAST_PROVEN } from './proof';
import { isWithin } from './timeSpan';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

const MONTHS_OF_YEAR = 12;
/** A line whose months come no nearer to the year than this is an average, a state at the end of the year, or a count of different people. */
const FARTHEST = 0.05;

/**
 * 平成27年度 above or beside its own twelve months: their sum, where that holds in nearly all lines whose months come near it.
 * No word says so: averages and figures at the end of the year stand in the same row.
 */
export function findYearSums(view: View): TotalRelation[] {
  const years = view.measures.filter(isYear);
  if (years.length === 0) return [];
  const months = view.measures.filter(({ entry, role, isShare }) => entry.period?.granularity === 'month' && entry.sameYear === null && (role === 'value' || role === 'actual') && !isShare);
  return months.length < MONTHS_OF_YEAR ? [] : years.flatMap((year) => sumsOf(view, year, months));
}

const isYear = ({ entry: { period, sameYear }, role, isShare, isTyped, filled }: Measure): boolean =>
  period?.granularity === 'year' && period.from.month === 4 && sameYear === null && (role === 'value' || role === 'actual') && !isShare && isTyped && filled > 0;

/** The twelve months of a year; one heading may have kept the year of the year before. */
function monthsOf({ entry }: Measure, months: readonly Measure[]): readonly Measure[] | null {
  const own = months.filter((month) => isWithin(month.entry.period!, entry.period!));
  const chosen = own.length === MONTHS_OF_YEAR - 1 ? months : own;
  return chosen.length === MONTHS_OF_YEAR && new Set(chosen.map((month) => month.entry.period!.from.month)).size === MONTHS_OF_YEAR ? chosen : null;
}

function sumsOf(view: View, year: Measure, all: readonly Measure[]): TotalRelation[] {
  const months = monthsOf(year, all.filter(({ group }) => group === year.group));
  if (!months) return [];
  const near = view.lines.filter((line) => {
    const { published, figures, sum } = addUp(view, year, months, line);
    return published !== null && published.value !== 0 && sum !== null && figures.length > 1 && Math.abs(sum - published.value) <= Math.abs(published.value) * FARTHEST;
  });
  const { agreeing, computable } = countSums({ ...view, lines: near }, year, months);
  if (agreeing < FEWEST_PROOFS || agreeing < computable * LEAST_PROVEN) return [];
  const parts = { measures: months, agreeing, computable, why: 'その年度の12か月を足し合わせる' };
  return near.flatMap((line) => {
    const relation = totalAt(view, year, parts, line, true);
    return relation && (relation.agreement !== 'differs' || mustAddUp(line, relation)) ? relation : [];
  });
}

/** Who comes in several months is one person in the year, and a month that nobody has entered yet is missing in the sum. */
const mustAddUp = ({ label }: AxisEntry, { parts }: TotalRelation): boolean => !OF_PERSONS.test(label) && parts.every(({ figure }) => figure !== null);

const OF_PERSONS = /実(?!施|績|費)|者数?$|[人員社]数?$|人員|世帯|事業所|機関|施設/u;
