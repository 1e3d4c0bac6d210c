import { textOf, type GridCell } from './grid';

/** True for captions by their looks: ■ …, 【…】, ＜…＞, ○ …, 1) …, （1） …, Ⅰ．…, 表１ … */
export function looksLikeCaption(cell: GridCell): boolean {
  return /^(?:[■□◆◇▼▶◎○〇●・]\s*\S{0,3}(?:KPI|ＫＰＩ|目標)|[■□◆◇▶]|【|[＜<〈《〔［[]|[（(]?[0-9０-９ⅠⅡⅢⅣⅤ①-⑳]+[)）.．、]|[①-⑳]|表\s*[0-9０-９])/u.test(textOf(cell));
}
