import { isAchievementWord, isConditionWord, isMarkWord } from './kpiWords';

const families = { achievement: isAchievementWord, mark: isMarkWord, condition: isConditionWord };

it.each([
  ['達成率', 'achievement'], ['目標達成率', 'achievement'], ['達成率（％）', 'achievement'], ['進捗率', 'achievement'], ['対目標比', 'achievement'], ['目標比', 'achievement'], ['計画比', 'achievement'], ['目標対比', 'achievement'], ['達 成 率', 'achievement'], ['対計画値', 'achievement'], ['対目標', 'achievement'], ['対KPI数値（％）', 'achievement'],
  ['評価', 'mark'], ['自己評価', 'mark'], ['評　価', 'mark'], ['判定', 'mark'], ['進捗評価', 'mark'], ['実施状況評価', 'mark'], ['上期評価', 'mark'], ['評価（支部）', 'mark'], ['達成状況', 'mark'], ['進捗区分', 'mark'], ['ランク', 'mark'],
  ['条件', 'condition'], ['達成条件', 'condition'], ['方向', 'condition'], ['判定基準', 'condition'], ['以上・以下', 'condition'],
  ['目標', ''], ['目標との比較', ''], ['対計画差', ''], ['対目標値差', ''], ['計画比較表', ''], ['評価指標', ''], ['評価項目', ''], ['進捗状況', ''], ['実施状況', ''], ['実績評価者数', ''], ['条件付き', ''], ['対前年比', ''], ['', ''],
])('%j: %s', (text, expected) => {
  expect(Object.entries(families).filter(([, is]) => is(text)).map(([name]) => name).join(' ')).toBe(expected);
});
