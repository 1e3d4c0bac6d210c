import { isAchievementWord } from '../../reading/kpiWords';
import { isCumulativeWord, isDifferenceWord } from '../../reading/words';
import type { AxisEntry } from '../../tables/types';

/** Ratios that may exceed 100%: they compare two figures of which neither is part of the other. */
const OPEN_RATIO = /対(前|昨)(年|月|期)|[前昨](年|月|期)(度|同期|同月|度同期|度同月|度末)?比|対比|伸び?率|増減率|増加率|減少率|倍率|充足率|消化率|上昇率|利回り|乖離率/u;

/** Whether words name a ratio that may exceed 100%. */
export const isOpen = (text: string): boolean => OPEN_RATIO.test(text) || isAchievementWord(text);

/** 収納率の差, 受診率との差, 実施率差: what one rate has over another. */
const GAP_OF_RATES = /(?:率|割合|比)(?:の|との)?(?:差|開き|増減|比較増)/u;

/** Shares: the numerator is part of the denominator. */
const SHARE = /割合|構成比|占有率|シェア|(実施|受診|回収|提出|取得|受付|利用|使用|登録|参加|回答|返信|返送|郵送化|電子化|普及|加入|査定|保有|認知|理解|完了|終了|継続|中断|到達|応答|解決|承認|採択|再審査|照会|該当|有所見|落札|応札|出席|開催|送達|納付|収納|徴収|証回収|処理|充当|喫煙|未収|未納|改善|化)率/u;

/** Figures that may well be below zero. */
const SIGNED = /差|増減|前年|昨年|前月|対比|比較|収支|損益|過不足|調整|還付|返還|返戻|戻入|取消|訂正|修正|減額|減少|伸び|ポイント|△|▲|残|変化|乖離|影響/u;

/** Units of things and persons that are counted. */
const COUNTED = /^(件|人|名|通|部|社|回|枚|者|事業所|事業場|機関|団体|施設|世帯|日|冊|台|店|か所|箇所|市町村)$/u;

/** Headings of figures that count, where no unit is written. */
const COUNTS = /(?:件|人|者|回|通|部|枚|社|所)数$/u;

export const labelOf = (entries: readonly (AxisEntry | undefined)[]): string => entries.map((entry) => entry?.label ?? '').join(' ').replace(/\s+/gu, ' ').trim();

interface Words {
  readonly open: boolean;
  readonly share: boolean;
  readonly ratio: boolean;
}

/** Every heading is read once, however many figures stand under it. */
const read = new WeakMap<AxisEntry, Words>();

function wordsOf(entry: AxisEntry): Words {
  let words = read.get(entry);
  if (!words) {
    const open = isOpen(entry.label) || GAP_OF_RATES.test(entry.label) || entry.role === 'ratio' || entry.role === 'difference';
    read.set(entry, (words = { open, share: SHARE.test(entry.label), ratio: /率|比/u.test(entry.label) }));
  }
  return words;
}

/** Whether a figure under these headings is part ÷ whole; the measure beside the item decides (実施率 … 達成率 is none). */
export function isShare(entries: readonly (AxisEntry | undefined)[], title: string): boolean {
  let share = false;
  let ratio = false;
  for (const entry of entries) {
    if (!entry) continue;
    const words = wordsOf(entry);
    if (words.open) return false;
    share ||= words.share;
    ratio ||= words.ratio;
  }
  return share || (!ratio && SHARE.test(title) && !isOpen(title));
}

/** Whether a figure under these headings counts something and cannot be below zero. */
export function isCount(entries: readonly (AxisEntry | undefined)[], unit: string | null, own: string): boolean {
  const texts = [...entries.map((entry) => entry?.label ?? ''), own];
  if (texts.some((text) => SIGNED.test(text.replace(/^[▲△-]/u, ''))) || entries.some((entry) => entry?.role === 'difference' || entry?.role === 'ratio')) return false;
  if (texts.some((text) => isDifferenceWord(text) && !isCumulativeWord(text))) return false;
  return unit !== null ? COUNTED.test(unit) : entries.some((entry) => entry !== undefined && COUNTS.test(entry.name.replace(/[（(].*$/u, '').trim()));
}
