import type { CellInput } from '../../../../test/support/buildWorkbook';
import { cellsOf, findingsOf, type Rows } from '../../../../test/support/findingsOf';

const ID = 'comparison-mismatch';
const years = (ratio: string, difference: string): Rows => [
  ['区分', '令和7年度', '令和6年度', '対前年比', '増減'],
  ['受付件数', '1,320件', '1,200件', '110.0%', '120件'],
  ['照会件数', '540件', '600件', ratio, difference],
  ['催告件数', '210件', '200件', '105.0%', '10件'],
];

describe(ID, () => {
  it('offers =KPI.YOY() for a ratio with last year', () => {
    const rows: Rows = [['区分', '令和7年度 件数', '令和6年度 件数', '対前年比'], ['甲', 110, 100, { v: 1.1, z: '0.0%' }], ['乙', 240, 200, { v: 1.2, z: '0.0%' }], ['丙', 99, 90, { v: 1.2, z: '0.0%' }]];
    const [finding] = findingsOf(ID, rows);
    expect([finding?.fix, ...(finding?.alternatives ?? [])].map((fix) => fix?.edits[0]?.formula ?? fix?.edits[0]?.value)).toEqual(['KPI.YOY(B4,C4)', 'ROUND(B4/C4,3)', 1.1]);
  });

  it('is silent where ratio and difference hold', () => {
    expect(findingsOf(ID, years('90.0%', '▲60件'))).toEqual([]);
  });

  it.each([
    ['a ratio', years('111.1%', '▲60件'), 'D3', '90.0%', ['B3', 'C3']],
    ['a difference', years('90.0%', '60件'), 'E3', '▲60件', ['B3', 'C3']],
  ])('reports %s that does not', (_, rows, cell, expected, evidence) => {
    const findings = findingsOf(ID, rows);
    expect(cellsOf(findings)).toEqual([cell]);
    expect(findings[0]).toMatchObject({ severity: 'error', expected });
    expect(findings[0]!.evidence).toEqual(expect.arrayContaining(evidence));
  });

  it('holds 増減率 without 増減 beside it against the two figures', () => {
    const rows = (may: CellInput): Rows => [['月', '当月', '前年同月', '増減率（％）'], ['4月', 1032, 1000, 3.2], ['5月', 980, 1000, may], ['6月', 1100, 1000, 10], ['7月', 1000, 1000, 0], ['8月', 950, 1000, -5]];
    expect(findingsOf(ID, rows(-2))).toEqual([]);
    expect(findingsOf(ID, rows(2)).map(({ cell, expected, evidence }) => [cell, expected, evidence])).toEqual([['D3', '▲2', ['D3', 'B3', 'C3']]]);
    expect(findingsOf(ID, rows('－'))).toEqual([]);
    // Of what it is the growth rate most lines must say.
    expect(findingsOf(ID, [rows(2)[0]!, ['4月', 1032, 1000, 3.5], ['5月', 980, 1000, 2], ['6月', 1100, 1000, 10]])).toEqual([]);
  });

  it('says the two figures compared', () => {
    expect(findingsOf(ID, years('90.0%', '60件'))[0]!.message).toMatch(/B3 の 540件 − C3 の 600件 ＝ ▲60件 と合いません（120件 の違い）/);
  });

  it.each([
    ['▶ 回収率は52.07%（前年度49.88%）となり、前年度を下回った。', '下回'],
    ['・4,180人が受診した（前年同期 4,922人）。前年同期より増加した。', null],
    ['・4,180人が受診し（前年同期 4,922人）、前年同期より増加した。', '増加'],
    ['事業者健診データ20,047件を取得し目標件数27,553件を大きく上回った。', '上回'],
    ['目標初回面談件数7,500件を大きく下回る初回面談件数8,942件となった。', '下回'],
    ['▶ 回収率は52.07%（前年度49.88%）となり、前年度を上回った。', null],
    ['▶ 回収率は49.07%（前年度49.88%）となり、前年度を上回ることができなかった。', null],
    ['目標件数17,553件を下回る医療機関は20機関であった。', null],
    ['20,047件を取得し目標件数17,553件を上回った。', null],
  ])('holds the word of a sentence against its figures: %s', (text, found) => {
    expect(findingsOf(ID, [['実施状況'], [text]]).map((finding) => finding.found ?? null)).toEqual(found === null ? [] : [found]);
  });
});
