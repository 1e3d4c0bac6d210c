/** Words of headers and labels, each family a small predicate. All of them read any spelling of width. */
import { withoutOuterBrackets } from './brackets';
import { isAchievementWord } from './kpiWords';
import { unspaced } from './normalise';
import type { SameYearWord } from './types';
import { KNOWN_UNITS } from './units';

function includesAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

const PREVIOUS_YEAR = ['前年同期', '前年同月', '前年度同期', '前年度同月', '昨年同期', '昨年同月', '昨年度同期', '前年度', '昨年度', '前年当月', '前年実績', '前年値', '前年', '昨年', '同期計'];
const COMPARED = /(前|昨)年度?(同期|同月)?(実績)?との?(比較|対比)/;
const PREVIOUS_MONTH = ['前月'];

/**
 * Which earlier period a header names: 前年同期, 前年度, 昨年同期 → previous-year; 前月 → previous-month; 【参考】, (参考) → reference.
 * 対前年比, 前年度比, 対前年差, 前年との比較 name a relation and not a period: null.
 */
export function sameYearWord(text: string): SameYearWord {
  const words = unspaced(text);
  if (isComparisonRatioWord(words) || isDifferenceWord(words) || words.includes('対前') || words.includes('対昨') || COMPARED.test(words)) return null;
  if (includesAny(words, PREVIOUS_YEAR)) return 'previous-year';
  if (includesAny(words, PREVIOUS_MONTH)) return 'previous-month';
  return words.includes('参考') ? 'reference' : null;
}

/** Takes a leading 前年同期, 前年, 昨年度 … and its colon off; the text is normalised. */
export function afterSameYearWord(text: string): string {
  const word = PREVIOUS_YEAR.find((candidate) => text.startsWith(candidate));
  return word === undefined ? text : text.slice(word.length).replace(/^[ :は]{1,3}/, '');
}

const RATIO = /対?(前|昨)(年|月)(度|同期|同月|度同期|度同月|度末|当月)?比|対比|前期比|伸び率|増減率|増加率|減少率|伸率/;
const DIFFERENCE = /増減|前年差|前月差|前年度差|前期差|同期差|同月差|差引|差額|差異|乖離|(対前|対昨)(年|月)(度|同期|同月|度同期)?(差|増|\+|-|±|\/)/;

/** 対前年度（ポイント）, and 対前年同期 without a word for how: more or less than last year. */
const POINTS_AGAINST_LAST = /^対(前|昨)(年|月)(度|同期|同月|度同期)?(\((%?ポイント|pt|p|P)\))?$/;

/** 対ベースライン, 対基準年度: more or less than where a plan set out. */
const AGAINST_BASELINE = /^対(?:ベースライン(?:値|時|年度)?|基準(?:値|年度|年)|(?:計画)?策定時)(?:差|\((?:%?ポイント|pt|p|P)\))?$/u;

/** 対前年比, 前年同期比, 対前年度比, 対比, 伸び率: this year's figure ÷ last year's (伸び率 and 増減率: less one). */
export function isComparisonRatioWord(text: string): boolean {
  return RATIO.test(unspaced(text));
}

/** 伸び率, 増減率, 増加率: the ratio less one. */
export function isGrowthRateWord(text: string): boolean {
  return includesAny(unspaced(text), ['伸び率', '伸率', '増減率', '増加率', '減少率']);
}

/** R4-R3, 令和4年度－令和3年度: the newer year less the one before it. */
const YEAR_LESS_YEAR = /^(?:令和|平成|[RH])(?:\d{1,2}|元)(?:年度)?[-－−](?:令和|平成|[RH])(?:\d{1,2}|元)(?:年度)?(?:増減|差)?$/u;

/** 差額通知 is a letter, 差額ベッド a room. */
const NAMED_AFTER_DIFFERENCE = /差額(?:の?通知|の?お知らせ|ベッド|室料)/u;

/** 増減, 増減数, 差, 対前年差, 対前年＋, 対前年同月＋: this year's figure − last year's. */
export function isDifferenceWord(text: string): boolean {
  const words = unspaced(text).replace(NAMED_AFTER_DIFFERENCE, '');
  if (includesAny(words, ['増減率', '差率', '差引率'])) return false;
  if (YEAR_LESS_YEAR.test(words)) return true;
  return words === '差' || POINTS_AGAINST_LAST.test(words) || AGAINST_BASELINE.test(words) || words.endsWith(')差') || /(との|までの|目標|計画|全国)差$|^対.{1,10}差$/.test(withoutNotes(words)) || DIFFERENCE.test(words) || /^(差|差\([^()]*\))$/.test(words) || /^(?:.{1,8}からの)?純?(増加|減少)(数|額|件数|人数)$/.test(withoutNotes(words));
}

const RATE_ENDINGS = ['率', '割合', '比率', '構成比', '対比', '比', '占有率', 'シェア', '進捗度', '達成度'];

/** 率, 割合, 達成率, 構成比, 対前年比: a header whose figures are ratios. 保険料率 and 料率 are prices, 効率 and 能率 no figures. */
export function isRateWord(text: string): boolean {
  const words = withoutNotes(unspaced(text));
  if (includesAny(words, ['効率', '能率', '料率', '税率', '倍率']) && !words.includes('割合')) return false;
  return RATE_ENDINGS.some((ending) => words.endsWith(ending) || words.includes(`${ending}(`) || words.endsWith(`${ending}の推移`));
}

/** Drops brackets and footnote signs at the end: 回収率（累計）(%) → 回収率. */
function withoutNotes(text: string): string {
  let words = text.replace(/[※*][0-9]{0,2}$/, '');
  for (let shells = 0; shells < 3 && words.endsWith(')'); shells += 1) {
    const open = words.lastIndexOf('(');
    if (open <= 0) break;
    words = words.slice(0, open);
  }
  return words;
}

const TOTALS = new Set(['計', '合計', '総計', '小計', '総合計', '通期', '年度計', '年計', '年間計', '全体', '総数', '累計', '合算', '同期計', '全体計', '年度合計', '年間合計', '通期計', '年間', '通年', '支部計', '中計', '期計', 'TOTAL', 'Total', 'total', '計画計', '総得点', '総合得点', '合計得点']);

/** 計, 合計, 小計, 総計, 通期, 年度計, ～計: a column or row that adds up others. */
export function isTotalWord(text: string): boolean {
  const words = withoutNotes(unspaced(text));
  if (isCumulativeWord(words)) return false;
  if (TOTALS.has(words)) return true;
  return (/(合計|小計|総計|月計|期計|年度計|人計|件数計|金額計|回計)$/.test(words) || /(?<![統会家設集推余時])計$/.test(words) || words.startsWith('通期')) && !includesAny(words, ['計画', '推計', '計上', '集計']);
}

/** 小計, 中計, 上期計, 第1四半期計: a total inside a total. */
export function isSubtotalWord(text: string): boolean {
  const words = withoutNotes(unspaced(text));
  return includesAny(words, ['小計', '中計']) || /(半期|上期|下期|四半期|グループ|月)計$/.test(words);
}

/** 累計, 年度累計, 累積: the year to date. */
export function isCumulativeWord(text: string): boolean {
  return includesAny(unspaced(text), ['累計', '累積', '通算', '年初来']);
}

/** 目標, 目標値, KPI値, 計画値, 月次目標, 年間計画. */
export function isTargetWord(text: string): boolean {
  const words = unspaced(text);
  if (isAchievementWord(words)) return false;
  return /(?:^|年度?|[RHS]\d{1,2})KPI$|^(?:年間|年度|月次|月間|累計)計画(?:額|値)?$|^計画累計$/.test(withoutNotes(words)) || includesAny(words, ['目標', '計画値', 'KPI値', 'KPI数値', '計画数', '計画件数', '予定数', '目安', 'ノルマ']);
}

/** 実績, 実績値, 結果, 実施結果. */
export function isActualWord(text: string): boolean {
  const words = unspaced(text);
  return includesAny(words, ['実績', '実数', '達成状況', '現状値', '現在値']) || withoutNotes(words).endsWith('結果');
}

/** 再掲, うち, 内訳, 内数: already inside another figure. */
export function isOfWhichWord(text: string): boolean {
  const words = unspaced(text).replace(/^[・\-(〔【<〈]+/, '');
  return includesAny(words, ['再掲', '内訳', '内数']) || /^(うち|内[0-9、,:・「])/.test(words) || words.includes('のうち');
}

/** 平均, 単純平均, アベレージ. */
export function isAverageWord(text: string): boolean {
  return includesAny(unspaced(text), ['平均', 'アベレージ']);
}

/** 備考, 摘要, コメント, 参考. */
export function isRemarkWord(text: string): boolean {
  const words = withoutOuterBrackets(unspaced(text)).inner;
  return includesAny(words, ['備考', '摘要', 'コメント', '特記事項', '注記']) || words === '参考' || words === 'メモ';
}

/** The unit that a note or header states: `（単位：千円）` → 千円, `(件)` → 件, `［%］` → %, `査定率（累計）（％）` → %; null where it states none. */
export function unitNote(text: string): string | null {
  const words = unspaced(text).slice(0, 200);
  const at = words.indexOf('単位');
  if (at >= 0) {
    const [whole, stated] = /^単位[:=は]?([^:()[\]【】、。,;・]{1,8})/.exec(words.slice(at)) ?? [];
    // 単位：件、％ states two units, which is as good as none.
    if (whole !== undefined && '、,・'.includes(words.charAt(at + whole.length) || ' ')) return null;
    return stated !== undefined && isUnit(stated) ? unitName(stated) : null;
  }
  const last = words.at(-1);
  if (last !== ')' && last !== ']' && last !== '〕') return null;
  const open = Math.max(words.lastIndexOf('('), words.lastIndexOf('['), words.lastIndexOf('〔'));
  const inside = open < 0 ? '' : words.slice(open + 1, -1);
  return isUnit(inside) ? unitName(inside) : null;
}

function isUnit(word: string): boolean {
  return KNOWN_UNITS.has(word) || ['万円', '億円', '万件', '万人', '千件', '千人', '実人員', '延件数', '延人数'].includes(word);
}

function unitName(word: string): string {
  return word === 'pt' || word === 'ﾎﾟｲﾝﾄ' ? 'ポイント' : word;
}
