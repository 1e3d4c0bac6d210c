import type { Report } from '../../core/report';
import { checkedCounts, tally, verdictOf, type Verdict } from '../view';
import { asOfWords, fiscalYearWords, SEVERITY_WORDS, verdictWords } from '../words';
import { html, type Markup } from './markup';

const ADVICE: Record<Verdict, string> = {
  fix: '「エラー」は提出の前に直し、「注意」は元の資料で確かめてください。',
  confirm: '直す必要のある誤りはありません。「注意」を元の資料で確かめてから提出してください。',
  ready: '数字のつじつま、印、月の抜けに、気になるところはありません。',
  nothing: '数字の表や KPI が読み取れなかったので、何も確かめていません。ブックが合っているか見てください。',
};

/** What was checked and whether it may be handed in. */
export function headSection(report: Report, checkedOn: string | null): Markup {
  const { workbook } = report;
  const facts: [string, string | null][] = [
    ['作成', workbook.organisation],
    ['年度', workbook.fiscalYear === null ? null : fiscalYearWords(workbook.fiscalYear)],
    ['報告の時点', asOfWords(workbook)],
    ['調べた日', checkedOn === null ? null : checkedOn.replaceAll('-', '/')],
  ];
  const verdict = verdictOf(report);
  return html`<header>
<p class="kicker">提出前チェックの結果</p>
<h1>${workbook.name}</h1>
<dl class="facts">${facts.map(([term, value]) => (value === null ? html`` : html`<div><dt>${term}</dt><dd>${value}</dd></div>`))}</dl>
<div class="verdict ${verdict}">
<p class="verdict-line">${verdictWords(report)}</p>
<p>${ADVICE[verdict]}</p>
${tallyList(report)}
</div>
${checkedLine(report)}
</header>`;
}

function tallyList(report: Report): Markup {
  const counts = tally(report.findings);
  const items: { word: string; count: number; kind: string }[] = (['error', 'warning', 'info'] as const).map((severity) => ({ word: SEVERITY_WORDS[severity], count: counts[severity], kind: severity }));
  if (counts.acknowledged > 0) items.push({ word: '確認済み', count: counts.acknowledged, kind: 'acknowledged' });
  return html`<ul class="tally">${items.map(({ word, count, kind }) => html`<li class="${kind}"><span>${word}</span> <b>${count}</b></li>`)}</ul>`;
}

function checkedLine(report: Report): Markup {
  const counts = checkedCounts(report);
  return html`<p class="checked">調べたもの: 表 ${counts.tables}、KPI ${counts.kpis}、率・比 ${counts.rates}（合うもの ${counts.ratesAgree}）、計・差 ${counts.totals}（合うもの ${counts.totalsAgree}）</p>`;
}
