import fc from 'fast-check';
import { buildWorkbook } from '../../../test/support/buildWorkbook';
import { sampleReport } from '../../../test/report/sampleReport';
import { defaultSettings } from '../../core/settings';
import { dayOf, fileNameOf, htmlOf } from './htmlFile';

it.each([
  ['事業報告.xlsx', '事業報告_点検結果.html'],
  ['月報.R7.12.xlsm', '月報.R7.12_点検結果.html'],
  ['Book1', 'Book1_点検結果.html'],
  ['a/b:c?.xlsx', 'a_b_c__点検結果.html'],
  ['名前. .xlsx', '名前_点検結果.html'],
])('%s becomes %s', (book, file) => {
  expect(fileNameOf(book)).toBe(file);
});

it('gives a name that every system takes, whatever the book is called', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (book) => {
    const name = fileNameOf(book);
    expect(name).not.toMatch(/[\\/:*?"<>|]/u);
    expect([...name].length).toBeLessThan(120);
    expect(name.endsWith('.html')).toBe(true);
  }));
});

it('names the day where the user is', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

it('makes the report with the rules named and linked beside the page', async () => {
  const rule = sampleReport.findings[0]!.rule;
  const html = await htmlOf({ report: sampleReport, workbook: buildWorkbook({ sheets: [] }), rules: [{ id: rule, title: '合計の不一致', severity: 'error', hasSafeFixes: false }], settings: defaultSettings, checkedAt: new Date(2026, 0, 5) }, 'https://example.jp/kpi/taskpane.html?x=1');
  expect(html).toContain('合計の不一致');
  expect(html).toContain(`https://example.jp/kpi/docs/rules/${rule}.html`);
  expect(html).toContain('2026/01/05');
});
