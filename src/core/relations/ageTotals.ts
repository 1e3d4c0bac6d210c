import { unspaced } from '../reading/normalise';
import { isOfWhichWord } from '../reading/words';
import { countSums } from './addUp';
import { isProven } from './proof';
import { totalAt } from './sums';
import type { TotalRelation } from './types';
import type { Measure, View } from './view';

/** 65～69歳, 70歳以上; （再掲）65歳以上, うち40～64歳. */
const CLASS = /(\d{1,3})歳?[~～〜-](\d{1,3})歳/u;
const OPEN_CLASS = /(\d{1,3})歳以上/u;
const OLDEST = 999;

interface Ages {
  readonly from: number;
  readonly to: number;
}

function agesOf({ entry: { name } }: Measure): Ages | null {
  const text = unspaced(name);
  const [, from, to] = CLASS.exec(text) ?? [];
  if (from !== undefined) return { from: Number(from), to: Number(to) };
  const open = OPEN_CLASS.exec(text)?.[1];
  return open === undefined ? null : { from: Number(open), to: OLDEST };
}

/** （再掲）65歳以上 below the classes of a table by age: the classes that lie within it, where they add up to it in nearly every line. */
export function findAgeTotals(view: View): TotalRelation[] {
  const stated = view.measures.filter((m) => m.filled > 0 && m.isTyped && !m.isShare && isOfWhichWord(m.entry.name) && agesOf(m) !== null);
  if (stated.length === 0) return [];
  const classes = view.measures.filter((m) => m.role === 'value' && m.filled > 0 && !m.isShare && !isOfWhichWord(m.entry.name)).flatMap((measure) => {
    const ages = agesOf(measure);
    return ages ? [{ measure, ages }] : [];
  });
  return stated.flatMap((measure) => {
    const { from, to } = agesOf(measure)!;
    const within = classes.filter((one) => one.measure.group === measure.group && one.ages.from >= from && one.ages.to <= to);
    const isWhole = within.length >= 2 && within.every(({ ages }, i) => ages.from === (i === 0 ? from : within[i - 1]!.ages.to + 1));
    if (!isWhole) return [];
    const measures = within.map((one) => one.measure);
    const tally = countSums(view, measure, measures);
    return isProven(tally) ? view.lines.flatMap((line) => totalAt(view, measure, { measures, ...tally, why: '年齢の範囲に入る行・列を足し合わせる' }, line, false) ?? []) : [];
  });
}
