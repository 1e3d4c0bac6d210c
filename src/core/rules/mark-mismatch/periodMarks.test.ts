import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'mark-mismatch';
const RATES = '◎ 110%以上 ／ ○ 100%以上 ／ △ 80%以上 ／ × 80%未満';
const ANSWERS = '判定：○ 目標達成、× 目標未達';

/** 目標, 実績, 判定 of two KPIs in each quarter. */
const across = (legend: string | null, kpis: readonly [string, string], ...quarters: readonly (readonly CellInput[])[]) => [{
  name: '報告', merges: ['A3:A4', 'B3:D3', 'E3:G3'],
  rows: [['令和7年度 KPI進捗（令和7年12月末現在）'], [legend], ['四半期', kpis[0], null, null, kpis[1], null, null], [null, '目標', '実績', '判定', '目標', '実績', '判定'],
    ...quarters.map((cells, i): CellInput[] => [`第${i + 1}四半期`, ...cells])] as CellInput[][],
}];

const COUNTS = ['メール会員', '面談件数'] as const;
const Q1: CellInput[] = ['1,000', '1,050', '○', '200', '150', '×'];
/** The same with △ beside the second KPI. */
const Q1_TRIANGLE: CellInput[] = [...Q1.slice(0, 5), '△'];
const Q3: CellInput[] = ['1,100', '1,120', '○', '200', '205', '○'];

describe('marks by month or quarter', () => {
  it('reports the one that does not follow the target and the result beside it', () => {
    const [finding, ...more] = findingsOf(ID, across(RATES, COUNTS, Q1, ['1,200', '900', '○', '200', '230', '◎'], Q3));
    expect([finding?.cell, finding?.expected, finding?.evidence, more]).toEqual(['D6', '×', ['C6', 'B6', 'A2'], []]);
    expect(finding!.message).toContain('メール会員 第2四半期は目標 1,200、実績 900で、達成率は 75.0%');
    expect(finding!.fix?.edits).toEqual([{ sheet: '報告', cell: 'D6', value: '×' }]);
  });

  it('holds those of KPIs down and quarters across against their figures', () => {
    const quarters = ['第1四半期', '第2四半期', '第3四半期'].flatMap((quarter): CellInput[] => [quarter, null, null]);
    const rows: Rows = [['令和7年度 KPI進捗'], [RATES], ['KPI', ...quarters], [null, ...quarters.map((_, i) => ['目標', '実績', '判定'][i % 3]!)],
      ['メール会員', '1,000', '1,050', '○', '1,200', '900', '○', '1,100', '1,120', '○'], ['面談件数', '200', '150', '×', '200', '230', '◎', '200', '205', '○']];
    expect(cellsOf(findingsOf(ID, [{ name: '報告', rows, merges: ['A3:A4', 'B3:D3', 'E3:G3', 'H3:J3'] }]))).toEqual(['G5']);
  });

  it('holds those of the quarters of a KPI list against their own figures', () => {
    const rows = (mark: string): Rows => [['令和7年度 KPI 四半期別達成状況（令和7年9月末）'], [RATES], ['KPI', '第1四半期', null, null, '第2四半期', null, null], [null, '目標', '実績', '判定', '目標', '実績', '判定'],
      ['健診実施率', '20.0%', '21.0%', mark, '40.0%', '38.0%', '△'], ['保健指導実施率', '10.0%', '9.5%', '△', '20.0%', '23.0%', '◎'], ['訪問件数', '100件', '120件', '◎', '200件', '240件', '◎'], ['文書勧奨件数', '50件', '38件', '×', '100件', '70件', '×']];
    const found = (mark: string) => cellsOf(findingsOf(ID, [{ name: '報告', rows: rows(mark), merges: ['A3:A4', 'B3:D3', 'E3:G3'] }]));
    expect([found('○'), found('×')]).toEqual([[], ['D5']]);
  });

  it.each<[string, string | null, readonly (readonly CellInput[])[], string[]]>([
    ['a missed target called achieved', ANSWERS, [Q1, ['1,200', '900', '○', '200', '230', '○'], Q3], ['D6']],
    ['a better mark than that of a higher rate', null, [Q1_TRIANGLE, ['1,200', '800', '○', '200', '230', '○'], Q3], ['D6']],
    ['a target of which less is better', RATES, [['1,000', '1,050', '○', '20日', '18日', '◎'], ['1,200', '1,230', '○', '20日', '24日', '○'], ['1,100', '1,120', '○', '20日', '19.5日', '○']], ['G6']],
  ])('reports %s', (_, legend, quarters, expected) => {
    expect(cellsOf(findingsOf(ID, across(legend, COUNTS, ...quarters)))).toEqual(expected);
  });

  it.each<[string, string | null, readonly (readonly CellInput[])[]]>([
    ['marks that all follow', RATES, [Q1, ['1,200', '900', '×', '200', '230', '◎'], Q3]],
    ['the year\'s target in every line, which none can have reached', RATES, [['4,000', '1,050', '○', '800', '200', '○'], ['4,000', '2,100', '○', '800', '410', '○'], ['4,000', '3,050', '○', '800', '605', '○']]],
    ['○ near enough to the target where the legend has no bounds', '○（計画通り）、△（計画を下回る）', [Q1_TRIANGLE, ['1,200', '1,190', '○', '200', '230', '○'], Q3]],
    ['lines without a result, and dashes', RATES, [Q1, ['1,200', null, '○', '200', '230', '－'], Q3]],
    ['a result on the edge of two marks', RATES, [['100.0%', '101.0%', '○', '20.0%', '18.0%', '△'], ['100.0%', '110.0%', '○', '20.0%', '16.0%', '△'], ['100.0%', '102.0%', '○', '20.0%', '20.4%', '○']]],
  ])('leaves alone %s', (_, legend, quarters) => {
    expect(findingsOf(ID, across(legend, COUNTS, ...quarters))).toEqual([]);
  });
});
