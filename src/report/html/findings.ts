import type { Finding, Report } from '../../core/report';
import { bySheet, type CellText, evidenceOf, type ReportView, type RuleWords } from '../view';
import { SEVERITY_WORDS } from '../words';
import { html, type Markup, nothing } from './markup';

export interface FindingOptions extends RuleWords {
  readonly ruleUrl?: (id: string) => string | null;
}

export function findingsSection({ report, cellText }: ReportView, id: string, options: FindingOptions): Markup {
  const sheets = bySheet(report.findings);
  if (sheets.length === 0) return nothing;
  return html`<section id="${id}">
<h2>指摘</h2>
${sheets.map(({ sheet, findings }) => html`<section class="sheet">
<h3>${sheet}</h3>
<ol class="findings">
${findings.map((finding) => findingItem(finding, cellText, options))}</ol>
</section>
`)}</section>`;
}

function findingItem(finding: Finding, cellText: CellText, options: FindingOptions): Markup {
  return html`<li class="finding ${finding.severity}">
<span class="badge">${SEVERITY_WORDS[finding.severity]}</span>
<span class="where">${finding.range ?? finding.cell}</span>
<div class="what"><p>${finding.message}</p>
${finding.severity === 'info' ? nothing : details(finding, cellText)}
<p class="rule">${ruleName(finding.rule, options)}</p></div>
</li>
`;
}

function details(finding: Finding, cellText: CellText): Markup {
  const evidence = evidenceOf(finding, cellText);
  const edits = (finding.fix?.edits ?? []).map((edit) => `${edit.sheet === finding.sheet ? '' : `「${edit.sheet}」`}${edit.cell} → ${edit.formula === undefined ? String(edit.value ?? '（空）') : `=${edit.formula}`}`);
  if (evidence.length === 0 && !finding.fix) return nothing;
  return html`<dl class="details">
${evidence.length > 0 && html`<div><dt>根拠</dt><dd><ul class="evidence">${evidence.map(({ place, text }) => html`<li><span class="place">${place}</span>${text === null ? nothing : html` <span class="figure">${text}</span>`}</li>`)}</ul></dd></div>`}
${finding.fix ? html`<div><dt>直し方</dt><dd>${finding.fix.label}${edits.length > 0 && html` <span class="edits">${edits.join('、')}</span>`}${(finding.alternatives ?? []).map(({ label }) => html`<br>または ${label}`)}</dd></div>` : nothing}
</dl>`;
}

function ruleName(rule: string, options: FindingOptions): Markup {
  const url = options.ruleUrl?.(rule) ?? null;
  const title = options.ruleTitle(rule);
  const name = html`${title === null ? nothing : html`${title} `}<code>${rule}</code>`;
  return url === null ? name : html`<a href="${url}" rel="noreferrer">${name}</a>`;
}

/** Findings that someone has looked at and explained; shown, but not counted. */
export function acknowledgedSection(report: Report, options: FindingOptions): Markup {
  const list = report.findings.filter((finding) => finding.acknowledged !== undefined);
  if (list.length === 0) return nothing;
  return html`<section>
<h2>確認済み</h2>
<p class="note">理由を添えて確認された指摘です。件数に数えません。</p>
<div class="scroll"><table><thead><tr><th scope="col">場所</th><th scope="col">指摘</th><th scope="col">確認の理由</th></tr></thead><tbody>
${list.map((finding) => html`<tr><th scope="row">${finding.sheet} <span class="where">${finding.cell}</span></th><td>${finding.message}<p class="rule">${ruleName(finding.rule, options)}</p></td><td>${finding.acknowledged ?? ''}</td></tr>
`)}</tbody></table></div>
</section>`;
}
