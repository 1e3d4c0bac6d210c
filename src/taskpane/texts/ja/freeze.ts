const count = (number: number): string => number.toLocaleString('ja-JP');

/** Words of 値に固定. */
export const freeze = {
  reading: 'KPI 関数を数えています…',
  writing: '式を値に置き換えています…',
  question: (formulas: number) => `KPI 関数の式 ${count(formulas)} 個を、今の値に置き換えますか。`,
  ofSheet: (sheet: string, formulas: number) => `「${sheet}」${count(formulas)} 個`,
  warning: '置き換えた後は、元の数字を直しても結果は変わりません。',
  confirm: (formulas: number) => `${count(formulas)} 個を値に置き換える`,
  none: 'このブックに KPI 関数の式はありません。',
  left: (names: readonly string[], more: number) => `${names.join('、')}${more > 0 ? ` ほか ${count(more)} か所` : ''} は、まだ計算されていないか、関数の名前が違うため、式のまま残します。`,
  separator: '、',
  stop: '。',
  counting: '関数の数え上げ',
  freezing: '値に固定',
} as const;
