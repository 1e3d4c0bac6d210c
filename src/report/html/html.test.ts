import { sampleReport, sampleView } from '../../../test/report/sampleReport';
import type { Report } from '../../core/report';
import type { ReportView } from '../view';
import { type HtmlOptions, renderHtml } from './page';

const options: HtmlOptions = { ruleTitle: () => '計の不一致', checkedOn: '2026-01-20' };
const page = renderHtml([sampleView], options);
const pageOf = (change: Partial<Report>, more: Partial<HtmlOptions> = {}, cellText: ReportView['cellText'] = sampleView.cellText): string =>
  renderHtml([{ report: { ...sampleReport, ...change }, cellText }], { ...options, ...more });

/** Words of a page as a reader sees them. */
const wordsOf = (source: string): string => source.replace(/<style>[^]*?<\/style>/, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('one file that asks for nothing', () => {
  it('has no script, no address and nothing that loads', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|base|form|input|video|audio|source)\b/i);
    expect(page).not.toMatch(/\son\w+\s*=/i);
    expect(page).not.toMatch(/\b(?:https?:)?\/\/|url\(|@import|javascript:|data:/i);
  });

  it('forbids by its own policy whatever it does not hold', () => {
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
  });

  it('links only within itself, to places that exist', () => {
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    const ids = new Set([...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? ''));
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(ids).toContain(target.replace(/^#/, ''));
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, tag, rest] of page.replace(/<style>[^]*?<\/style>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (['meta', 'br', 'hr'].includes(tag ?? '') || rest?.endsWith('/')) continue;
      if (slash === '/') expect(open.pop()).toBe(tag);
      else open.push(tag ?? '');
    }
    expect(open).toEqual([]);
  });
});

describe('text of the workbook', () => {
  const hostile = `<img src=x onerror=alert(1)> " onmouseover='x' </style></title><script>1</script> & \u202e`;

  it('is escaped wherever it stands', () => {
    const report = JSON.parse(JSON.stringify(sampleReport), (key, value: unknown) =>
      typeof value === 'string' && ['name', 'organisation', 'sheet', 'title', 'unit', 'text', 'message', 'label', 'acknowledged', 'mark', 'value', 'standingReason', 'suggestedReason', 'cell', 'range', 'rule', 'found', 'asOfSource'].includes(key) ? hostile : value) as Report;
    const source = renderHtml([{ report, cellText: () => hostile }], { ruleTitle: () => hostile, checkedOn: hostile });
    expect(source).not.toMatch(/<img|<script|\u202e/);
    expect(source.match(/<\/style>/g)).toHaveLength(1);
    for (const [tag] of source.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/onmouseover='|onerror=alert\(1\)>/);
    expect(source).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('what it shows', () => {
  it('says the verdict, the counts and when it was checked', () => {
    expect(wordsOf(page)).toContain('直すところがあります 5件');
    expect(wordsOf(page)).toContain('エラー 3 注意 2 参考 1 確認済み 1');
    expect(wordsOf(page)).toContain('調べた日 2026/01/20');
  });

  it('gives each finding with evidence, its figures and the fix', () => {
    const finding = sampleReport.findings.find(({ fix }) => fix)!;
    expect(wordsOf(pageOf({ findings: [{ ...finding, alternatives: [{ label: '<式> にする', edits: finding.fix!.edits }] }] }))).toMatch(/計を 12,839 に直す H5 → 12839 または &lt;式&gt; にする/);
    expect(wordsOf(page)).toMatch(/エラー H5 計 12,893 件は.*根拠 D5 3,310 E5 3,242 F5 3,187 G5 3,100 直し方 計を 12,839 に直す H5 → 12839/);
  });

  it('shows target, actual, share of the target, standing and mark of a KPI', () => {
    expect(wordsOf(page)).toMatch(/特定保健指導実施率（被保険者） KPI 総括 F7 31.3％以上とする 前年の同じ月 20.4% 18.7% 令和7年12月まで 目標の 59.7%、前年の 91.7% 遅れている .*◎ 案 △/);
    expect(page).toContain('role="img" aria-label="上限の 110.8%、前年の 110.8%"');
  });

  it('shows each month of a series by a sign and words, not by colour alone', () => {
    expect(page).toContain('<td class="cell missing" title="令和7年8月 G6 未入力">欠</td>');
    expect(page).toContain('<td class="cell late-as-usual" title="令和7年11月 J8 反映待ち">待</td>');
  });

  it('shows what was recognised, and how many rates and totals agree', () => {
    expect(wordsOf(page)).toContain('B14:F18 比較の表 健診実施率（前年同期との比較） % 令和7年度、令和6年度 1/2');
  });

  it('leaves out sections with nothing in them', () => {
    const bare = wordsOf(pageOf({ findings: [], kpis: [], series: [], tables: [] }));
    expect(bare).not.toMatch(/月ごとの入力|読み取った表|目標に対して/);
    expect(bare).toContain('調べられる表が見つかりませんでした');
  });

  it('draws only rows with a gap where there are very many', () => {
    const [gap, full] = sampleReport.series;
    const source = pageOf({ series: [...Array.from({ length: 500 }, () => full!), gap!] });
    expect(source.match(/<td class="year">/g)).toHaveLength(1);
    expect(wordsOf(source)).toContain('ほかの 500 行');
  });

  it('links a rule where its pages are published', () => {
    expect(pageOf({}, { ruleUrl: (id) => `rules/${id}.html` })).toContain('<a href="rules/total-mismatch.html" rel="noreferrer">');
  });

  it('puts several books into one document with a list of them', () => {
    const both = renderHtml([sampleView, sampleView], options);
    expect(both.match(/<!doctype html>/g)).toHaveLength(1);
    expect(both.match(/<article /g)).toHaveLength(2);
    const ids = [...both.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
