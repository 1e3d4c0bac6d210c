import { buildWorkbook } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const BOUNDS = '　◎：100％以上　○：50％以上100％未満　△：40％以上50％未満　×：40％未満';
const NOTE = '※「以下」を目標とする指標は、９月末時点で目標の範囲内であれば◎、範囲外であれば△とする。';
const found = (legend: string, note: string, marks: readonly string[]) => {
  const rows = [['生活習慣病予防健診実施率', '61.5％以上', '30.2％'], ['事業者健診データ取得率', '8.6％以上', '3.1％'], ['特定健診実施率', '29.4％以上', '15.4％'], ['多部位かつ頻回の申請の割合', '0.85％以下', '0.91％']];
  return check(buildWorkbook({ sheets: [{ name: 'S', rows: [['令和7年度 KPI一覧（9月末）'], [legend], [note], ['指標', '目標', '実績', '評価'], ...rows.map((row, i) => [...row, marks[i]!])] }] }), defaultSettings, { asOf: '2025-09' })
    .findings.filter(({ rule }) => rule === 'mark-mismatch').map(({ cell, expected }) => [cell, expected]);
};

describe('marks in mid-year by a legend of the year\'s target', () => {
  it.each<[string, string, string, string[], unknown[][]]>([
    ['all follow', `年度目標に対する９月末の進捗率${BOUNDS}`, NOTE, ['△', '×', '○', '△'], []],
    ['one is above its rate', `年度目標に対する９月末の進捗率${BOUNDS}`, NOTE, ['○', '×', '○', '△'], [['D5', '△']]],
    ['one is against the note on upper bounds', `年度目標に対する９月末の進捗率${BOUNDS}`, NOTE, ['△', '×', '○', '◎'], [['D8', '△']]],
    ['the legend does not say of which target', `進捗率${BOUNDS}`, NOTE, ['○', '×', '○', '△'], []],
  ])('%s', (_, legend, note, marks, expected) => {
    expect(found(legend, note, marks)).toEqual(expected);
  });
});
