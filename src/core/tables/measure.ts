import { isAchievementWord, isConditionWord, isMarkWord } from '../reading/kpiWords';
import { isActualWord, isAverageWord, isComparisonRatioWord, isCumulativeWord, isDifferenceWord, isRateWord, isRemarkWord, isTargetWord, isTotalWord } from '../reading/words';
import type { MeasureRole } from './types';

/** 査定率（目標：0.131%以上）: a column of results whose heading gives the target's figure beside its name. */
const STATED_TARGET = /(?<=.)[（(](?:年度|年間)?目標値?[:：は]?[0-9０-９][^（()）]*[)）]/gu;

/**
 * What a heading says its row or column holds.
 * The order decides where words meet: 対前年比（累計） is a ratio, 目標達成率 a rate, 年度目標 a target.
 */
export function roleOfHeading(text: string): MeasureRole {
  const name = text.replace(/\s/gu, '').replace(STATED_TARGET, '');
  if (name === '') return 'value';
  if (/^(?:No|Ｎｏ|№|番号|項番|連番)\.?$/iu.test(name)) return 'number';
  if (/^(?:単位|単位名)$/u.test(name)) return 'unit';
  if (isConditionWord(name)) return 'condition';
  if (isMarkWord(name)) return 'mark';
  if (isDifferenceWord(name) || /^(?:残額|残高|残数|残り|純増数?|純減数?|差引額?)$/u.test(name)) return 'difference';
  if (isComparisonRatioWord(name)) return 'ratio';
  if (isTargetWord(name)) return 'target';
  if (isRateWord(name) || isAchievementWord(name)) return 'rate';
  if (isCumulativeWord(name)) return 'cumulative';
  if (isAverageWord(name)) return 'average';
  if (isTotalWord(name)) return 'total';
  if (isActualWord(name) || /^(?:現況|現状|現在|直近)(?:値)?$/u.test(name)) return 'actual';
  if (isRemarkWord(name)) return 'remark';
  if (/^(?:項目|区分|KPI項目|ＫＰＩ項目|KPI設定項目|KPI|ＫＰＩ|指標|名称|種別|分野|グループ|内容)$/u.test(name)) return 'name';
  return 'value';
}
