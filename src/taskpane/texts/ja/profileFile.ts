import type { Settings } from '../../../core/settings';

/** Words of 設定を書き出す and 設定を読み込む. */
export const profileFile = {
  title: 'ほかのブック・支部と共有',
  lead: '設定と訂正を一つのファイルに書き出し、ほかのブックや支部で読み込めます。',
  export: '設定を書き出す',
  exporting: '設定の書き出し',
  exported: (name: string) => `「${name}」に書き出しました。`,
  import: '設定を読み込む',
  importing: '設定の読み込み',
  choose: '読み込む設定のファイル',
  fileName: (book: string) => `点検の設定_${book}.json`,
  bare: '点検の設定.json',
  refused: (name: string, problem: string) => `「${name}」は読み込めませんでした。${problem}今の設定は何も変えていません。`,
  tooLarge: '設定のファイルにしては大きすぎます。別のファイルではないか確かめてください。',
  notText: '文字コードが UTF-8 ではありません。点検ツールが書き出したファイルか確かめてください。',
  question: (name: string) => `「${name}」の設定に入れ替えますか。`,
  same: (name: string) => `「${name}」は今の設定と同じです。変えるところはありません。`,
  changes: '変わるところ',
  change: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
  confirm: '入れ替える',
  close: '閉じる',
  taken: (name: string) => `「${name}」の設定に入れ替えました。`,
  fields: {
    asOf: '報告時点',
    legend: '評価の凡例',
    lags: '反映の遅れ',
    rounding: '端数処理',
    rules: 'ルールの扱い',
    corrections: '読み取りの訂正',
    acknowledged: '確認済み',
  } satisfies Record<Exclude<keyof Settings, 'version'>, string>,
  rounding: { 'half-up': '四捨五入', down: '切り捨て', up: '切り上げ' } satisfies Record<Settings['rounding'], string>,
  automatic: 'ブックから読み取る',
  entries: (number: number) => (number === 0 ? 'なし' : `${number} 件`),
  /** Where the numbers are alike and what they count is not. */
  otherEntries: (number: number, changed: number) => `${number} 件（うち ${changed} 件が違う内容）`,
} as const;
