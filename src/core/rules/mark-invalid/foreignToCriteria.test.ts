import type { CellInput, SheetSpec } from '../../../../test/support/buildWorkbook';
import { buildWorkbook } from '../../../../test/support/buildWorkbook';
import { check } from '../../check';
import { defaultSettings } from '../../settings';

const share = (v: number): CellInput => ({ v, z: '0.0%' });
const NAMES = ['健診実施率', 'データ取得率', '郵送化率', '回収率', '使用割合', '受診率'];
const CRITERIA: CellInput[][] = [['評価基準'], ['評価', '判定基準', '目標達成率'], ['S', '大幅に上回る', '120％以上'], ['A', '上回る', '105％以上120％未満'], ['B', '概ね達成', '100％以上105％未満'], ['C', '下回る', '100％未満']];

/** A criteria sheet, and KPIs in lines of labels and values with these marks. */
const book = (marks: readonly string[], criteria = CRITERIA): SheetSpec[] => [
  { name: '基準', rows: criteria },
  { name: '実績', rows: NAMES.flatMap((name, i): CellInput[][] => [[`（${i + 1}）${name}の向上`], ['実施結果', '勧奨文書を年2回送付した。'], ['KPI', name, '目標', '60.0％以上', '実績', share(0.606), '達成率', share(1.01), '評価', marks[i]!], []]) },
];
const run = (sheets: readonly SheetSpec[]) => check(buildWorkbook({ sheets }), defaultSettings, { asOf: '2026-03' });

describe('marks beside letters of a table of criteria', () => {
  it.each<[string, SheetSpec[], string[]]>([
    ['letters alone', book(['B', 'B', 'B', 'B', 'B', 'B']), []],
    ['a mark of another form', book(['B', 'B', 'B', 'B', 'B', '◎']), ['実績!J23']],
    ['a letter that it does not have', book(['B', 'E', 'B', 'B', 'B', 'B']), ['実績!J7']],
    ['nothing to rate', book(['B', 'B', '－', 'B', 'B', 'B']), []],
    ['as many marks as would be a system of their own', book(['B', 'B', '○', '○', 'B', 'B']), []],
    ['a legend of marks beside the criteria', book(['B', 'B', 'B', 'B', 'B', '◎'], [...CRITERIA, [], ['◎（計画を上回る）、○（計画通り）、△（計画を下回る）']]), []],
    ['no criteria', book(['B', 'B', 'B', 'B', 'B', '◎'], [['令和7年度']]), []],
  ])('%s', (_, sheets, expected) => {
    expect(run(sheets).findings.filter(({ rule }) => rule === 'mark-invalid').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected);
  });

  it('suggests no mark where letters rate, and tells the letter', () => {
    const [kpi] = run(book(['B', 'B', 'B', 'B', 'B', '◎'])).kpis.slice(-1);
    expect([kpi?.suggestedMark, kpi?.suggestedReason]).toEqual([null, '達成率（実績 ÷ 目標 60.0%）は 101.0% です。判定基準では B に当たります。']);
    const [other] = run(book(['B', 'B', 'B', 'B', 'B', 'A'], [['令和7年度']])).kpis;
    expect([other?.suggestedMark, other?.suggestedReason]).toEqual([null, '評価は記号ではなく区分の文字で付けられているため、印は示しません。']);
  });
});
