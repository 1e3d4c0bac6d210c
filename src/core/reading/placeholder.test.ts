import { readPlaceholder } from './placeholder';

it.each<[string, string]>([
  ['－', 'dash'], ['ー', 'dash'], ['—', 'dash'], ['─', 'dash'], ['-', 'dash'], ['–', 'dash'], ['―', 'dash'], ['‐', 'dash'], ['−', 'dash'], ['――', 'dash'], ['- -', 'dash'], ['　－　', 'dash'], ['(—)', 'dash'], ['（－）', 'dash'],
  ['— %', 'dash'], ['－％', 'dash'], ['- 件', 'dash'], ['－人', 'dash'], ['－ 事業所', 'dash'], ['/', 'dash'], ['該当なし', 'dash'], ['実績なし', 'dash'], ['対象外', 'dash'], ['○発生事案なし'.slice(1), 'dash'],
  ['－ ※対象者が確定していない', 'dash'], ['※下期実施予定', 'planned'],
  ['集計中', 'collecting'], ['（集計中）', 'collecting'], ['集 計 中', 'collecting'], ['算出中', 'collecting'], ['未集計', 'collecting'],
  ['未定', 'undecided'], ['未確定', 'undecided'], ['未公表', 'undecided'],
  ['下期実施予定', 'planned'], ['(下期実施予定)', 'planned'], ['・(下期実施予定)', 'planned'], ['1月実施予定', 'planned'], ['（令和5年10月実施予定）', 'planned'], ['3月公表予定', 'planned'], ['実施予定', 'planned'], ['未実施', 'planned'],
  ['中止', 'cancelled'], ['開催中止', 'cancelled'], ['見送り', 'cancelled'],
  ['…', 'unknown'], ['...', 'unknown'], ['x', 'unknown'], ['Ｘ', 'unknown'], ['*', 'unknown'], ['***', 'unknown'], ['N/A', 'unknown'], ['不明', 'unknown'],
])('%j → %s', (text, expected) => {
  expect(readPlaceholder(text)).toBe(expected);
});

it.each(['', ' ', '0', '0件', '12', '-12', '一%', '○', '×', '△', '4月', '件', '％', 'サービス', '実施する', '予定していた訪問を中止した。', '集団健診は1月～3月に実施予定。併せて保健指導も実施予定。', '対象者に案内を送付し、結果を集計中である。', 'e-ラーニング', '－5%', 'xyz', '※ 電子申請は令和8年1月から開始予定'])('%j is none', (text) => {
  expect(readPlaceholder(text)).toBeNull();
});
