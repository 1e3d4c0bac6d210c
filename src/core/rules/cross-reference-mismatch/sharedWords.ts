import { unspaced } from '../../reading/normalise';
import type { AxisEntry, Table } from '../../tables/types';

/** Words that any sentence and any heading may have. */
const SAYS_NOTHING = /平成|令和|昭和|年度|前年|昨年|今年|同期|同月|四半期|[上下]半?期|件数|人数|金額|実績|実施|合計|小計|累計|現在|時点|月末|目標|対前|状況|結果|単位/gu;
const NAMES = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu;
/** A word of so many characters stands in both by more than chance; a shorter one helps where the figures themselves leave little doubt. */
const CERTAIN_WORD = 3;
const SHORTEST_WORD = 2;
/** The heading by which a sentence must name a line where the figures are short. */
const SHORTEST_HEADING = 4;

/** Whether a sentence speaks of what a cell's headings or its table's title name. @param isCertain whether the figures are long enough for a part of a name */
export function namesPlace(sentence: string, { title }: Pick<Table, 'title'>, entries: readonly (AxisEntry | undefined)[], isCertain: boolean): boolean {
  const headings = entries.flatMap((entry) => entry?.headings ?? []).map((heading) => unspaced(heading.plainText));
  if (!isCertain) {
    const names = headings.map((heading) => heading.replace(/[(（〔【][^()（）〔〕【】]*[)）〕】]/gu, ''));
    return names.some((name) => name.replace(SAYS_NOTHING, '').length >= SHORTEST_HEADING && sentence.includes(name));
  }
  const told = sentence.replace(SAYS_NOTHING, ' ');
  return [...headings, title ?? ''].some((text) => sharesWord(told, unspaced(text).replace(SAYS_NOTHING, ' ')));
}

function sharesWord(told: string, text: string): boolean {
  return (text.match(NAMES) ?? []).some((word) => {
    const length = word.length >= CERTAIN_WORD ? CERTAIN_WORD : SHORTEST_WORD;
    for (let at = 0; at + length <= word.length; at += 1) if (told.includes(word.slice(at, at + length))) return true;
    return false;
  });
}
