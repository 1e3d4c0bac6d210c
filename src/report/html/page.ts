import type { Report } from '../../core/report';
import { type ReportView, type RuleWords, tally, verdictOf } from '../view';
import { tallyWords, verdictWords } from '../words';
import { acknowledgedSection, findingsSection } from './findings';
import { kpiSection } from './kpis';
import { html, type Markup, nothing } from './markup';
import { monthsSection } from './months';
import { headSection } from './head';
import { recognisedSection } from './recognised';
import { STYLE } from './style';

export interface HtmlOptions extends RuleWords {
  /** Day of the check, `YYYY-MM-DD`, printed in the head. */
  readonly checkedOn?: string;
  /** Address of a rule's published page; without it rules are named but not linked. */
  readonly ruleUrl?: (id: string) => string | null;
}

/**
 * One self-contained document with a report for each book: no script, and nothing is requested from anywhere.
 * Made for paper (A4) as well as for a screen; nothing is told by colour alone.
 */
export function renderHtml(views: readonly ReportView[], options: HtmlOptions): string {
  const title = `提出前チェック ${views.map((view) => view.report.workbook.name).join('、')}`;
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${views.length > 1 ? contents(views) : nothing}
${views.map((view, i) => bookArticle(view, `book${i + 1}`, options))}
</main>
</body>
</html>
`.source;
}

function contents(views: readonly ReportView[]): Markup {
  return html`<nav class="books" aria-label="ブック">
<h1>提出前チェック　${views.length} 冊</h1>
<table><thead><tr><th scope="col">ブック</th><th scope="col">結果</th><th scope="col">件数</th></tr></thead><tbody>
${views.map(({ report }, i) => html`<tr><th scope="row"><a href="#book${i + 1}">${report.workbook.name}</a></th><td class="verdict-word ${verdictOf(report)}">${verdictWords(report)}</td><td>${tallyWords(report)}</td></tr>
`)}</tbody></table></nav>`;
}

function bookArticle(view: ReportView, id: string, options: HtmlOptions): Markup {
  const { report } = view;
  return html`<article id="${id}">
${headSection(report, options.checkedOn ?? null)}
${pageNavigation(report, id)}
${findingsSection(view, `${id}-findings`, options)}
${acknowledgedSection(report, options)}
${kpiSection(report, `${id}-kpis`)}
${monthsSection(report, `${id}-months`)}
${recognisedSection(report, `${id}-tables`)}
</article>
`;
}

/** Links within the page; left out on paper. */
function pageNavigation(report: Report, id: string): Markup {
  const { error, warning, info } = tally(report.findings);
  const parts = [
    { id: 'findings', label: '指摘', count: error + warning + info },
    { id: 'kpis', label: 'KPI', count: report.kpis.length },
    { id: 'months', label: '月ごとの入力', count: report.series.length },
    { id: 'tables', label: '読み取った表', count: report.tables.length },
  ].filter((part) => part.count > 0);
  if (parts.length < 2) return nothing;
  return html`<nav class="sections" aria-label="この報告の中"><ul>${parts.map((part) => html`<li><a href="#${id}-${part.id}">${part.label} <span>${part.count}</span></a></li>`)}</ul></nav>`;
}
