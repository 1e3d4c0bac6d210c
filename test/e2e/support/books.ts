import { utils, write, type WorkBook } from '@e965/xlsx';

type Value = string | number | null;

/** A workbook file made of rows of values, one list a sheet. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Buffer {
  const book: WorkBook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** KPIs with marks and the legend by which they were given, and a sheet with a total that does not add up. */
export const markedBook = (): Buffer => bookOf({
  評価: [
    ['令和7年度 KPI の達成状況（令和7年12月末）'],
    ['◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満'],
    [],
    ['No', 'KPI', '目標', '実績', '評価'],
    [1, '健康宣言事業所数', '3,000事業所以上', '3,360事業所', '◎'],
    [2, 'ジェネリック医薬品使用割合', '80.0%以上', '82.0%', '○'],
    [3, '特定健診実施率', '60.0%以上', '51.0%', '△'],
    [4, '窓口での受付件数', '1,000件以上', '700件', '×'],
  ],
  内訳: [
    ['区分', '男', '女', '計'],
    ['本人', 120, 130, 250],
    ['家族', 60, 70, 135],
    ['計', 180, 200, 380],
  ],
});

/** A book in which there is nothing that the checker is for. */
export const addressBook = (): Buffer => bookOf({ 名簿: [['氏名', '住所'], ['山田太郎', '東京都千代田区'], ['鈴木花子', '埼玉県さいたま市'], ['佐藤次郎', '千葉県千葉市']] });

export const emptyBook = (): Buffer => bookOf({ Sheet1: [] });
