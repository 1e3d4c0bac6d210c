import { findPeriods } from '../reading/period';
import { remembered } from '../remembered';
import { textOf, type GridCell } from './grid';

/** True for captions by their looks: ■ …, 【…】, ＜…＞, ○ …, 1) …, （1） …, Ⅰ．…, 表１ … */
export function looksLikeCaption(cell: GridCell): boolean {
  return /^(?:[■□◆◇▼▶◎○〇●・]\s*\S{0,3}(?:KPI|ＫＰＩ|目標)|[■□◆◇▶]|【|[＜<〈《〔［[]|[（(]?[0-9０-９ⅠⅡⅢⅣⅤ①-⑳]+[)）.．、]|[①-⑳]|表\s*[0-9０-９])/u.test(textOf(cell));
}

/** A longer text tells something and names nothing. */
const LONGEST_NAME = 90;
/** Words that may stand round a date: （令和6年12月末現在）, 令和6年4月分, 平成27年度計. */
const AROUND_DATES = /[\s()（）【】［］[\]〔〕・、,~～〜:：]|現在|時点|末日?|分|度|計|累計|速報値?|作成|報告日?|確定値?/gu;
/** 実施した。, 送付しています, 79,309事業所であり, 下表のとおり */
const TELLS = /[。｡]|[のは](?:以下|下記|下表|次表?|別[紙表])の?(?:とお|通)り|(?:以下|下記|下表|次|別[紙表])の(?:とお|通)り|は[、\d０-９]|であり、|(?:です|ます|ました|である|した|する|いる|れた|れる|なった|なる|図る|ない)$/u;
/** ■ 実績：11.8％, 【KPI実績】0.57％: a result, and no name of what it is of. */
const RESULT = /^[■□◆◇●○・\s]*(?:【(?:KPI|ＫＰＩ)?\s*(?:実績|結果|目標)】\s*[\d０-９]|(?:実績|結果|目標)\s*[:：])/u;
/** 資料1－2, 第6回評議会 資料2, 作成：企画グループ, 国民健康保険団体連合会: where a page belongs and whose it is. */
const ON_EVERY_PAGE = /^[【（(]?(?:別[紙添表]|様式)[^、。]{0,6}$|^(?:作成|担当|所管|発行)[^:：]{0,4}[:：]|資料\s*(?:第?[\d０-９－‐\-ー—―の]+号?)?[】）)]?$|^[^\s\d０-９、。]{1,16}(?:国民健康保険|連合会|協会|組合|支部|グループ)$/u;
const GRADES = /[ＡA]\s*[:：…=＝].*[ＢB]\s*[:：…=＝]/u;

/** Whether a text above a table is what the table is called: no sentence, no bare date, no legend, nothing that stands on every page. */
export const namesTable = remembered((text: string): boolean => {
  const name = text.split('※')[0]!.trim();
  if (name === '' || name.length > LONGEST_NAME || TELLS.test(name) || RESULT.test(name) || ON_EVERY_PAGE.test(name) || GRADES.test(name)) return false;
  if (new Set(name.match(/[◎○△×]/gu)).size >= FEWEST_MARKS) return false;
  const periods = findPeriods(name);
  return periods.length === 0 || periods.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), name).replace(AROUND_DATES, '') !== '';
});

/** Two marks in one text explain themselves; one may be a bullet. */
const FEWEST_MARKS = 2;
