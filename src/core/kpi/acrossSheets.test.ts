import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';
import { findKpis } from './findKpis';

const PLAN = '・ 健診機関と連携し、受診者数の多い機関から順に訪問して、受診勧奨を計画的に実施する。';
const DONE = '・ 健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';

it('pairs a plan with the results on another sheet', () => {
  const plan: CellInput[][] = [['令和7年度 事業計画'], [PLAN], ['■ KPI：現金給付等の申請に係る郵送化率を90.0%以上とする'], [PLAN], ['■ KPI：確認書の提出率を92.0%以上とする'], [PLAN]];
  const result: CellInput[][] = [['令和7年度 実施状況'], [DONE], ['■ KPI実績：現金給付等の申請に係る郵送化率 91.5%（令和7年9月時点）'], [DONE]];
  const kpis = findKpis({ ...recognise(buildWorkbook({ sheets: [{ name: 'P', rows: plan }, { name: 'R', rows: result }] }), defaultSettings), fiscalYear: 2025, asOf: '2025-09', organisation: null, settings: defaultSettings });
  expect(kpis.map((kpi) => [kpi.sheet, kpi.targetSheet, kpi.targetCell?.address, kpi.actualCell?.address, kpi.actual?.value])).toEqual([['R', 'P', 'A3', 'A3', 0.915], ['P', null, 'A5', undefined, undefined]]);
});
