import { findPeriods, readPeriod, readPeriodPair } from '../reading/period';
import { unspaced } from '../reading/normalise';
import type { Period, SameYearWord } from '../reading/types';
import { sameYearWord, unitNote } from '../reading/words';
import { remembered } from '../remembered';
import { roleOfHeading } from './measure';
import type { MeasureRole } from './types';

/** What the words of one heading say by themselves. Headings repeat from sheet to sheet, so each text is read once. */
export interface HeadingText {
  readonly role: MeasureRole;
  /** First period that the text names. */
  readonly period: Period | null;
  readonly pair: ReturnType<typeof readPeriodPair>;
  readonly sameYear: SameYearWord;
  readonly unit: string | null;
}

/** R7 and nothing else; 29年度, 元年度 at the beginning: 29年度実績, 30年度目標値. */
const SHORT_YEAR = /^\s*(?:[RHSrhsＲＨＳ]\s?[0-9０-９元]{1,2}\s*$|(?:[0-9０-９]{1,2}|元)\s?年度)/u;

/** Reads one heading; remembered by its text. */
export const readHeading = remembered((text: string): HeadingText => ({
  role: roleOfHeading(text),
  period: findPeriods(text)[0]?.period ?? shortYear(text) ?? brokenPeriod(text),
  pair: readPeriodPair(text),
  sameYear: sameYearWord(text),
  unit: unitNote(text) ?? unitInHeading(text),
}));

const shortYear = (text: string): Period | null => {
  const year = SHORT_YEAR.exec(text);
  return year && readPeriod(year[0]);
};

/** 上半 期計: a line break or a space inside the word. */
const brokenPeriod = (text: string): Period | null => (/\p{Script=Han}\s+\p{Script=Han}/u.test(text) && text.length <= LONGEST_BROKEN ? (findPeriods(unspaced(text))[0]?.period ?? null) : null);
const LONGEST_BROKEN = 20;

/** 請求件数（件）, 対象者数(人), SS平均所要日数 （日） */
function unitInHeading(text: string): string | null {
  const match = /[（(［[]\s*(?:単位[:：]?)?\s*(%|％|人|名|件|円|千円|百万円|万円|億円|日|回|通|部|社|枚|事業所|機関|団体|市町村|者|ポイント|点|時間|分|歳|箇所|か所)\s*[）)］\]]\s*$/u.exec(text);
  return match ? match[1]!.replace('％', '%') : null;
}
