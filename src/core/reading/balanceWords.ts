/** Words of accounts that are carried forward: what was left before, what came in, what was taken off, what is left now. All take headings in normal width without spaces. */

/** 月末残高, 年度末未収額, 次年度繰越: what is left; 前月末残高 and 前年度繰越 are where it began. */
const CLOSING = /末.{0,6}残|末未収|未収残|未(?:回収|収納|処理)残|[次翌](?:月|期|年度?)繰越|^残高/u;
const OPENING = /(?:前|昨)(?:月|期|年度?)|[月期年]首|月初|繰越/u;
const ADDED = /発生|調定|受付|新規|増加?|取得|受入/u;
const TAKEN = /収納|回収|不納|欠損|減|取消|処理|喪失|完結|払出|使用/u;
/** 前年度末残高, 前月末未収, 期首残高, 前年度繰越: an opening balance and no figure of last year to compare with. */
const CARRIED = /繰越|前(?:年度?|期|月)末.{0,4}(?:残|未収|未納|未回収)|[期年]首.{0,4}残/u;

export const isClosingWord = (text: string): boolean => CLOSING.test(text) && !OPENING.test(text);
export const isOpeningWord = (text: string): boolean => OPENING.test(text);
export const isAddedWord = (text: string): boolean => ADDED.test(text);
export const isTakenWord = (text: string): boolean => TAKEN.test(text);
export const isCarriedWord = (text: string): boolean => CARRIED.test(text);
