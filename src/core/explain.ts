import type { CheckOptions } from './check';
import { type Explanation, explanationOf } from './explanation';
import { prepare } from './prepare';
import { isResultSheet } from './resultSheet';
import type { Settings } from './settings';
import { parseAddress } from './snapshot/address';
import type { Workbook } from './snapshot/workbook';

const AGREEMENT_WORDS = { agrees: '合う', truncated: '切り捨てなら合う', 'rounded-operands': '端数処理の範囲で合う', differs: '合わない' } as const;

/** Of the text of a KPI's other cell this much is shown. */
const LONGEST_TEXT = 60;

/**
 * Why a cell was read as it was, in Japanese, line by line: its reading, its table and axes, its relations and why they were proposed.
 * @param place `SHEET!CELL` (the sheet name may stand in single quotes)
 * @returns null where the workbook has no such sheet or the address is none.
 */
export function explain(workbook: Workbook, settings: Settings, options: CheckOptions, place: string): string[] | null {
  const cut = place.lastIndexOf('!');
  const name = place.slice(0, cut).replace(/^'(.*)'$/su, '$1').replace(/''/gu, "'");
  const address = parseAddress(place.slice(cut + 1));
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (cut < 0 || !address || !sheet) return null;
  if (isResultSheet(sheet)) return [`セル: ${place}`, '点検の結果のシートなので、調べていません。'];
  const explanation = explanationOf(prepare(workbook, settings, options), name, address.row, address.col);
  return explanation && [`セル: ${place}`, ...cellLines(explanation), ...explanation.tables.flatMap(tableLines), ...explanation.relations.flatMap(relationLines), ...explanation.kpis.flatMap(kpiLines), ...explanation.series.map(seriesLine)];
}

function cellLines({ text, area, cell, formula, format, reading }: Explanation): string[] {
  if (text === null) return [`読み方: ${reading}`];
  const lines = [`表示: ${text}`];
  if (area !== cell) lines.push(`結合: ${area}`);
  if (formula) lines.push(`式: =${formula}`);
  lines.push(`書式: ${format ?? ''}`, `読み方: ${reading}`);
  return lines;
}

function tableLines({ range, kind, title, why, row, column }: Explanation['tables'][number]): string[] {
  const lines = [`表: ${range}（${kind}）${title ?? '題名なし'} — ${why}`];
  if (row) lines.push(`  行: 「${row.label}」（${row.traits.join('、')}）`);
  if (column) lines.push(`  列: 「${column.label}」（${column.traits.join('、')}）`);
  return lines;
}

function relationLines({ kind, role, sheet, cell, of, by, agreement, why }: Explanation['relations'][number]): string[] {
  const right = kind === 'rate' ? `(${of.join('＋')}) ÷ (${by.join('＋')})` : `${of.join('＋')}${by.length > 0 ? ` － ${by.join('＋')}` : ''}`;
  return [`計算: ${sheet}!${cell} ＝ ${right} … ${role === 'result' ? '計算の結果' : '計算のもと'}、${AGREEMENT_WORDS[agreement]}`, `  根拠: ${why}`];
}

function kpiLines({ name, role, other, why, standingReason, suggestedReason }: Explanation['kpis'][number]): string[] {
  const isActual = role === 'actual';
  const beside = other ? `、${isActual ? '目標' : '実績'} ${other.sheet}!${other.cell}「${other.text.slice(0, LONGEST_TEXT)}」` : '';
  return [`KPI: 「${name}」の${isActual ? '実績' : '目標'}${beside}`, `  根拠: ${why}`, `  判定: ${standingReason}${suggestedReason ? `／評価: ${suggestedReason}` : ''}`];
}

const seriesLine = ({ label, month, cumulative, lag, runsUntil }: Explanation['series'][number]): string =>
  `月次: 「${label}」の ${month}${cumulative ? '（累計）' : ''}、反映の遅れ ${lag}か月${runsUntil ? `、${runsUntil} まで` : ''}`;
