import { remembered } from '../remembered';
import { normalise, unspaced } from '../reading/normalise';
import { isAchievementWord } from '../reading/kpiWords';
import { isCumulativeWord, isDifferenceWord } from '../reading/words';
import type { GridCell } from '../tables/grid';
import type { MeasureRole } from '../tables/types';

/** Names of the lines that a form repeats under each item; they say which figure of the item stands there, not of what. */
const MEASURES = new Set([
  '実績', '実績値', '実数', '件数', '当月', '単月', '当月実績', '月次実績', '今年度', '本年度', '当年度', '当年', '本年', '今年',
  '前年同月', '前年同期', '前年度', '前年', '昨年', '昨年度', '昨年同月', '昨年同期', '前年度同月', '前年度同期', '前年当月', '前年実績', '前年同月実績', '参考',
  '対前年比', '前年比', '対前年同月比', '対前年同期比', '前年同月比', '前年同期比', '対前年度比', '前年度比', '対比', '伸び率', '増減率',
  '対前年差', '前年差', '対前年同月差', '増減', '増減数', '差', '差引', '前月差', '前月比', '対前月比', '対前月差',
  '月次目標', '目標', '目標値', '月別目標', '計画', '計画値', '累計', '年度累計', '累計実績', '実績累計', '前年累計', '割合', '構成比', '率',
]);

/** Lines computed from the others of their item, whatever their role was read as. */
const COMPUTED = /^(対?(前年|昨年|前月)(度|同月|同期|度同月|度同期)?(比|差)|対比|増減率?|差引?|伸び率|(年度|実績|前年)?累計(実績)?|構成比)$/;

const YEAR = /(令和|平成|昭和|[RrHhSs])?(元|[0-9]{1,4})年(度)?/g;

/** R7, R5実績, R7単月. */
const SHORT_YEAR = /^[RrHhSs](元|[0-9]{1,2})(?=$|実績|単月|累計|計画|目標|見込)/;

/** One heading without widths, spaces, unit brackets, years and numbering. */
function bare(text: string): string {
  if (text.length > 200) return unspaced(text);
  return normalise(text)
    .replaceAll(' ', '')
    .replace(/[([](件|人|名|円|千円|百万円|万円|%|日|回|通|部|社|事業所|機関|者|単位:?[^()[\]]{1,6})[)\]]/g, '')
    .replace(YEAR, '')
    .replace(SHORT_YEAR, '')
    .replace(/^(?:[0-9]{1,3}[.)、:]|[①-⑳][.)、:]?|[(][0-9]{1,2}[)])(?=\D)|^[0-9]{1,3}$/, '')
    .replace(/^[・●■○◆※]{1,2}/, '');
}

/** 達成率, 目標達成率, 対目標比 by themselves; サービススタンダード達成率 names an item. */
const isAchievement = (heading: string): boolean => heading.length <= 6 && /^(?:対?目標|計画|達成|進捗)/u.test(heading) && isAchievementWord(heading);

const isMeasure = (heading: string): boolean => heading === '' || MEASURES.has(heading.replace(/[()【】]/g, '')) || isAchievement(heading);

/** What one heading contributes to the name of a series. */
export interface HeadingWords {
  /** Without widths, units, years and numbering; '' where the heading only says which figure of the item stands there. */
  readonly item: string;
  /** As a message names it: without unit; '' for a running number. */
  readonly label: string;
  readonly cumulative: boolean;
}

function readWords(text: string): HeadingWords {
  const item = bare(text);
  const label = text.replace(/\s+/gu, '').replace(/[（(](件|人|名|円|千円|％|%|日|回|通|部|社|事業所)[）)]$/u, '');
  return { item: isMeasure(item) ? '' : item, label: /^[0-9０-９]+$/u.test(label) ? '' : label, cumulative: isCumulativeWord(text) };
}

/** Reads a heading; the same words stand over and over in the forms of a workbook and are read once. */
export const headingWords = ({ cell }: GridCell): HeadingWords => wordsOf(cell.text);

const wordsOf = remembered(readWords);

function joined(parts: readonly string[]): string {
  let text = '';
  let last = '';
  for (const part of parts) {
    if (part === '' || part === last) continue;
    text += text === '' ? part : ` ${part}`;
    last = part;
  }
  return text;
}

/** What the figures are of, without year, unit and measure: equal for all lines of an item. */
export const itemKey = (headings: readonly GridCell[]): string => joined(headings.map((cell) => headingWords(cell).item));

/** Headings as a message names them: 文書催告 実績. */
export const itemLabel = (headings: readonly GridCell[]): string => joined(headings.map((cell) => headingWords(cell).label));

/** Whether a line is computed from other lines of its item or table. */
export function isComputedMeasure(role: MeasureRole, name: string): boolean {
  // Only these roles and 前月差 and its like are computed; the words need not be read for the others.
  if (role === 'actual' || role === 'target') return false;
  const text = bare(name);
  if (COMPUTED.test(text.replace(/[()【】]/g, '')) || isAchievement(text) || isDifferenceWord(text)) return true;
  // 前年同月 of a rate is typed in like 実績: the item is the rate, not the line.
  if (MEASURES.has(text) && text !== '率' && text !== '割合') return false;
  return role === 'rate' || role === 'ratio' || role === 'difference' || role === 'cumulative' || role === 'average' || role === 'total';
}
