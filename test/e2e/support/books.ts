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

/** A book with something for every form of the pane: marks to write, a rate and texts to repair, months that are missing. */
export const formsBook = (): Buffer => bookOf({
  評価: [
    ['令和7年度 KPI の達成状況（令和7年12月末）'],
    ['◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満'],
    [],
    ['No', 'KPI', '目標', '実績', '評価'],
    [1, '健康宣言事業所数', '3,000事業所以上', '3,360事業所', '◎'],
    [2, 'ジェネリック医薬品使用割合', '80.0%以上', '82.0%', '△'],
    [3, '特定健診実施率', '60.0%以上', '51.0%', null],
    [4, '窓口での受付件数', '1,000件以上', '700件', '×'],
  ],
  内訳: [
    ['令和7年度 健診の実施状況'],
    ['区分', '対象者数', '実施者数', '実施率'],
    ['被保険者', 1200, 300, '25.0%'],
    ['被扶養者', 800, 121, '16.1%'],
    ['任意継続', 400, '１００', '25.0%'],
    ['計', 2400, 531, '21.7%'],
  ],
  月次: [
    ['令和7年度 月別の件数'],
    ['区分', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月', '計'],
    ['文書', 10, 12, 11, 13, null, 12, 14, 15, 13, null, null, null, 100],
    ['電話', 20, 22, 21, 23, 22, 22, 24, 25, 23, null, null, null, 202],
    ['訪問', 5, 6, 7, 8, 7, 6, 5, null, null, null, null, null, 44],
  ],
});
