import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

const share = (v: number): CellInput => ({ v, z: '0.0%' });
const line = (name: string, target: string, actual: CellInput, rate: CellInput, mark = 'B'): CellInput[] => ['KPI', name, null, '目標', target, '実績', actual, '達成率', rate, '評価', mark];

const report = (lines: readonly (readonly CellInput[])[]) => check(buildWorkbook({
  sheets: [{
    name: '報告', rows: [['（１）特定健診実施率の向上'], ['事業計画', '健診機関と連携し、受入枠の拡大を進める。'], ['実施結果', '休日健診を進めた。'], ...lines, [], ['■健診の実施状況'], ['区分', '対象者数', '受診者数'], ['本人', 168400, 104612], ['家族', 47230, 13527]],
    merges: ['A1:K1', 'B2:K2', 'B3:K3', ...lines.map((_, i) => `B${i + 4}:C${i + 4}`)],
  }],
}), defaultSettings, { asOf: '2026-03' });

const EXAM = line('健診実施率', '62.0％以上', share(0.621), share(1.002));
const DATA = line('データ取得率', '8.9％以上', share(0.094), share(1.056), 'A');
const BIDS = line('一者応札案件の割合', '20.0％以下', share(0.176), share(1.136), 'A');

describe('KPIs whose values stand beside their labels', () => {
  it.each([[[EXAM]], [[EXAM, DATA]], [[EXAM, DATA, BIDS]]])('are read line by line with their 達成率', (...[lines]) => {
    const { kpis, rates, findings } = report(lines);
    expect(kpis.map(({ name, targetCell, actualCell, markCell }) => [name, targetCell, actualCell, markCell])).toEqual(lines.map(([, name], i) => [name, `E${i + 4}`, `G${i + 4}`, `K${i + 4}`]));
    expect(rates.map(({ cell, numerator, denominator, agrees }) => [cell, numerator[0], denominator[0], agrees])).toEqual(lines.map((one, i) => (one === BIDS ? [`I${i + 4}`, `E${i + 4}`, `G${i + 4}`, true] : [`I${i + 4}`, `G${i + 4}`, `E${i + 4}`, true])));
    expect(findings).toEqual([]);
  });

  it('say where the 達成率 is wrong, if most others are right', () => {
    const wrong = line('データ取得率', '8.9％以上', share(0.094), share(1.256));
    expect(report([EXAM, wrong, BIDS]).findings.map(({ rule, cell }) => [rule, cell])).toEqual([['rate-mismatch', 'I5']]);
    expect(report([wrong]).rates).toEqual([]);
    expect(report([EXAM, wrong]).rates).toEqual([]);
  });

  it('are still told to be above a whole', () => {
    expect(report([EXAM, line('データ取得率', '8.9％以上', share(1.94), share(21.798))]).findings.map(({ rule, cell }) => [rule, cell])).toEqual([['out-of-range', 'G5']]);
  });

  it('keep the place of a result that is not there', () => {
    const { kpis } = report([EXAM, line('データ取得率', '8.9％以上', null, null)]);
    expect(kpis.map(({ actualCell, actual, mark }) => [actualCell, actual?.value ?? null, mark])).toEqual([['G4', 0.621, 'B'], ['G5', null, 'B']]);
  });

  it('are none where something else stands among them', () => {
    expect(report([EXAM, ['KPI', 'データ取得率', null, '目標', '8.9％以上', '担当', '保健G', '実績', share(0.094)]]).kpis.map(({ name }) => name)).not.toContain('データ取得率');
  });
});
