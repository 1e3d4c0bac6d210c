import { sampleReport, sampleView } from '../../test/report/sampleReport';
import { renderText, type TextOptions } from './text';
import { textWidth } from './textWidth';
import type { ReportView } from './view';

const options: TextOptions = { colour: false, ruleTitle: (id) => (id === 'total-mismatch' ? '計の不一致' : null) };
const lines = (view: ReportView = sampleView): string[] => renderText([view], options).split('\n');
const with_ = (change: Partial<ReportView['report']>): ReportView => ({ ...sampleView, report: { ...sampleReport, ...change } });

it('starts with the book, whose it is and until when it runs', () => {
  expect(lines().slice(0, 2)).toEqual(['事業報告_第3四半期.xlsx', '  見本支部　令和7年度　令和7年12月まで（「表紙」B3 から）']);
});

it('gives a finding with cell, severity, message, evidence with figures, fix and rule', () => {
  const start = lines().indexOf('「2 業務」');
  expect(lines().slice(start + 1, start + 5)).toEqual([
    '  H5  エラー  計 12,893 件は、4 つの四半期の和 12,839 件と 54 件違います。計を直すか、四半期の数字を確かめてください。',
    '              根拠: D5 3,310、E5 3,242、F5 3,187、G5 3,100',
    '              直し方: 計を 12,839 に直す',
    '              規則: 計の不一致 total-mismatch（docs/rules/total-mismatch.md）',
  ]);
});

it('names the sheet of evidence that stands elsewhere', () => {
  expect(renderText([sampleView], options)).toContain('根拠: E7 18.7%、「2 業務」H5 12,893');
});

it('cuts a long list of evidence short', () => {
  const finding = { rule: 'r', severity: 'error' as const, sheet: 's', cell: 'A1', evidence: Array.from({ length: 40 }, (_, i) => `B${i + 1}`), message: 'm' };
  expect(renderText([with_({ findings: [finding] })], options)).toContain('B15、B16、ほか 24 セル');
});

it('keeps what is only worth knowing to one line', () => {
  expect(lines()).toContain('  E14:F15  参考    この表の数字 4 個は文字として入っています。計算には使われません。（number-as-text）');
});

it('lists acknowledged findings with their reason and does not count them', () => {
  const start = lines().indexOf('確認済み（件数に数えません）');
  expect(lines()[start + 2]).toBe('    確認の理由: 総括は確定値、健診のシートは速報値のため');
  expect(lines().at(-2)).toBe('直すところがあります 5件（エラー 3、注意 2、参考 1、確認済み 1）');
});

it.each([
  ['errors', sampleReport.findings, '直すところがあります 5件（エラー 3、注意 2、参考 1、確認済み 1）'],
  ['warnings only', sampleReport.findings.filter((f) => f.severity === 'warning' && !f.acknowledged), '確かめるところがあります 2件（エラー 0、注意 2、参考 0）'],
  ['information only', sampleReport.findings.filter((f) => f.severity === 'info'), '提出できます（エラー 0、注意 0、参考 1）'],
  ['nothing', [], '提出できます（エラー 0、注意 0、参考 0）'],
])('ends with the verdict: %s', (_name, findings, verdict) => {
  expect(lines(with_({ findings })).at(-2)).toBe(verdict);
});

it('names the other ways to put a thing right', () => {
  const fixed = sampleReport.findings.filter(({ fix }) => fix).slice(0, 1).map((finding) => ({ ...finding, alternatives: [{ label: '式にする', edits: finding.fix!.edits }] }));
  expect(lines(with_({ findings: fixed })).find((line) => line.includes('直し方'))).toContain('計を 12,839 に直す、または式にする');
});

it('does not call a book fit that it could not read anything in', () => {
  expect(lines(with_({ findings: [], tables: [], kpis: [] })).at(-2)).toBe('調べられる表が見つかりませんでした（エラー 0、注意 0、参考 0）');
});

it('lines up the severities of a sheet', () => {
  const columns = lines().flatMap((line) => {
    const match = /^ {2}\S+ +(?=エラー|参考)/.exec(line);
    return match ? [textWidth(match[0])] : [];
  });
  expect(columns).toEqual([11, 11, 11, 6]);
});

it('uses colour only where it is asked to', () => {
  expect(renderText([sampleView], options)).not.toContain('\u001b');
  expect(renderText([sampleView], { ...options, colour: true })).toContain('\u001b[31m');
});

it('lets no text of the workbook reach the terminal as a command', () => {
  const hostile = '\u001b[2J\u009b31m\u202e\r\nX';
  const view = with_({
    workbook: { ...sampleReport.workbook, name: hostile, organisation: hostile },
    findings: [{ rule: 'r', severity: 'error', sheet: hostile, cell: 'A1', evidence: ['B1'], message: hostile, fix: { label: hostile, edits: [{ sheet: 's', cell: 'A1' }] } }, { rule: 'r', severity: 'error', sheet: hostile, cell: 'A1', evidence: [], message: hostile, acknowledged: hostile }],
  });
  // eslint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(renderText([{ ...view, cellText: () => hostile }], options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

it('sums up several books', () => {
  expect(renderText([sampleView, with_({ findings: [] })], options).trimEnd().split('\n').at(-1)).toBe('2 冊を調べました: エラーのあるもの 1 冊、ないもの 1 冊');
});
