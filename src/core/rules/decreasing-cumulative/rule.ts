import { monthName } from '../../series/months';
import type { RateRelation } from '../../relations/types';
import type { SeriesPoint } from '../../series/types';
import { addressOn } from '../../snapshot/address';
import { textOf } from '../../tables/grid';
import type { Rule, RuleFinding } from '../rule';
import { findMismatches } from '../total-mismatch/causes';
import { isOneRate } from '../total-mismatch/mismatch';
import { publishedText } from '../total-mismatch/wording';
import { bookFalls, fallBehind } from './bookFalls';
import type { Fall } from './falls';

/** A sum over the year, or a stock that only grows, becomes smaller (CONTRACT, rule decreasing-cumulative). */
export const rule: Rule = {
  id: 'decreasing-cumulative',
  title: '累計が減っている',
  severity: 'warning',
  yieldsTo: ['outlier', 'total-mismatch', 'malformed-number', 'unit-mismatch'],
  check(context) {
    const falls = bookFalls(context.series);
    if (falls.length === 0) return [];
    const rates = findMismatches(context).filter(isOneRate).map(({ relation }) => ({ rate: relation, behind: fallBehind(relation, falls) }));
    return falls.map((fall) => {
      const told = rates.filter(({ behind }) => behind?.fall === fall);
      return findingOf({ ...fall, slip: told[0]?.behind?.wrong ?? fall.slip }, told.map(({ rate }) => rate));
    });
  },
};

const shown = (point: SeriesPoint): string => textOf(point.source.cell ?? point.cell).replace(/\s/gu, '');

/** @param rates that do not agree with the figure that falls */
function findingOf({ series, before, after, slip, exchanged }: Fall, rates: readonly RateRelation[]): RuleFinding {
  const cell = slip ?? after;
  const { sheet } = cell.source;
  const at = (point: SeriesPoint): string => addressOn(point.source, sheet);
  const nature = series.cumulative || !series.previous ? '累計は前の月より小さくならないはずです' : 'この項目は前年度も毎月増えており、前の月より小さくならないはずです';
  const suspect = slip ? `${monthName(slip.month)}（${at(slip)}）の${shown(slip)}の打ち間違いと思われます${exchanged ? `（${exchanged}ではありませんか）` : ''}。` : 'どちらかの打ち間違いと思われます。';
  const place = (rate: RateRelation): string => addressOn({ sheet: rate.sheet, address: rate.cell.address }, sheet);
  const follow = rates.length > 0 ? `この数字から計算する ${rates.map((rate) => `${place(rate)} の ${publishedText(rate)}`).join('、')} とも合いません。` : '';
  return {
    sheet,
    cell: cell.source.address,
    evidence: [at(before), at(after), ...rates.map(place)],
    message: `「${series.label}」が${monthName(before.month)}の${shown(before)}から${monthName(after.month)}の${shown(after)}に減っています。${nature}。${follow}${suspect}元の資料で確かめてください。`,
    found: shown(cell),
  };
}
