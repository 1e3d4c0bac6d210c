import { reportSchema, type Report } from '../../src/core/report';
import type { ReportView } from '../../src/report/view';

type Month = Report['series'][number]['months'][number];
type State = Month['state'];

/** A made-up report with everything a renderer has to show; the schema vouches that a check could hand it back. */
export const sampleReport: Report = reportSchema.parse({
  schemaVersion: 1,
  workbook: { name: '事業報告_第3四半期.xlsx', organisation: '見本支部', fiscalYear: 2025, asOf: '2025-12', asOfSource: '表紙!B3' },
  tables: [
    { id: 't1', sheet: '1 健診', range: 'B4:P9', kind: 'monthly', title: '生活習慣病予防健診 実施状況', unit: '件', fiscalYears: [2025, 2024], months: months(2025).map((m) => m), headerRows: 1, headerColumns: 1 },
    { id: 't2', sheet: '1 健診', range: 'B14:F18', kind: 'comparison', title: '健診実施率（前年同期との比較）', unit: '%', fiscalYears: [2025, 2024], headerRows: 1, headerColumns: 1 },
    { id: 't3', sheet: '2 業務', range: 'B3:H12', kind: 'quarterly', title: '債権催告の実施状況', unit: '件', fiscalYears: [2025], headerRows: 1, headerColumns: 1 },
    { id: 't4', sheet: '2 業務', range: 'B16:F24', kind: 'breakdown', title: '申請書の受付（窓口・郵送）', unit: '件', fiscalYears: [2025], headerRows: 1, headerColumns: 1 },
    { id: 't5', sheet: 'KPI 総括', range: 'B5:J13', kind: 'kpi-list', title: 'KPI 一覧', unit: null, fiscalYears: [2025], headerRows: 1, headerColumns: 1 },
    { id: 't6', sheet: '3 広報', range: 'A2:E40', kind: 'plan-status', title: '広報の計画と実施状況', unit: null, fiscalYears: [2025], headerRows: 1, headerColumns: 1 },
  ],
  legends: [{ sheet: 'KPI 総括', cell: 'B3', entries: [{ mark: '◎', written: '◎', meaning: '目標を10%以上上回る', atLeast: 1.1, below: null }, { mark: '△', written: '△', meaning: '目標を下回る', atLeast: null, below: 1 }] }],
  kpis: [
    kpi('生活習慣病予防健診実施率', 6, ['62.3%以上', '>=', 0.623, '%'], 0.461, { monthlyTarget: 0.455, previous: 0.449, met: false, mark: '○', standing: 'on-pace', standingReason: '12月の目標 45.5% に対して 46.1%' }),
    kpi('特定保健指導実施率（被保険者）', 7, ['31.3％以上とする', '>=', 0.313, '%'], 0.187, { previous: 0.204, met: false, mark: '◎', suggestedMark: '△', suggestedReason: '前年の同じ月 20.4% を下回っています', standing: 'behind', standingReason: '前年の同じ月 20.4% に対して 18.7%' }),
    kpi('サービススタンダードの達成状況', 8, ['100%とする', '=', 1, '%'], 1, { met: true, mark: '◎', standing: 'achieved' }),
    kpi('平均所要日数', 9, ['7日以内', '<=', 7, '日'], 6.21, { met: true, mark: '◎', standing: 'achieved' }),
    kpi('現金給付等の申請に係る窓口での受付率', 10, ['対前年度以下（3.7%）', '<=', 0.037, '%'], 0.041, { relativeTo: 'previous-year', previous: 0.037, met: false, mark: '△', standing: 'missed', provisional: true }),
    kpi('健康宣言事業所数', 11, ['3,000 事業所以上', '>=', 3000, '事業所'], 3218, { met: true, mark: '◎', standing: 'ahead' }),
    { ...kpi('返納金債権の回収率', 12, ['対前年度以上', '>=', null, '%'], 0.5482, { relativeTo: 'previous-year', previous: null, met: null, mark: '〇', standing: 'unknown' }) },
    { ...kpi('支部評議会における意見発信', 13, ['関係会議で意見を発信する', null, null, ''], null, { met: null, mark: null, standing: 'unknown' }) },
  ],
  rates: [
    { sheet: '1 健診', cell: 'E16', numerator: ['E14'], denominator: ['E15'], published: 0.461, computed: 0.461, agrees: true },
    { sheet: '1 健診', cell: 'F16', numerator: ['F14'], denominator: ['F15'], published: 0.449, computed: 0.4388, agrees: false },
  ],
  totals: [
    { sheet: '2 業務', cell: 'H5', parts: ['D5', 'E5', 'F5', 'G5'], published: 12893, computed: 12839, agrees: false },
    { sheet: '2 業務', cell: 'H6', parts: ['D6', 'E6', 'F6', 'G6'], published: 431, computed: 431, agrees: true },
    { sheet: '2 業務', cell: 'F24', parts: ['F17', 'F18'], published: 8044, computed: 8044, agrees: true },
  ],
  series: [
    series('t1', '1 健診', '本年度 件数', 2025, 0, ['filled', 'filled', 'filled', 'filled', 'missing', 'filled', 'filled', 'filled', 'filled', 'not-yet', 'not-yet', 'not-yet'], 6),
    series('t1', '1 健診', '前年度 件数', 2024, 0, Array<State>(12).fill('filled'), 7),
    series('t1', '1 健診', '事業者健診データ取得件数', 2025, 2, ['filled', 'filled', 'filled', 'filled', 'filled', 'filled', 'filled', 'late-as-usual', 'late-as-usual', 'not-yet', 'not-yet', 'not-yet'], 8),
    series('t3', '2 業務', '文書催告', 2025, 0, ['not-expected', 'not-expected', 'filled', 'not-expected', 'not-expected', 'filled', 'not-expected', 'not-expected', 'placeholder', 'not-expected', 'not-expected', 'not-yet'], 5),
  ],
  findings: [
    { rule: 'missing-month', severity: 'error', sheet: '1 健診', cell: 'G6', evidence: ['F6', 'H6'], message: '8月の件数が空です。7月 5,210 件と 9月 5,377 件は入っています。8月の件数を入れてください。' },
    { rule: 'rate-mismatch', severity: 'error', sheet: '1 健診', cell: 'F16', evidence: ['F14', 'F15'], message: '実施率 44.9% は、件数 43,120 ÷ 対象者数 98,264 = 43.9% と合いません。件数、対象者数、率のどれかを直してください。', expected: '43.9%', found: '44.9%' },
    { rule: 'number-as-text', severity: 'info', sheet: '1 健診', cell: 'E14', range: 'E14:F15', evidence: [], message: 'この表の数字 4 個は文字として入っています。計算には使われません。' },
    { rule: 'total-mismatch', severity: 'error', sheet: '2 業務', cell: 'H5', evidence: ['D5', 'E5', 'F5', 'G5'], message: '計 12,893 件は、4 つの四半期の和 12,839 件と 54 件違います。計を直すか、四半期の数字を確かめてください。', expected: '12839', found: '12893', fix: { label: '計を 12,839 に直す', edits: [{ sheet: '2 業務', cell: 'H5', value: 12839 }] } },
    { rule: 'mark-invalid', severity: 'warning', sheet: 'KPI 総括', cell: 'J12', evidence: ['J3'], message: '印「〇」（漢数字のゼロ）は凡例にありません。凡例の「○」に直してください。', expected: '○', found: '〇', fix: { label: '「○」に直す', edits: [{ sheet: 'KPI 総括', cell: 'J12', value: '○' }] } },
    { rule: 'mark-mismatch', severity: 'warning', sheet: 'KPI 総括', cell: 'J7', evidence: ['E7', '2 業務!H5'], message: '印は「◎」ですが、実績 18.7% は前年の同じ月 20.4% を下回っています。印か実績を確かめてください。' },
    { rule: 'cross-reference-mismatch', severity: 'warning', sheet: 'KPI 総括', cell: 'F6', evidence: ['1 健診!E16'], message: '実績 46.1% と「1 健診」の 46.0% が違います。', acknowledged: '総括は確定値、健診のシートは速報値のため' },
  ],
});

const TEXTS: Record<string, string> = {
  '1 健診!F6': '5,210', '1 健診!H6': '5,377', '1 健診!F14': '43,120', '1 健診!F15': '98,264', '1 健診!E16': '46.0%',
  '2 業務!D5': '3,310', '2 業務!E5': '3,242', '2 業務!F5': '3,187', '2 業務!G5': '3,100', '2 業務!H5': '12,893',
  'KPI 総括!E7': '18.7%', 'KPI 総括!J3': '◎ 計画を上回る ○ 計画どおり △ 計画を下回る × 未実施',
};

export const sampleView: ReportView = { report: sampleReport, cellText: (sheet, cell) => TEXTS[`${sheet}!${cell}`] ?? null };

function months(fiscalYear: number): string[] {
  return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((m) => `${m < 4 ? fiscalYear + 1 : fiscalYear}-${String(m).padStart(2, '0')}`);
}

function series(table: string, sheet: string, label: string, fiscalYear: number, lag: number, states: State[], row: number): Report['series'][number] {
  return { table, sheet, label, fiscalYear, lag, months: months(fiscalYear).map((month, i) => ({ month, cell: `${String.fromCharCode(67 + i)}${row}`, state: states[i] ?? 'not-yet' })) };
}

interface KpiExtras {
  readonly monthlyTarget?: number;
  readonly previous?: number | null;
  readonly relativeTo?: 'previous-year';
  readonly met: boolean | null;
  readonly mark: string | null;
  readonly suggestedMark?: '◎' | '○' | '△' | '×' | '－';
  readonly suggestedReason?: string;
  readonly standing: Report['kpis'][number]['standing'];
  readonly standingReason?: string;
  readonly provisional?: boolean;
}

function kpi(name: string, row: number, target: [string, '>=' | '<=' | '=' | null, number | null, string], actual: number | null, extras: KpiExtras): object {
  const [text, operator, value, unit] = target;
  const { relativeTo = null, provisional = false, suggestedMark = null, ...rest } = extras;
  return {
    name, sheet: 'KPI 総括', targetCell: `D${row}`, target: { text, operator, value, unit, relativeTo },
    actualCell: actual === null ? null : `F${row}`, actual: actual === null ? null : { value: actual, unit, asOf: '2025-12', provisional },
    markCell: `J${row}`, suggestedMark, ...rest,
  };
}
