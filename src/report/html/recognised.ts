import type { Report, TableReport } from '../../core/report';
import { parseAddress, parseRange, rangeContains } from '../../core/snapshot/address';
import { fiscalYearWords, KIND_WORDS, monthWords } from '../words';
import { html, type Markup, nothing } from './markup';

/** What was recognised on each sheet, so that a reader sees what was checked and what was not. */
export function recognisedSection(report: Report, id: string): Markup {
  if (report.tables.length === 0) return nothing;
  const sheets = [...new Set(report.tables.map((table) => table.sheet))];
  return html`<section id="${id}">
<h2>読み取った表</h2>
<p class="note">「率・比」「計・差」は、表の中で計算し直して確かめた数です。51/52 は、52 のうち 51 が合うことを示します。</p>
<div class="scroll"><table class="recognised">
<thead><tr><th scope="col">範囲</th><th scope="col">種類</th><th scope="col">題名</th><th scope="col">単位</th><th scope="col">期間</th><th scope="col" class="number">率・比</th><th scope="col" class="number">計・差</th></tr></thead>
${sheets.map((sheet) => html`<tbody><tr><th class="group" scope="rowgroup" colspan="7">${sheet}</th></tr>
${report.tables.filter((table) => table.sheet === sheet).map((table) => tableRow(table, report))}</tbody>
`)}</table></div>
</section>`;
}

function tableRow(table: TableReport, report: Report): Markup {
  return html`<tr><th scope="row" class="place">${table.range}</th><td>${KIND_WORDS[table.kind]}</td><td>${table.title ?? ''}</td><td>${table.unit ?? ''}</td><td>${periodWords(table)}</td><td class="number">${countWords(table, report.rates)}</td><td class="number">${countWords(table, report.totals)}</td></tr>
`;
}

function periodWords({ fiscalYears, months }: TableReport): string {
  const [first, last] = [months?.at(0), months?.at(-1)];
  if (first && last) return first === last ? monthWords(first) : `${monthWords(first)}～${monthWords(last)}`;
  return fiscalYears.map(fiscalYearWords).join('、');
}

/** '12' where all agree, '11/12' where one does not. */
function countWords(table: TableReport, entries: readonly { sheet: string; cell: string; agrees: boolean }[]): string {
  const range = parseRange(table.range);
  const within = entries.filter((entry) => {
    const address = entry.sheet === table.sheet && parseAddress(entry.cell);
    return address && range && rangeContains(range, address.row, address.col);
  });
  if (within.length === 0) return '';
  const agreeing = within.filter((entry) => entry.agrees).length;
  return agreeing === within.length ? String(agreeing) : `${agreeing}/${within.length}`;
}
