import { remembered } from '../remembered';
import { noteSentences } from '../reading/noteSentences';
import { findPeriods } from '../reading/period';
import type { PeriodMonth } from '../reading/types';

/** What a note, heading or remark says about how far the figures go. */
export interface NoteMeaning {
  /** Things that the sentence is about: 査定率, 1件当たり査定額; empty where it names none. */
  readonly names: readonly string[];
  /** 2か月遅れ → 2. */
  readonly lag: number | null;
  /** 10月まで, 11月末現在 → that month; 11月分から集計中 → the month before. */
  readonly until: PeriodMonth | null;
  /** 7月分以降は公表前: what comes after `until` is known to be missing. */
  readonly withheld?: true;
  /** 集計中, 報告待ち without a month: the figures that are not there are known to come later. */
  readonly waiting: boolean;
}

const LAG = /([0-9一二三四五六])(?:か|カ|ヶ|ケ|ヵ|箇|ｶ)?月(?:分)?(?:程度|ほど|前後)?(?:の)?(?:遅れ|遅く|遅延|ずれ|後に(?:反映|集計|計上|確定|判明|把握|報告|公表))/;
const KANJI_DIGITS = '〇一二三四五六';
const WAITING = /集計中|未集計|集計待ち|報告待ち|提供待ち|到着待ち|回答待ち|待ち$|確認中|照会中|精査中|未確定|未着|未定|未報告|未公表|(?:公表|集計|確定|判明)前(?!の|年)|入力中/;
/** 公表は診療月の3か月後: the same, said the other way round. */
const LAG_BEHIND = /(?:反映|集計|計上|確定|判明|把握|公表)(?:時期)?は(?:、)?(?:診療|受診|請求|受付|支払|実施|当該|対象|各)?月?(?:分)?(?:の|から|より)?(?:約)?([0-9一二三四五六])(?:か|カ|ヶ|ケ|ヵ|箇|ｶ)月(?:程度|ほど)?(?:後|遅れ)/;
const FROM_MONTH = /^(?:(?:診療|受診|請求|受付|支払|処理|審査)?分)?(?:以降|以後|から|より)/;
const OF_MONTH = /^(?:分|の)?(?:の)?(?:実績|数値|件数|数字|データ)?(?:は|が|、|:|を)/;
/** Words that stand for all figures of the place. */
const GENERAL = /^(?:各|全)?(?:数値|数字|実績|実績値|データ|統計|統計値|計数|件数|値|項目|この表|本表|表中の数値)(?:等|など)?$/;

/** Longest note that is read; more is a paragraph of the report and no note. */
const LONGEST_NOTE = 600;

/** Whether a text may say anything of this kind at all; cheap, asked of every text of a sheet. */
export const mayLimit = (text: string): boolean => /遅|後に|まで|末|現在|時点|集計|待ち|未|[表計定明]前|月後|確認中|照会中|精査中|入力中/.test(text);

/** Reads every sentence of a text that limits how far figures go. */
export const readNote = remembered((text: string): readonly NoteMeaning[] => {
  if (text.length > LONGEST_NOTE || !mayLimit(text)) return [];
  const meanings: NoteMeaning[] = [];
  for (const sentence of noteSentences(text)) {
    const meaning = readSentence(sentence);
    if (meaning) meanings.push(meaning);
  }
  return meanings;
});

function readSentence(sentence: string): NoteMeaning | null {
  const lagMatch = LAG.exec(sentence);
  const behind = lagMatch ? null : LAG_BEHIND.exec(sentence);
  const waits = WAITING.test(sentence);
  let until: PeriodMonth | null = null;
  let withheld = false;
  for (const { period, end } of findPeriods(sentence)) {
    if (period.granularity === 'year') continue;
    const rest = sentence.slice(end).trimStart();
    const to = { year: period.to.year, month: period.to.month };
    if (waits && (FROM_MONTH.test(rest) || OF_MONTH.test(rest))) {
      until = before({ year: period.from.year, month: period.from.month });
      withheld = true;
    } else if (period.until || /^(?:分)?まで/.test(rest)) until = to;
  }
  // Beside a month of its own (7月分以降は公表前) it says no more than that, and of that table alone.
  const stated = lagMatch ?? (until === null ? behind : null);
  const lag = stated ? digit(stated[1]!) : null;
  const waiting = waits && until === null;
  if (lag === null && until === null && !waiting) return null;
  return { names: namesIn(sentence, stated?.index ?? sentence.length), lag, until, waiting, ...(withheld ? { withheld } : {}) };
}

const digit = (text: string): number => (KANJI_DIGITS.includes(text) ? KANJI_DIGITS.indexOf(text) : Number(text));

const before = ({ year, month }: PeriodMonth): PeriodMonth => (month === 1 ? { year: year === null ? null : year - 1, month: 12 } : { year, month: month - 1 });

/** The things that a sentence is about: what stands before は (or before the bracket), split at ・ and 、. */
function namesIn(sentence: string, end: number): string[] {
  const start = /^(?:[※*]\s?(?:[0-9]{1,2}(?![0-9月]))?|[(]?注[0-9]{0,2}[):]?)[ .:、]?/.exec(sentence)?.[0].length ?? 0;
  const about = sentence.slice(start, Math.max(start, end));
  const topic = /は|については|[(:]/.exec(about);
  if (!topic) return [];
  return about
    .slice(0, topic.index)
    .split(/[・、,/]|及び|および|並びに|ならびに|又は|または/)
    .map((name) => name.trim().replace(/(?:等|など|の実績|の数値|の件数|の(?:[0-9]{1,2}月)分?)$/, ''))
    .filter((name) => name.length >= 2 && !GENERAL.test(name) && !/^[0-9]{1,2}月(?:(?:診療|受診|請求|受付|支払|処理|審査)?分)?(?:以降|以後)?$/.test(name));
}
