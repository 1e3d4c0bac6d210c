import { cellsOf, findingsOf } from '../../../../test/support/findingsOf';
import type { ErrorCode } from '../../snapshot/workbook';

const ID = 'formula-error';
const error = (e: ErrorCode, f: string) => ({ e, f });

describe(ID, () => {
  it.each<[ErrorCode, RegExp]>([
    ['#REF!', /削除/], ['#DIV/0!', /割る数/], ['#NAME?', /関数名/], ['#VALUE!', /文字/], ['#N/A', /検索/], ['#NUM!', /計算できない/], ['#NULL!', /範囲/],
  ])('reports %s with what to do', (code, advice) => {
    const [finding] = findingsOf(ID, [['件数', 10], ['率', error(code, 'B1/B9')]]);
    expect(finding).toMatchObject({ cell: 'B2', severity: 'error', found: code });
    expect(finding!.message).toMatch(advice);
  });

  it('is silent on a sound book', () => {
    expect(findingsOf(ID, [['件数', 10], ['率', { f: 'B1/20', v: 0.5 }]])).toEqual([]);
  });

  it('reports an error typed or pasted in', () => {
    expect(cellsOf(findingsOf(ID, [['件数', { e: '#N/A' }]]))).toEqual(['B1']);
  });

  it('does not report cells that pass an error on, on the same sheet or another, directly or by a range', () => {
    const book = [
      { name: '4月', rows: [['件数', error('#REF!', '#REF!+1')], ['率', error('#REF!', 'B1/10')], ['計', error('#REF!', 'SUM(B1:B2)')]] },
      { name: '総括', rows: [['件数', error('#REF!', "'4月'!B1")], ['計', error('#REF!', 'SUM(B:B)')]] },
    ];
    expect(cellsOf(findingsOf(ID, book))).toEqual(['4月!B1']);
  });

  it('reports copies of one formula that fail alike once', () => {
    const row = ['B', 'C', 'D', 'E'].map((col) => error('#DIV/0!', `${col}1/${col}2`));
    const findings = findingsOf(ID, [['件数', 1, 2, 3, 4], ['対象', null, null, null, null], ['率', ...row]]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ cell: 'B3', range: 'B3:E3' });
    expect(findings[0]!.message).toContain('4 セル');
  });
});
