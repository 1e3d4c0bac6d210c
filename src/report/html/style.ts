import { Markup } from './markup';

/** The page's style sheet; system fonts only, so that nothing is fetched. */
export const STYLE = new Markup(`
:root { --ink: #1c2126; --soft: #59636e; --line: #d5dae0; --ground: #f5f7f9; --error: #a4161a; --error-ground: #fdecec; --warning: #7a4b00; --warning-ground: #fff4dc; --info: #1b4f8a; --info-ground: #e9f1fb; --good: #1d6b3a; --good-ground: #e6f4ea; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.75 "Hiragino Sans", "Yu Gothic UI", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", sans-serif; line-break: strict; overflow-wrap: anywhere; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.35; }
h2 { margin: 44px 0 12px; padding-bottom: 4px; border-bottom: 2px solid var(--ink); font-size: 19px; line-height: 1.4; }
h3 { margin: 24px 0 8px; font-size: 16px; }
p { margin: 0; }
a { color: var(--info); text-underline-offset: 2px; }
code { font: 12.5px/1.4 ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono", monospace; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.kicker { color: var(--soft); font-size: 13px; letter-spacing: .08em; }
.facts { display: flex; flex-wrap: wrap; gap: 2px 28px; margin: 0 0 20px; }
.facts div { display: flex; gap: 8px; }
dt { color: var(--soft); }
dd { margin: 0; }
.verdict { padding: 18px 22px; border: 1px solid; border-left-width: 8px; border-radius: 4px; }
.verdict-line { font-size: 23px; font-weight: 700; line-height: 1.4; }
.verdict.fix { border-color: var(--error); background: var(--error-ground); }
.verdict.fix .verdict-line, .verdict-word.fix { color: var(--error); }
.verdict.confirm, .verdict.nothing { border-color: #b87a0b; background: var(--warning-ground); }
.verdict.confirm .verdict-line, .verdict.nothing .verdict-line, .verdict-word.confirm, .verdict-word.nothing { color: var(--warning); }
.verdict.ready { border-color: var(--good); background: var(--good-ground); }
.verdict.ready .verdict-line, .verdict-word.ready { color: var(--good); }
.verdict-word { font-weight: 700; }
.tally { display: flex; flex-wrap: wrap; gap: 4px 26px; margin-top: 8px; }
.tally b { font-size: 19px; font-variant-numeric: tabular-nums; }
.checked, .note { margin-top: 10px; color: var(--soft); font-size: 13px; }
.sections ul { display: flex; flex-wrap: wrap; gap: 6px 22px; margin-top: 16px; font-size: 14px; }
.sections span { color: var(--soft); font-variant-numeric: tabular-nums; }
.finding { display: grid; grid-template-columns: 4.6em 6.4em 1fr; gap: 0 14px; align-items: baseline; padding: 11px 0 10px; border-top: 1px solid var(--line); break-inside: avoid; }
.badge { padding: 1px 0; border: 1px solid; border-radius: 3px; font-size: 12.5px; font-weight: 700; line-height: 1.6; text-align: center; }
.error .badge { color: #fff; background: var(--error); border-color: var(--error); }
.warning .badge { color: var(--warning); background: var(--warning-ground); }
.info .badge { color: var(--info); background: #fff; font-weight: 400; }
.where, .place { font-variant-numeric: tabular-nums; }
.where { font-weight: 700; }
.what > p:first-child { white-space: pre-line; }
.details { margin: 4px 0 0; font-size: 13.5px; }
.details > div { display: grid; grid-template-columns: 3.6em 1fr; }
.evidence { display: flex; flex-wrap: wrap; gap: 0 18px; }
.evidence .place { color: var(--soft); }
.figure { font-variant-numeric: tabular-nums; }
.edits { padding: 0 6px; background: var(--ground); border-radius: 3px; }
.rule { color: var(--soft); font-size: 12.5px; }
.finding.info { padding: 5px 0; font-size: 14px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 1.55; }
caption { padding: 18px 0 6px; font-weight: 700; text-align: left; }
caption .place { color: var(--soft); font-weight: 400; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 1px solid var(--soft); color: var(--soft); font-weight: 400; font-size: 12.5px; white-space: nowrap; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; }
.number { font-variant-numeric: tabular-nums; text-align: right; }
.small, .kpis .place { display: block; color: var(--soft); font-size: 12px; line-height: 1.5; }
.kpis { min-width: 860px; table-layout: fixed; }
.kpis th:nth-child(1) { width: 26%; }
.kpis th:nth-child(2) { width: 20%; }
.kpis th:nth-child(3) { width: 13%; }
.kpis th:nth-child(4) { width: 136px; }
.kpis th:nth-child(6) { width: 56px; }
.kpis .standing { font-weight: 700; white-space: nowrap; }
.standing.achieved, .standing.ahead { color: var(--good); }
.standing.behind { color: var(--warning); }
.standing.missed { color: var(--error); }
.standing.unknown { color: var(--soft); font-weight: 400; }
td.mark { font-size: 16px; white-space: nowrap; }
.mark { text-align: center; }
.bar { display: block; width: 120px; height: 12px; margin-top: 5px; }
.track { fill: #e6eaee; }
.value { fill: #8a97a5; }
.bar.met .value { fill: #2f8f57; }
.goal { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.previous { stroke: var(--ink); stroke-dasharray: 2 1.5; fill: none; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 20px; font-size: 13px; }
.legend .cell { display: inline-block; width: 26px; height: 22px; padding: 0; border: 1px solid var(--line); line-height: 20px; vertical-align: middle; }
.months { table-layout: fixed; min-width: 760px; }
.months th[scope=col]:first-child { width: 26%; }
.months th[scope=col]:nth-child(2) { width: 88px; }
.months th[scope=col]:nth-child(n+3) { padding: 6px 0; text-align: center; }
.months .year { color: var(--soft); white-space: nowrap; font-size: 12.5px; }
.cell { padding: 5px 0; border: 1px solid #fff; font-size: 12px; text-align: center; }
td.cell { vertical-align: middle; }
.cell.filled { background: #d3ead9; color: #1d6b3a; }
.cell.missing { background: #b3261e; color: #fff; font-weight: 700; }
.cell.late-as-usual { background: #fbe3b4; color: #6b4300; }
.cell.placeholder { background: #e2e7ec; color: #3c4650; }
.cell.not-yet { background: #f5f7f9; color: #8b96a1; }
.cell.not-expected, .cell.none { background: #fff; border-bottom-color: var(--line); }
th.group { padding-top: 14px; font-weight: 700; }
.recognised { min-width: 760px; table-layout: fixed; }
.recognised thead th:nth-child(1) { width: 12%; }
.recognised thead th:nth-child(2) { width: 15%; }
.recognised thead th:nth-child(4) { width: 9%; }
.recognised thead th:nth-child(5) { width: 22%; }
.recognised thead th:nth-child(n+6) { width: 8%; }
.books { margin-bottom: 48px; }
article + article { margin-top: 72px; }
@media (max-width: 640px) { main { padding: 20px 16px 48px; } .finding { grid-template-columns: 4.6em 1fr; } .finding .what { grid-column: 1 / -1; margin-top: 4px; } }
@media print {
  @page { size: A4; margin: 14mm 12mm 16mm; }
  body { font-size: 9.5pt; line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; } h2 { margin-top: 9mm; font-size: 12.5pt; } h3 { font-size: 11pt; }
  h2, h3, caption, thead { break-after: avoid; }
  .verdict-line { font-size: 15pt; } .tally b { font-size: 12pt; }
  table { font-size: 8.5pt; } .small, .kpis .place, .rule, thead th { font-size: 7.5pt; }
  .finding.info, .details, .legend { font-size: 8.5pt; }
  .months, .kpis, .recognised { min-width: 0; }
  .kpis th:nth-child(1) { width: 24%; } .kpis th:nth-child(2) { width: 19%; } .kpis th:nth-child(3) { width: 15%; } .kpis th:nth-child(4) { width: 96px; } .kpis th:nth-child(6) { width: 44px; } .bar { width: 84px; height: 9px; } .scroll { overflow: visible; }
  .sections { display: none; }
  article + article, .books + article { margin-top: 0; break-before: page; }
  a { color: inherit; text-decoration: none; }
}
`);
