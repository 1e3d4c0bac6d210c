import { isAchievementWord, isConditionWord, isMarkWord } from '../reading/kpiWords';
import { isDifferenceWord } from '../reading/words';

/** What a column or a row of a KPI list holds, by its heading. */
export type Sense = 'name' | 'target' | 'actual' | 'condition' | 'monthly-target' | 'as-of' | 'previous' | 'mark' | 'other';

/** In their order: the first that knows the words has the say. */
const SENSES: readonly (readonly [Sense, (text: string) => boolean])[] = [
  ['other', (text) => isAchievementWord(text) || isDifferenceWord(text) || /対比|増減|差$|差\(|前年度?比|順位|備考|摘要|所管|担当|単位/u.test(text)],
  ['condition', isConditionWord],
  ['as-of', (text) => /^\(?(?:時点|基準月|基準日|対象月|実績月|集計時点|現在)\)?$/u.test(text)],
  ['mark', (text) => text === '達成' || isMarkWord(text)],
  ['previous', (text) => /前年|昨年|前回|\d年?度?同[期月]/u.test(text)],
  ['other', (text) => /全国|他支部|平均/u.test(text)],
  ['monthly-target', (text) => /(?:月次|当月|月末|期末|四半期|半期|上期|\d{1,2}月)(?:時点)?(?:の)?目標|目標値?\((?:月次|当月)\)|進捗目標|目安/u.test(text)],
  ['name', (text) => /^(?:KPI|指標|重要業績評価指標)?(?:設定)?(?:項目|名称?)$|^(?:項目|指標|事業|事業計画|分野|区分|評価指標|評価項目|成果指標|KPI\(?指標\)?)$/u.test(text)],
  ['target', (text) => /目標|計画値|KPI数?値|(?:^|年度?|[RHS]\d{1,2})KPI$|^KPI\(/u.test(text)],
  ['actual', (text) => /実績|結果|現状値|達成値/u.test(text)],
];

/** The sense that a heading's words give; null where they say nothing. */
export const senseOfText = (text: string): Sense | null => (text === '' ? null : (SENSES.find(([, isMeant]) => isMeant(text))?.[0] ?? null));
