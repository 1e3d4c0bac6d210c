import { fiscalPosition } from '../reading/period';
import type { Period } from '../reading/types';
import { isCumulativeWord, isOfWhichWord, isSubtotalWord, isTotalWord } from '../reading/words';
import { remembered } from '../remembered';
import type { AxisEntry } from '../tables/types';
import { textOf } from '../tables/grid';
import { countSums } from './addUp';
import { totalAt } from './sums';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

/** In a group of lines of which each names a figure again (郵送: R7, R6; 窓口: R7, R6; 計: R7, R6), the group's heading. */
const outerHeading = ({ headings }: AxisEntry): string => (headings.length >= 2 ? textOf(headings[0]) : '');

/** Whether an entry stands in a group that is the total of the groups beside it. */
export const isOfTotalGroup = (entry: AxisEntry): boolean => entry.headings.length >= 2 && isWhole(outerHeading(entry));

/** 累計（７月まで） over 目標 and 実績, behind the months with theirs. */
const isOfSumSoFar = (entry: AxisEntry): boolean => entry.headings.length >= 2 && isCumulativeWord(outerHeading(entry));

/** A month or quarter of the year, not after the last one that a sum says it runs to. */
function isMonthUntil({ period }: AxisEntry, until: Period | null): boolean {
  if (!period || period.granularity === 'year' || period.granularity === 'day') return false;
  return until === null || fiscalPosition(period.to.month) <= fiscalPosition(until.to.month);
}

/** Headings repeat from line to line. */
const isWhole = remembered((text: string): boolean => isTotalWord(text) && !isSubtotalWord(text));

/** One slip in three is allowed, since the last lines may be short of a part. */
const LEAST_SHARE = 0.6;
const FEWEST = 2;

/** Totals by groups: 計 of R7 is 郵送 of R7 and 窓口 of R7, where it is so in most lines. */
export function findGroupTotals(view: View): TotalRelation[] {
  return view.measures.filter((measure) => measure.isTyped && measure.filled > 0 && (isOfTotalGroup(measure.entry) || isOfSumSoFar(measure.entry) || innerWhole(measure.entry) > 0)).flatMap((measure) => {
    const inner = innerWhole(measure.entry);
    const measures = inner > 0 ? view.measures.filter((other) => isBeside(other, measure, inner)) : view.measures.filter((other) => isSameFigure(other, measure) && (!isOfSumSoFar(measure.entry) || isMonthUntil(other.entry, measure.entry.period)));
    if (measures.filter((one) => one.filled > 0).length < 2) return [];
    const { agreeing, computable } = countSums(view, measure, measures);
    if (agreeing < FEWEST || agreeing < computable * LEAST_SHARE) return [];
    const parts = { measures, agreeing, computable, why: '同じ名前の行・列を足し合わせる' };
    return view.lines.map((line) => totalAt(view, measure, parts, line, true)).filter((one) => one !== null);
  });
}

/** Level of 計 among the headings of 保険給付 > 計 > 件数; 0 where none stands between the outermost and the innermost. */
function innerWhole({ headings }: AxisEntry): number {
  for (let level = 1; level < headings.length - 1; level++) if (isWhole(textOf(headings[level]))) return level;
  return 0;
}

/** 保険給付 > 現物給付 > 件数 beside 保険給付 > 計 > 件数: under the same headings above and with the same names below. */
function isBeside({ entry: { headings }, isShare, filled }: Measure, total: Measure, level: number): boolean {
  const own = total.entry.headings;
  if (headings.length !== own.length || headings[level] === own[level] || (isShare !== total.isShare && filled > 0)) return false;
  const group = textOf(headings[level]);
  return !isTotalWord(group) && !isCumulativeWord(group) && !isOfWhichWord(group) && headings.every((heading, i) => (i < level ? heading === own[i] : i === level || textOf(heading) === textOf(own[i])));
}

function isSameFigure({ entry, group, isShare, filled }: Measure, total: Measure): boolean {
  const outer = outerHeading(entry);
  return outer !== '' && group !== total.group && entry.name === total.entry.name && entry.headings.length === total.entry.headings.length && !isWhole(outer) && !isCumulativeWord(outer) && (isShare === total.isShare || filled === 0);
}
