/** Words of the headings around a KPI: what rates it, what it is held to, how far it got. Any spelling of width and spacing. */
import { unspaced } from './normalise';


/** A note in brackets at the end: 評価（支部）, 達成率（％）. */
const NOTE = /\([^()]*\)$/;

const ACHIEVEMENT = /達成率|達成割合|進捗率|達成度|進捗度|対?(?:目標|計画)値?対?比(?!較)|対(?:目標|計画|KPI数?)値?(?:\(%\))?$/;

/** 達成率, 目標達成率, 進捗率, 対目標比, 対計画値: the actual ÷ the target. */
export const isAchievementWord = (text: string): boolean => ACHIEVEMENT.test(unspaced(text));

const MARK = /^(?:自己|内部|外部|第三者|評議会|一次|二次|第?[1-4一二三四]四半期|進捗|達成度?|実施(?:状況)?|取組|総合|最終|中間|年度末?|期末|[上下]半?期|支部|KPI)?(?:評価|判定|評定|評点|評語)$|^(?:進捗|達成)区分$|^達成状況$|^(?:印|ランク)$/;

/** 評価, 判定, 進捗評価, 自己評価: a column of ◎ ○ △ × or grades. 評価指標 and 評価項目 name what is rated. */
export const isMarkWord = (text: string): boolean => MARK.test(unspaced(text).replace(NOTE, ''));

const CONDITION = /^(?:達成|目標|判定)?(?:条件|方向)$|^判定基準$|^以上[・/]?以下$/;

/** 条件, 達成条件, 方向: says 以上 or 以下 beside a bare target. */
export const isConditionWord = (text: string): boolean => CONDITION.test(unspaced(text));

const BARE_CONDITION = /^\s*[^\d\s]{0,4}(?:以上|以下|以内|未満)\s*$/u;

/** ％以上, 以下, 件以内: the condition of a target whose figure stands in another cell. */
export const isBareCondition = (text: string): boolean => BARE_CONDITION.test(text);
