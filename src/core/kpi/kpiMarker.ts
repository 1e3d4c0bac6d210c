import { normalise } from '../reading/normalise';

/** A marker that opens KPI lines: ■ KPI, 【KPI】, ＜数値目標＞, ■KPI（重要業績評価指標）, ■ KPI実績等. */
export interface KpiMarker {
  /** The text after the marker, '' where the marker stands alone. */
  readonly rest: string;
  /** The marker announces results and not targets. */
  readonly result: boolean;
}

const SIGNS = '[\\s■□◆◇●○◎・▶☆★]*';
const RESULT = '(?:の?実績(?:値|等)?|の?達成状況|の?進捗状況|の?結果|の?取組状況)';
const SUBTITLE = '(?:\\((?:重要業績評価指標|重要業績指標|KPI|数値目標|目標|指標)\\))?';
const KPI = new RegExp(`^${SIGNS}[【〔\\[<《(]*(?:KPI|数値目標|成果目標|重要業績評価指標)\\s*${SUBTITLE}(${RESULT})?(?:目標値?|指標|設定項目)?[】〕\\]>》)]*\\s*${SUBTITLE}\\s*(${RESULT})?[\\s:]*`, 'iu');
/** 【KPI1】, ［KPI②］: markers with a number in their brackets. */
const NUMBERED = new RegExp(`^${SIGNS}[【〔\\[<《(]KPI\\s?[0-9①-⑳]{1,2}[】〕\\]>》)][\\s:]*`, 'iu');
/** 目標 is a marker only where brackets or a sign set it off: 【目標】, ■ 目標：, ■目標　参加者 140人. */
const GOAL = new RegExp(`^${SIGNS}(?:[【〔\\[<《](?:達成)?目標値?[】〕\\]>》]|(?<=[■□◆◇●○◎▶☆★]\\s*)(?:達成)?目標値?(?=\\s|:|$))[\\s:]*`, 'u');
/** 実績 in brackets of its own, or behind a sign, opens results: 【実績】健診実施率 38.2%, ■実績　1,623項目. */
const RESULTS = new RegExp(`^${SIGNS}(?:[【〔\\[<《(](?:実績|結果)(?:値|等)?[】〕\\]>》)]|(?<=[■□◆◇]\\s*)実績値?(?=[\\s:]))[\\s:]*`, 'u');
const ONLY_RESULT = new RegExp(`^${RESULT}[\\s:]*$`, 'u');
/** A bracket with a month or the state of the figures and nothing else. */
const IS_STATE = /^\([^()%]*(?:月|末|年度|現在|時点|速報|確定)[^()%]*\)\s*$/u;
/** （令和7年5月末）, （速報値）: says of when figures are, and no figure. */
export const isState = (text: string): boolean => IS_STATE.test(normalise(text.slice(0, LONGEST_MARKER + 1)));
/** No marker is longer; a cell of 32,767 signs need not be searched. */
const LONGEST_MARKER = 60;

/** The KPI marker at the start of a text; null where it has none. */
export function kpiMarker(text: string): KpiMarker | null {
  const head = normalise(text.slice(0, LONGEST_MARKER));
  const opened = RESULTS.exec(head);
  if (opened) return { rest: text.slice(opened[0].length).trim(), result: true };
  const match = NUMBERED.exec(head) ?? KPI.exec(head) ?? GOAL.exec(head);
  if (!match) return null;
  const rest = text.slice(match[0].length).trim();
  const alone = ONLY_RESULT.test(normalise(rest.slice(0, LONGEST_MARKER)));
  // 【KPI実績】（令和7年5月末）: of when the results are, and no result.
  if (isState(rest)) return { rest: '', result: match[1] !== undefined || match[2] !== undefined };
  return { rest: alone && rest.length < LONGEST_MARKER ? '' : rest, result: match[1] !== undefined || match[2] !== undefined || alone };
}
