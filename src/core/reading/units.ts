/** Units and counters that stand behind a figure. The list is the firm part; a whole cell may carry another short word. */

const COUNTERS =
  '件 人 名 円 千円 百万円 十億円 日 日間 営業日 事業所 事業場 機関 医療機関 健診機関 実施機関 委託機関 薬局 部 部署 部局 通 回 社 枚 団体 市 町 市町 市町村 市区町村 区市町村 自治体 都道府県 ' +
  'ポイント ﾎﾟｲﾝﾄ pt Pt PT pp P 点 時間 分 秒 分間 か所 カ所 ヶ所 ヵ所 ケ所 箇所 個所 施設 世帯 歳 か月 カ月 ヶ月 ヵ月 ケ月 箇月 か月間 カ月間 ヶ月間 年間 か年 カ年 ヶ年 か年間 週 週間 ' +
  '冊 台 本 個 者 店 店舗 校 組 床 病院 診療所 講座 会場 圏域 医療圏 部位 種類 項目 人日 人月 位 倍 割 頁 ページ 字 文字 行 列 口 票 棟 室 席 コマ セット パック 箱 ケース ' +
  '保険者 事案 案件 議題 テーマ 記事 サンプル 組合 支部 地区 地域 か国 カ国 ヶ国 紙 誌 局 班 チーム グループ クリック アクセス 回線 端末 式 便 袋 足 着 匹 頭 羽 隻 機 艘 両 ' +
  'kg g mg km m cm mm m2 ha t L ml kWh kW GB MB KB TB ㎡ ㎥ ℃ 度 円/件 円/人 件/日 件/月 人/日 人/月 ％ % ‰';

export const KNOWN_UNITS: ReadonlySet<string> = new Set(COUNTERS.split(' '));

const byFirst = new Map<number, string[]>();
for (const unit of KNOWN_UNITS) {
  const list = byFirst.get(unit.charCodeAt(0)) ?? [];
  list.push(unit);
  list.sort((a, b) => b.length - a.length);
  byFirst.set(unit.charCodeAt(0), list);
}

/** The longest known unit that begins at `at`, '' where none does. A Latin unit must not run on into a word. */
export function unitAt(text: string, at: number): string {
  const candidates = byFirst.get(text.charCodeAt(at));
  if (candidates === undefined) return '';
  for (const unit of candidates) {
    if (!text.startsWith(unit, at)) continue;
    if (isLatin(unit.charCodeAt(unit.length - 1)) && isLatin(text.charCodeAt(at + unit.length))) continue;
    return unit;
  }
  return '';
}

/** Units that count or measure in themselves; a cell with nothing else is a form not yet filled in. */
export const BARE_UNITS: ReadonlySet<string> = new Set('件 人 名 円 千円 百万円 万円 億円 % ‰ 日 回 通 部 社 枚 ポイント 点 冊 か所 箇所 カ所 ヶ所 日間 時間'.split(' '));

/** Units after which wrong grouping cannot be a list: 1,2月 and 35,40歳 are lists, 12,34件 is not. */
export const AMOUNT_UNITS: ReadonlySet<string> = new Set('件 人 名 円 千円 百万円 事業所 機関 医療機関 通 社 枚 団体 施設 世帯 % ‰ ポイント 部 者 冊 台 床'.split(' '));

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isKanji(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005;
}

function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30fc;
}

// Words that make a text a period, a condition or an ordinal rather than a count of something.
const NOT_A_UNIT = ['以', '未満', '超', '年', '月', '期', '次', '号', '第', '時', '目', '予定', '中', '末', '番', '条', '章', '節', '項', '類', '代', '一', '万', '億', '千', '百'];
const LONGEST_UNKNOWN_UNIT = 4;

/** Length of an unlisted unit at `at`: up to four kanji or katakana that are no period, condition or ordinal; 0 where none. */
export function unlistedUnitLength(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at <= LONGEST_UNKNOWN_UNIT) {
    const code = text.charCodeAt(end);
    if (!isKanji(code) && !isKatakana(code)) break;
    end += 1;
  }
  const word = text.slice(at, end);
  if (word.length === 0 || word.length > LONGEST_UNKNOWN_UNIT) return 0;
  return NOT_A_UNIT.some((part) => word.includes(part)) ? 0 : word.length;
}
