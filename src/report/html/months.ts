import { addTo } from '../../core/groups';
import type { Report, SeriesReport } from '../../core/report';
import { fiscalYearWords, monthWords, STATE_WORDS, type MonthState } from '../words';
import { html, type Markup, nothing } from './markup';

/** A sign for each state, so that the grid can be read without colours. */
const SIGNS: Record<MonthState, string> = { filled: '●', missing: '欠', 'not-yet': '・', 'late-as-usual': '待', placeholder: '－', 'not-expected': '' };
const STATES = ['filled', 'missing', 'late-as-usual', 'placeholder', 'not-yet', 'not-expected'] as const satisfies readonly MonthState[];

/** Months of a fiscal year in their order. */
const FISCAL_MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
/** In a very large book only rows with a gap are drawn. */
const MOST_ROWS = 400;

type SeriesMonth = SeriesReport['months'][number];
interface Row {
  readonly table: string;
  readonly sheet: string;
  readonly label: string;
  readonly lag: number;
  readonly fiscalYear: number;
  readonly months: ReadonlyMap<number, SeriesMonth>;
}

/** Which months of which series are filled, missing or not yet due. */
export function monthsSection(report: Report, id: string): Markup {
  const rows = report.series.flatMap(rowsOf);
  if (rows.length === 0) return nothing;
  const shown = rows.length > MOST_ROWS ? rows.filter(hasGap) : rows;
  const groups = grouped(shown);
  return html`<section id="${id}">
<h2>月ごとの入力</h2>
<ul class="legend">${STATES.map((state) => html`<li><span class="cell ${state}">${SIGNS[state]}</span> ${STATE_WORDS[state]}</li>`)}</ul>
${shown.length < rows.length ? html`<p class="note">行が多いので、未入力の月のある ${shown.length} 行だけを載せています（ほかの ${rows.length - shown.length} 行に未入力はありません）。</p>` : nothing}
${groups.map((group) => monthTable(group, report))}
</section>`;
}

/** A series that runs over several fiscal years takes a row for each. */
function rowsOf(series: SeriesReport): Row[] {
  const years = new Map<number, Map<number, SeriesMonth>>();
  for (const entry of series.months) {
    const [year = 0, month = 0] = entry.month.split('-').map(Number);
    const fiscalYear = month < 4 ? year - 1 : year;
    const months = years.get(fiscalYear) ?? new Map<number, SeriesMonth>();
    years.set(fiscalYear, months.set(month, entry));
  }
  return [...years].map(([fiscalYear, months]) => ({ table: series.table, sheet: series.sheet, label: series.label, lag: series.lag, fiscalYear, months }));
}

const hasGap = (row: Row): boolean => [...row.months.values()].some((entry) => entry.state === 'missing');

const groupKey = (row: Row): string => `${row.sheet}\n${row.table}`;

function grouped(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) addTo(groups, groupKey(row), row);
  return [...groups.values()];
}

function monthTable(rows: readonly Row[], report: Report): Markup {
  const [first] = rows;
  if (!first) return nothing;
  const table = report.tables.find((one) => one.id === first.table);
  return html`<div class="scroll"><table class="months"><caption>${first.sheet}${table ? html`　${table.title ?? ''} <span class="place">${table.range}</span>` : nothing}</caption>
<thead><tr><th scope="col">系列</th><th scope="col">年度</th>${FISCAL_MONTHS.map((month) => html`<th scope="col">${month}月</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr><th scope="row">${row.label}${row.lag > 0 && html`<span class="small">反映 ${row.lag} か月遅れ</span>`}</th><td class="year">${fiscalYearWords(row.fiscalYear)}</td>${FISCAL_MONTHS.map((month) => monthCell(row.months.get(month)))}</tr>
`)}</tbody></table></div>
`;
}

function monthCell(entry: SeriesMonth | undefined): Markup {
  if (!entry) return html`<td class="cell none"></td>`;
  return html`<td class="cell ${entry.state}" title="${monthWords(entry.month)} ${entry.cell} ${STATE_WORDS[entry.state]}">${SIGNS[entry.state]}</td>`;
}
