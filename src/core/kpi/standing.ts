import type { Figure, MonthKey, Operator } from '../reading/types';
import type { KpiReport } from '../report';
import { achievementRate, meetsTarget } from './achievement';
import { MONTHLY_TARGET } from './aimWord';
import { essence, withoutBrackets } from './names';
import type { Kpi, StandingBasis } from './types';
import { figureText, monthText, targetText } from './wording';

export interface Standing {
  readonly standing: KpiReport['standing'];
  readonly reason: string;
  readonly basis: StandingBasis | null;
  /** What the actual was held against; null where the standing is unknown. */
  readonly goal: HeldAgainst | null;
}

/** A figure that an actual is compared with, and in which direction. */
export interface HeldAgainst {
  readonly value: number;
  readonly operator: Operator;
}

/** Reached by a tenth more than asked: worth saying that the KPI is ahead and not merely on pace. */
const AHEAD = 1.1;

/** Shares whose base is the whole year's: they grow from April to March (受診率, 回収率). */
const GROWING_SHARE = /(?:受診|実施|取得|回収|提出|登録|収納|徴収|執行|進捗|評価|受領|発行|参加)率$/u;
/** The same named by what is done, without the word 率. */
const GROWING_ACTIVITY = /(?:健診|健診データ|健康診査|保健指導|初回面談|実績評価|回収|受診|提出)$/u;
/** How many there are at a time, and not how many were added: compared as they stand. */
const STOCK = /事業所数|委員数|委嘱者数|登録者数|加入者数|機関数|会員数/u;
/** Whether a share of this name grows over the year (実施率, 回収率); one of what was handled so far (窓口受付率) goes up and down. */
export function growsOverYear(name: string): boolean {
  const plain = essence(withoutBrackets(name));
  return GROWING_SHARE.test(plain) || GROWING_ACTIVITY.test(plain);
}

const AVERAGE = /平均|当たり|所要|日数|満足度/u;

/** Whether the figure of a KPI adds up over the year, so that the year's target says nothing before its end. */
export function accumulates(kpi: Kpi): boolean {
  const name = essence(withoutBrackets(kpi.name));
  const unit = kpi.target?.unit ?? kpi.actual?.unit ?? '';
  if (AVERAGE.test(name) || unit === '日' || (STOCK.test(name) && !/新規|延べ?/u.test(name))) return false;
  return unit === '%' || /(?:率|達成状況)$/u.test(name) ? growsOverYear(name) : true;
}

/** Figure that the year's result is held against: the target's number, else last year's. */
export function reference(kpi: Kpi): number | null {
  if (kpi.target === null) return null;
  if (kpi.target.value !== null) return kpi.target.value;
  return kpi.target.relativeTo === 'previous-year' ? (kpi.previous?.figure.value ?? null) : null;
}

/** Actual against target as both stand, nothing else considered; null where one of them is not known. */
export function metAsItStands(kpi: Kpi): boolean | null {
  const goal = reference(kpi);
  const operator = kpi.target?.operator ?? null;
  return kpi.actual === null || operator === null || goal === null ? null : meetsTarget(kpi.actual.value, goal, operator);
}

const unknown = (reason: string): Standing => ({ standing: 'unknown', reason, basis: null, goal: null });

/** Whether the fiscal year of a KPI is over by the as-of month. */
export function yearIsOver(fiscalYear: number | null, asOf: MonthKey | null): boolean {
  return fiscalYear !== null && asOf !== null && asOf >= `${fiscalYear + 1}-03`;
}

/**
 * What a reader may conclude about a KPI at the as-of month.
 *
 * 1. After the year: achieved or missed by the year's target.
 * 2. During the year, against the month's own target where there is one.
 * 3. A sum that has passed its target, or gone over its upper bound, has decided the year already.
 * 4. A figure that does not accumulate (average, share of what was handled so far) is held against the target itself.
 * 5. Else against last year's value of the same period.
 * Otherwise nothing can be said: the year's target is no measure for a sum of nine months.
 */
export function standingOf(kpi: Kpi, asOf: MonthKey | null, fiscalYear: number | null): Standing {
  const { target, actual } = kpi;
  if (target === null || target.operator === null) return unknown('数値の目標がないため、進み具合は判定していません。');
  if (actual === null) return unknown('実績がないため、進み具合は判定していません。');
  const goal = reference(kpi);
  const met = metAsItStands(kpi);
  const held = goal === null ? null : { value: goal, operator: target.operator };
  const shown = figureText(actual);
  const goalText = target.figure || !kpi.previous ? targetText(target) : `前年 ${figureText(kpi.previous.figure)}${target.operator === '<=' ? '以下' : '以上'}`;
  if (yearIsOver(kpi.fiscalYear ?? fiscalYear, asOf)) {
    if (met === null) return unknown('比べる前年の数値が見つからないため、達成・未達は判定していません。');
    const of = kpi.actualAsOf !== null && asOf !== null && kpi.actualAsOf < asOf ? `（${monthText(kpi.actualAsOf)}時点）` : '';
    return { standing: met ? 'achieved' : 'missed', basis: 'year-end', goal: held, reason: `年度が終わり、実績 ${shown}${of} は目標（${goalText}）${met ? 'を満たしています' : 'を満たしていません'}。` };
  }
  if (kpi.monthlyTarget) return against(actual, kpi.monthlyTarget.figure, target.operator, 'monthly-target', kpi.monthlyTarget.word ?? MONTHLY_TARGET);
  if (accumulates(kpi)) {
    if (met === true && target.operator === '>=' && target.value !== null) return { standing: 'achieved', basis: 'final', goal: held, reason: `実績 ${shown} は、年度の途中ですでに年度の目標（${goalText}）に達しています。` };
    if (met === false && target.operator === '<=' && target.value !== null && target.unit !== '%') return { standing: 'missed', basis: 'final', goal: held, reason: `実績 ${shown} は、年度の途中ですでに上限（${goalText}）を超えています。` };
  } else if (goal !== null) {
    return { standing: met ? 'on-pace' : 'behind', basis: 'level', goal: held, reason: `実績 ${shown} は、年度の途中の値ですが、目標（${goalText}）${met ? 'を満たしています' : 'を満たしていません'}。` };
  }
  if (kpi.previous?.samePeriod) return against(actual, kpi.previous.figure, target.operator, 'previous-year', '前年同期');
  return unknown('年度の途中で、月次目標も前年同期の数値もないため、年度の目標とは比べていません。');
}

function against(actual: Figure, other: Figure, operator: '>=' | '<=' | '=', basis: StandingBasis, word: string): Standing {
  const goal = { value: other.value, operator: operator === '=' ? '>=' : operator } as const;
  const reached = meetsTarget(actual.value, goal.value, goal.operator);
  const rate = achievementRate(actual.value, other.value, operator);
  const standing = !reached ? 'behind' : rate !== null && rate >= AHEAD ? 'ahead' : 'on-pace';
  const words = { behind: operator === '<=' ? 'を超えています' : 'に届いていません', ahead: 'を1割以上良い方へ超えています', 'on-pace': operator === '<=' ? '以下です' : '以上です' }[standing];
  return { standing, basis, goal, reason: `実績 ${figureText(actual)} は${word}（${figureText(other)}）${words}。` };
}
