import type { Report } from '../../core/report';
import { FISCAL_MONTHS, hasGap, monthRows, type MonthTable, monthTables, type SeriesMonth } from '../monthRows';
import { fiscalYearWords, monthWords, STATE_SIGNS, STATE_WORDS, STATES } from '../words';
import { html, type Markup, nothing } from './markup';

/** In a very large book only rows with a gap are drawn. */
const MOST_ROWS = 400;

/** Which months of which series are filled, missing or not yet due. */
export function monthsSection(report: Report, id: string): Markup {
  const rows = monthRows(report.series);
  if (rows.length === 0) return nothing;
  const shown = rows.length > MOST_ROWS ? rows.filter(hasGap) : rows;
  return html`<section id="${id}">
<h2>月ごとの入力</h2>
<ul class="legend">${STATES.map((state) => html`<li><span class="cell ${state}">${STATE_SIGNS[state]}</span> ${STATE_WORDS[state]}</li>`)}</ul>
${shown.length < rows.length ? html`<p class="note">行が多いので、未入力の月のある ${shown.length} 行だけを載せています（ほかの ${rows.length - shown.length} 行に未入力はありません）。</p>` : nothing}
${monthTables(shown, report).map(monthTable)}
</section>`;
}

function monthTable({ sheet, table, rows }: MonthTable): Markup {
  return html`<div class="scroll"><table class="months"><caption>${sheet}${table ? html`　${table.title ?? ''} <span class="place">${table.range}</span>` : nothing}</caption>
<thead><tr><th scope="col">系列</th><th scope="col">年度</th>${FISCAL_MONTHS.map((month) => html`<th scope="col">${month}月</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr><th scope="row">${row.series.label}${row.series.lag > 0 && html`<span class="small">反映 ${row.series.lag} か月遅れ</span>`}</th><td class="year">${fiscalYearWords(row.fiscalYear)}</td>${FISCAL_MONTHS.map((month) => monthCell(row.months.get(month)))}</tr>
`)}</tbody></table></div>
`;
}

function monthCell(entry: SeriesMonth | undefined): Markup {
  if (!entry) return html`<td class="cell none"></td>`;
  return html`<td class="cell ${entry.state}" title="${monthWords(entry.month)} ${entry.cell} ${STATE_WORDS[entry.state]}">${STATE_SIGNS[entry.state]}</td>`;
}
