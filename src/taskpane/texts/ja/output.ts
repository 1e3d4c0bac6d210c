/** Words of 結果の出力. */
export const output = {
  menu: '結果の出力',
  sheet: '「点検結果」シートを作る',
  file: 'HTML の報告書を保存',
  writing: '結果のシートを作っています…',
  rendering: '報告書を作っています…',
  doingSheet: '結果のシートの作成',
  doingFile: '報告書の作成',
  written: (name: string) => `「${name}」シートに点検の結果を書きました。次に作ると、このシートは書き直されます。`,
  saved: (name: string) => `報告書「${name}」のダウンロードを始めました。「ダウンロード」フォルダーを見てください。保存されないときは、「点検結果」シートをお使いください。`,
  fileName: (book: string) => `${book}_点検結果.html`,
} as const;
