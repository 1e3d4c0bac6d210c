/** Rates that a sentence states beside their two counts: 11件中2件で18.2％, 20社のうち5社（25.0％）, 18.2％（11件中2件）. */
import type { FigureMatch } from '../reading/number';
import { NO_AMOUNT, type Sentence } from './sentenceParts';

/** A rate of a sentence with the two counts that it divides. */
export interface StatedRate {
  readonly share: FigureMatch;
  readonly part: FigureMatch;
  readonly base: FigureMatch;
  /** How far the rate may be from the quotient and still be meant as it. */
  readonly farthest: number;
}

/** A rate right behind its counts can be nothing else; one further on may be of something else. */
const FARTHEST_BESIDE = 0.5;
const FARTHEST_APART = 0.05;

const OF_WHICH = /^[^、。\d]{0,16}?(?:の?うち|の内|中|に対し(?:て)?)[、は]?[^、。\d]{0,12}$/u;
const BESIDE = /^ ?(?:[(](?:[^()\d]{0,10}(?:率|割合)[:、は =]{0,2})?|[^()\d、]{0,4}で、?|、|=) ?$/u;
const APART = /^[^。\d]{0,28}$/u;
/** 4件一者応札となり、一者応札率は: the rate is called after what the part is said to be. */
const CALLED = /^([^、。\d]{2,16})、([^、。\d]{2,12})(?:率|の?割合)[はが:]? ?$/u;
const isCalled = (between: string): boolean => {
  const [, part = '', name = ''] = CALLED.exec(between) ?? [];
  return name !== '' && part.includes(name);
};
/** The share is of another time, of a plan, or of a comparison. */
const OF_OTHERS = /目標|計画|予定|見込|前年|昨年|全国|平均|達成|比$/u;
const NO_SHARE = /^ ?(?:以上|以下|以内|未満|を?目標|増|減|の増|の減|上昇|低下|上回|下回|ポイント|程度)/u;
const OPENS = /^ ?[(][^()\d]{0,10}$/u;
/** Nothing more, or the month that the counts are of. */
const CLOSES = /^(?:[^()\d]{0,8}|、\d{1,2}月末?(?:時点|現在)?)[)]/u;
const DIVIDED = /^ ?[/÷] ?$/u;
/** 実績評価 4,318人／対象者 21,457人: a base by its name; beside other names (被保険者／被扶養者) a stroke only parts two counts. */
const DIVIDED_BY_NAME = /^ ?[/÷] ?([^\d()、。/÷]{1,12}?)[: ]?$/u;
const NAMES_BASE = /対象|総|全|受付|決定|送付|調定/u;
const NAMES_OTHER_BASE = /目標|計画|予定|見込|前年|昨年|全国/u;

/** All rates that stand beside their counts in a sentence. */
export function ratesIn({ text, figures }: Sentence): StatedRate[] {
  const found: StatedRate[] = [];
  for (let i = 0; i + 2 < figures.length; i += 1) {
    const [a, b, c] = [figures[i]!, figures[i + 1]!, figures[i + 2]!];
    const [first, second] = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
    if (isShare(c) && areCounts(a, b) && OF_WHICH.test(first) && APART.test(second) && !OF_OTHERS.test(second) && !NO_SHARE.test(text.slice(c.end, c.end + 8))) {
      found.push({ base: a, part: b, share: c, farthest: BESIDE.test(second) || isCalled(second) ? FARTHEST_BESIDE : FARTHEST_APART });
    } else if (isShare(a) && areCounts(b, c) && OPENS.test(first) && !OF_OTHERS.test(first) && CLOSES.test(text.slice(c.end, c.end + 12))) {
      if (OF_WHICH.test(second)) found.push({ share: a, base: b, part: c, farthest: FARTHEST_BESIDE });
      else if (DIVIDED.test(second) || isDividedByName(second)) found.push({ share: a, part: b, base: c, farthest: FARTHEST_BESIDE });
    }
  }
  return found.filter(({ part, base }) => part.figure.value <= base.figure.value && base.figure.value > 0);
}

function isDividedByName(between: string): boolean {
  const name = DIVIDED_BY_NAME.exec(between)?.[1] ?? '';
  return NAMES_BASE.test(name) && !NAMES_OTHER_BASE.test(name);
}

const isShare = ({ figure }: FigureMatch): boolean => figure.unit === '%' && figure.value >= 0;

const areCounts = (a: FigureMatch, b: FigureMatch): boolean => a.figure.unit === b.figure.unit && !NO_AMOUNT.test(a.figure.unit) && a.figure.value >= 0 && b.figure.value >= 0;
