import { isOfWhichWord } from '../reading/words';
import { countSums } from './addUp';
import { totalAt } from './sums';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

/** Lines in which all that a figure is made of must add up to it, without one that does not. */
const FEWEST_LINES = 2;

/** 申請受付件数 before うち郵送 and うち窓口: what is inside it is all of it where every line adds up. */
export function findOfWhichTotals(view: View): TotalRelation[] {
  return view.measures.flatMap((measure, i) => {
    const next = view.measures[i + 1];
    if (!next || !isOfWhich(next) || isOfWhich(measure) || measure.filled < FEWEST_LINES || !measure.isTyped || measure.isShare || (measure.role !== 'value' && measure.role !== 'actual')) return [];
    const measures = partsBehind(view, i);
    if (measures.length < 2) return [];
    const { agreeing, computable } = countSums(view, measure, measures);
    if (agreeing < FEWEST_LINES || agreeing < computable) return [];
    const parts = { measures, agreeing, computable, why: '「うち」の項目の和にどの行でも等しい' };
    return view.lines.map((line) => totalAt(view, measure, parts, line, false)).filter((one) => one !== null);
  });
}

const isOfWhich = ({ entry, role, isShare, filled }: Measure): boolean => filled > 0 && !isShare && (role === 'value' || role === 'actual') && isOfWhichWord(entry.name);

/** The parts right behind a measure, up to the first figure of another sort. */
function partsBehind({ measures }: View, at: number): Measure[] {
  let end = at + 1;
  while (end < measures.length && isOfWhich(measures[end]!)) end++;
  return measures.slice(at + 1, end);
}
