import { measure } from '../../../test/support/measure';
import fc from 'fast-check';
import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

const PIECES = ['■ KPI', '【KPI】', 'KPI実績等', '(1)', '2)', '①', '以上', '以下とする', '前年度', '目標', '実績', '％', '12.3%', '1,350事業所', '－', '◎', '○', '〇', '令和7年度', '9月末', '(', ')', '（', '）', '※', '・', '\n', '率', '割合', '達成', '、', '。', '計', '+', '🙂'];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''));
const cell: fc.Arbitrary<CellInput> = fc.oneof(text, fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('事業計画', '実施状況', '評価', 'KPI', '目標', '実績', '条件'));

it('never throws, and gives only addresses and numbers that can be shown', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 }), (rows) => {
      const report = check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2026-03' });
      for (const kpi of report.kpis) {
        for (const value of [kpi.target?.value, kpi.actual?.value, kpi.monthlyTarget, kpi.previous]) if (value != null) expect(Number.isFinite(value)).toBe(true);
        for (const address of [kpi.targetCell, kpi.actualCell, kpi.markCell]) if (address !== null) expect(address).toMatch(/^[A-Z]{1,3}\d+$/u);
      }
    }),
    { numRuns: 150, seed: 20251231 },
  );
});

it.each([
  ['one cell full of targets', [['■ KPI\n' + '(1)実施率を53.2%以上とする。'.repeat(1600)]]],
  ['one cell full of marks and numbers', [['◎(1)○'.repeat(6500)]]],
  ['many short lines', Array.from({ length: 3000 }, (_, i) => [`(${(i % 20) + 1}) 実施率を${i % 100}.${i % 10}%以上とする`, `(${(i % 20) + 1}) ${i % 97}.5%`, '○'])],
] as [string, CellInput[][]][])('stays quick on %s', (_, rows) => {
  const { milliseconds } = measure(() => check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2026-03' }));
  expect(milliseconds).toBeLessThan(20_000);
}, 60_000);
