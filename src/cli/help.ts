/** What --help prints; README.md says the same at length. */
export const HELP = `kpi-check - 提出前の KPI 資料（Excel）を調べ、直すところを知らせます

使い方
  kpi-check ブック.xlsx [ほかのブック.xlsx …] [指定]

指定
  --as-of 2025-12          報告の最後の月。書かなければブックから読み取ります
  --previous 前年.xlsx     前年のブック。今年の「前年」の欄と突き合わせます
  --profile 設定.json      支部の設定（凡例、反映の遅れ、確認済みの指摘など）
  --format text|json|html  報告の形式。書かなければ text（--output の名前が .html か .json ならその形式）
  --output ファイル        画面に出さずファイルに書き出します
  --explain 'シート!C5'    そのセルをどう読んだか、どの表・計算に入るかを説明します
  --help, -h               この説明
  --version, -v            版

終了コード
  0  エラーの指摘なし
  1  エラーの指摘あり
  2  読めないファイルがある、または指定の誤り

調べるブックに書き込むことはありません。.xlsx と .xlsm を読みます（マクロは動かしません）。
`;
