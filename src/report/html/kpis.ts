import type { KpiReport, Report } from '../../core/report';
import { shortened } from '../../core/shortened';
import { kpiBar } from '../bar';
import { figureWords } from '../figures';
import { placeOf } from '../view';
import { barWords, monthWords, STANDING_WORDS } from '../words';
import { html, type Markup, nothing } from './markup';

const LONGEST_TARGET = 80;

export function kpiSection(report: Report, id: string): Markup {
  if (report.kpis.length === 0) return nothing;
  return html`<section id="${id}">
<h2>KPI</h2>
<div class="scroll"><table class="kpis"><thead><tr><th scope="col">項目</th><th scope="col">目標</th><th scope="col" class="number">実績</th><th scope="col">目標に対して</th><th scope="col">見立て</th><th scope="col" class="mark">印</th></tr></thead><tbody>
${report.kpis.map(kpiRow)}</tbody></table></div>
<p class="note">棒は実績、縦の線は年度の目標、点線は前年の数値です（「以下」「以内」の目標では、線を越えないことが達成です）。見立ては、月ごとの目標があればそれと、なければ前年の同じ月と比べています。</p>
</section>`;
}

function kpiRow(kpi: KpiReport): Markup {
  return html`<tr>
<th scope="row">${kpi.name}<span class="place">${placeWords(kpi)}</span></th>
<td>${targetCell(kpi)}</td>
<td class="number">${actualCell(kpi)}</td>
<td>${bar(kpi)}</td>
<td><span class="standing ${kpi.standing}">${STANDING_WORDS[kpi.standing]}</span>${reasons(kpi)}</td>
<td class="mark">${markCell(kpi)}</td>
</tr>
`;
}

function placeWords(kpi: KpiReport): string {
  const reference = kpi.actualCell ?? kpi.targetCell;
  if (reference === null) return kpi.sheet;
  const { sheet, cell } = placeOf(reference, kpi.actualCell === null ? kpi.targetSheet ?? kpi.sheet : kpi.sheet);
  return `${sheet} ${cell}`;
}

function targetCell({ target, monthlyTarget, previous }: KpiReport): Markup {
  if (target === null) return html`<span class="small">目標なし</span>`;
  const small = (word: string, value: number | null | undefined): Markup =>
    typeof value === 'number' ? html`<span class="small">${word} ${figureWords(value, target.unit)}</span>` : nothing;
  return html`${shortened(target.text, LONGEST_TARGET)}${small('この月の目標', monthlyTarget)}${small('前年の同じ月', previous)}`;
}

function actualCell({ actual }: KpiReport): Markup {
  if (!actual || actual.value === null) return html`<span class="small">実績なし</span>`;
  const notes = [actual.asOf === null ? null : `${monthWords(actual.asOf)}まで`, actual.provisional ? '速報値' : null].filter((note) => note !== null);
  return html`${figureWords(actual.value, actual.unit)}${notes.length > 0 && html`<span class="small">${notes.join('・')}</span>`}`;
}

const WIDTH = 120;

function bar(kpi: KpiReport): Markup {
  const lengths = kpiBar(kpi);
  if (!lengths) return html`<span class="small">－</span>`;
  const words = barWords(lengths);
  const at = (share: number): string => (share * WIDTH).toFixed(1);
  const before = lengths.previous === null ? nothing : html`<path class="previous" d="M${at(lengths.previous)} 1v10"/>`;
  return html`<svg class="bar ${kpi.met === true ? 'met' : 'open'}" viewBox="0 0 ${WIDTH} 12" role="img" aria-label="${words}"><rect class="track" x="0" y="2" width="${WIDTH}" height="8"/><rect class="value" x="0" y="2" width="${at(lengths.value)}" height="8"/>${before}<path class="goal" d="M${at(lengths.goal)} 0v12"/></svg><span class="small">${words}</span>`;
}

const suggests = ({ mark, suggestedMark }: KpiReport): boolean => suggestedMark !== null && suggestedMark !== mark;

function reasons(kpi: KpiReport): Markup {
  const sentences = [kpi.standingReason, suggests(kpi) && kpi.suggestedReason ? `印の案 ${kpi.suggestedMark ?? ''}: ${kpi.suggestedReason}` : undefined];
  return html`${sentences.map((sentence) => (sentence === undefined ? nothing : html`<span class="small">${sentence}</span>`))}`;
}

const markCell = (kpi: KpiReport): Markup => html`${kpi.mark ?? ''}${suggests(kpi) ? html`<span class="small">案 ${kpi.suggestedMark ?? ''}</span>` : nothing}`;
