import * as words from './words';

const predicates = {
  rate: words.isRateWord, ratio: words.isComparisonRatioWord, difference: words.isDifferenceWord, total: words.isTotalWord, subtotal: words.isSubtotalWord, cumulative: words.isCumulativeWord,
  target: words.isTargetWord, actual: words.isActualWord, ofWhich: words.isOfWhichWord, average: words.isAverageWord, remark: words.isRemarkWord,
};

/** Names of the families to which a header belongs. */
function families(text: string): string {
  return Object.entries(predicates).filter(([, is]) => is(text)).map(([name]) => name).join(' ');
}

it.each([
  ['達成率', 'rate'], ['回収率', 'rate'], ['回 収 率', 'rate'], ['使用割合', 'rate'], ['構成比', 'rate'], ['回収率（累計）\n（%）', 'rate cumulative'], ['実施率※', 'rate'], ['窓口受付率', 'rate'],
  ['対前年比', 'rate ratio'], ['前年比', 'rate ratio'], ['対前年度比', 'rate ratio'], ['前年同期比', 'rate ratio'], ['前年同月比', 'rate ratio'], ['対前年同月比', 'rate ratio'], ['対比', 'rate ratio'], ['対前年比\n（累計）', 'rate ratio cumulative'], ['伸び率', 'rate ratio'], ['増減率', 'rate ratio'],
  ['増減', 'difference'], ['差額', 'difference'], ['差額通知', ''], ['ジェネリック差額通知送付数', ''], ['差額ベッド代', ''], ['増減数', 'difference'], ['差', 'difference'], ['対前年差', 'difference'], ['前年差', 'difference'], ['前月差', 'difference'], ['対前年＋', 'difference'], ['対前年同期', 'difference'], ['対ベースライン', 'difference'], ['対基準年度（ポイント）', 'difference'], ['対ベースライン比', 'rate'], ['対基準', ''], ['ベースライン', ''], ['対前年度以上', ''], ['前年度からの増加数', 'difference'], ['対前年同月 +', 'difference'], ['対前年度差', 'difference'], ['対前年+/-', 'difference'], ['差引', 'difference'], ['前年度との差', 'difference'], ['全国との差（ポイント）', 'difference'], ['対前年増減', 'difference'], ['増減額', 'difference'], ['増加数', 'difference'], ['純増加数', 'difference'], ['減少件数', 'difference'], ['格差', ''], ['時差', ''],
  ['計', 'total'], ['合計', 'total'], ['合　計', 'total'], ['総計', 'total'], ['通期', 'total'], ['年間', 'total'], ['年度計', 'total'], ['通期 4~3月', 'total'], ['健診実施件数 計', 'total'], ['合計（件）', 'total'],
  ['小計', 'total subtotal'], ['上期計', 'total subtotal'], ['第1四半期計', 'total subtotal'], ['累計', 'cumulative'], ['年度累計', 'cumulative'],
  ['目標', 'target'], ['目標値', 'target'], ['月次目標', 'target'], ['計画値', 'target'], ['KPI値', 'target'], ['ＫＰＩ', 'target'], ['年度目標', 'target'], ['年間計画', 'target'],
  ['実績', 'actual'], ['実績値', 'actual'], ['実施結果', 'actual'], ['R6年度実績', 'actual'],
  ['再掲', 'ofWhich'], ['（再掲）', 'ofWhich'], ['うち10日以内の決定件数', 'ofWhich'], ['　うち3部位以上', 'ofWhich'], ['内訳', 'ofWhich'], ['内40歳以上', 'ofWhich'], ['内科', ''], ['内勤職員', ''], ['(アウトソース 再掲)', 'ofWhich'],
  ['平均', 'average'], ['全国平均', 'average'], ['月平均', 'average'], ['備考', 'remark'], ['参考', 'remark'], ['（参考）', 'remark'],
  ['件数', ''], ['対象者数', ''], ['計画', ''], ['設計', ''], ['統計', ''], ['会計', ''], ['推計', ''], ['集計', ''], ['家計', ''], ['業務の効率', ''], ['保険料率', ''], ['一般', ''], ['', ''], ['令和7年度', ''], ['4月', ''], ['前年度', ''], ['内容点検', ''], ['内部統制', ''],
])('%j: %s', (text, expected) => {
  expect(families(text)).toBe(expected);
});

it.each([
  ['前年同期', 'previous-year'], ['(前年同期)', 'previous-year'], ['前年度', 'previous-year'], ['昨年同期', 'previous-year'], ['昨年度', 'previous-year'], ['前年同月', 'previous-year'], ['令和6年度 (昨年同期)', 'previous-year'], ['前年当月', 'previous-year'], ['前年（令和5年度）', 'previous-year'],
  ['前月', 'previous-month'], ['【参考】', 'reference'], ['（参考）', 'reference'], ['【参考】\nR6年度実績', 'reference'],
  ['対前年比', null], ['前年との比較', null], ['前年同期との対比', null], ['前年比', null], ['前年度比', null], ['対前年度以上', null], ['前月差', null], ['対前年差', null], ['令和7年度', null], ['', null],
])('%j → %s', (text, expected) => {
  expect(words.sameYearWord(text)).toBe(expected);
});

it.each([
  ['（単位：千円）', '千円'], ['単位:件', '件'], ['(単位 人)', '人'], ['【単位：％】', '%'], ['［%］', '%'], ['(件)', '件'], ['（円）', '円'], ['再審査1件当たり査定額\n（円）', '円'], ['返納金債権回収率（累計）\n（％）', '%'], ['件数（件）', '件'], ['差（ポイント）', 'ポイント'], ['差(pt)', 'ポイント'], ['(単位:百万円)', '百万円'], ['単位：事業所', '事業所'],
  ['項目（単位）', null], ['（単位：件、％）', null], ['（人・％）', null], ['単位', null], ['(3月)', null], ['（再掲）', null], ['件', null], ['(単位)', null], ['(40歳以上)', null], ['', null], ['使用割合(数量ベース)', null],
])('%j states the unit %j', (text, expected) => {
  expect(words.unitNote(text)).toBe(expected);
});
