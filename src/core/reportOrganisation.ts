import type { Grid } from './tables/grid';

/** Longer texts mention branches in passing. */
const LONGEST_TITLE = 70;
/** A longer workbook repeats itself. */
const MOST_CELLS = 20_000;

/** A name in kanji anywhere; one with kana only where nothing stands before it, for particles are kana too. */
const BODY = /(?:全国健康保険協会|協会けんぽ)?\s?([一-龥]{2,4}支部)|(?:^|[\s（(「〔［【】〕］])([一-龥ぁ-んァ-ヶー]{2,8}支部)|(?:^|[\s（(「〔［【】〕］])([一-龥ぁ-んァ-ヶーA-Za-z]{2,20}(?:健康保険組合|国民健康保険団体連合会|後期高齢者医療広域連合))|全国健康保険協会\s?(船員保険部)/gu;
const NO_NAME = /^(?:他|各|当|全|本部|都道府県|自|同|本部・?)支部$|支部支部|本部支部|全支部|他支部|各支部/u;

/** The branch or insurer that a workbook's texts name most often; its full name where one text gives it. */
export function organisationOf(grids: readonly Grid[]): string | null {
  const counts = new Map<string, number>();
  let full: string | null = null;
  let read = 0;
  for (const grid of grids) {
    for (const cell of grid.texts) {
      const value = String(cell.cell.value);
      if (!/支部|組合|連合|保険部/u.test(value) || ++read > MOST_CELLS) continue;
      const isTitle = value.length <= LONGEST_TITLE;
      for (const match of value.slice(0, 400).matchAll(BODY)) {
        const name = (match[1] ?? match[2] ?? match[3] ?? match[4])!.replace(/^(?:第?[一二三四五六七八九十]+回|年度|年|月|関する|全国|協会|保険協会)/u, '');
        if (NO_NAME.test(name) || name.length < 4) continue;
        counts.set(name, (counts.get(name) ?? 0) + (isTitle ? 3 : 1));
        if (match[0].startsWith('全国健康保険協会')) full = match[0];
      }
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (!best) return null;
  return full?.endsWith(best[0]) ? full.replace(/\s+/gu, ' ') : best[0];
}
