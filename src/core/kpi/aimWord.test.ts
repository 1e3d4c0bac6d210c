import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

const reasons = (rows: CellInput[][], merges: string[] = []) => check(buildWorkbook({ sheets: [{ name: 'S', rows: [['令和7年度 KPI進捗'], ...rows], merges }] }), defaultSettings, { asOf: '2025-09' }).kpis.map(({ standingReason }) => standingReason);
const of = (heading: string) => reasons([['KPI', '目標', heading, '9月末実績', '評価'], ['健診実施率', '60.0%以上', '30.0%', '28.0%', '△'], ['指導実施率', '20.0%以上', '9.0%', '9.5%', '○']])[0];

describe('the target of a part of the year', () => {
  it.each([
    ['月次目標', '月次目標（30.0%）'], ['上期目標', '上期目標（30.0%）'], ['9月末目安', '9月末目安（30.0%）'], ['目標（当月）', '月次目標（30.0%）'], ['９月末の\n目標', '9月末の目標（30.0%）'],
  ])('is called as its heading calls it: %s', (heading, expected) => {
    expect(of(heading)).toBe(`実績 28.0% は${expected}に届いていません。`);
  });

  it('is the plan of the heading above it', () => {
    const rows: CellInput[][] = [['KPI', '年度目標', '9月末', null, '判定'], [null, null, '計画', '実績', null], ['健診実施率', '60.0%以上', '30.0%', '28.0%', '△'], ['指導実施率', '20.0%以上', '9.0%', '9.5%', '○']];
    expect(reasons(rows, ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'])[0]).toBe('実績 28.0% は9月末の計画（30.0%）に届いていません。');
  });
});
