import type { CheckOptions } from './check';
import { prepare } from './prepare';
import { isResultSheet } from './resultSheet';
import { describeReading } from './reading/describeReading';
import { operandLabel } from './relations/operand';
import type { AnyRelation, Operand } from './relations/types';
import type { RuleContext } from './rules/rule';
import type { Settings } from './settings';
import { parseAddress, rangeAddress } from './snapshot/address';
import type { Workbook } from './snapshot/workbook';
import type { GridCell } from './tables/grid';
import { textOf } from './tables/grid';
import type { AxisEntry, Table } from './tables/types';

const ROLE_WORDS: Readonly<Record<AxisEntry['role'], string>> = {
  value: '数値', total: '計', cumulative: '累計', average: '平均', rate: '率', ratio: '対前年比・対比', difference: '増減・差', target: '目標',
  actual: '実績', mark: '評価', unit: '単位', condition: '条件', remark: '備考', name: '項目', number: '番号',
};

const AGREEMENT_WORDS = { agrees: '合う', truncated: '切り捨てなら合う', 'rounded-operands': '端数処理の範囲で合う', differs: '合わない' } as const;

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
  const context = prepare(workbook, settings, options);
  const grid = context.grids.find((one) => one.sheet.name === name)!;
  const cell = grid.at(address.row, address.col);
  const lines = [`セル: ${place}`, ...cellLines(cell)];
  for (const table of context.tablesAt(name, address.row, address.col)) lines.push(...tableLines(table, address.row, address.col));
  if (cell) lines.push(...relationLines(context, name, cell), ...kpiLines(context, name, cell));
  lines.push(...seriesLines(context, name, address.row, address.col));
  return lines;
}

function cellLines(cell: GridCell | undefined): string[] {
  if (!cell) return ['読み方: 何も入っていません'];
  const lines = [`表示: ${cell.cell.text}`];
  if (rangeAddress(cell.area) !== cell.address) lines.push(`結合: ${rangeAddress(cell.area)}`);
  if (cell.cell.formula) lines.push(`式: =${cell.cell.formula}`);
  lines.push(`書式: ${cell.cell.format}`, `読み方: ${describeReading(cell.reading)}`);
  return lines;
}

function tableLines(table: Table, row: number, col: number): string[] {
  const lines = [`表: ${rangeAddress(table.range)}（${table.kind}）${table.title ?? '題名なし'} — ${table.why}`];
  const describe = (word: string, entry: AxisEntry | undefined): void => {
    if (!entry) return;
    const traits = [ROLE_WORDS[entry.role], entry.period ? `時期「${entry.period.text}」` : '', entry.fiscalYear === null ? '' : `${entry.fiscalYear}年度`, entry.sameYear ? '前年・参考' : '', entry.unit ? `単位 ${entry.unit}` : ''];
    lines.push(`  ${word}: 「${entry.label}」（${traits.filter((trait) => trait !== '').join('、')}）`);
  };
  describe('行', table.rows.find((entry) => entry.index === row));
  describe('列', table.columns.filter((entry) => entry.index <= col).pop());
  return lines;
}

function relationLines(context: RuleContext, sheet: string, cell: GridCell): string[] {
  const lines: string[] = [];
  for (const relation of [...context.rates, ...context.totals]) {
    const role = roleIn(relation, sheet, cell);
    if (role) lines.push(`計算: ${describeRelation(relation)} … ${role}、${AGREEMENT_WORDS[relation.agreement]}`, `  根拠: ${relation.why}`);
  }
  return lines;
}

function roleIn(relation: AnyRelation, sheet: string, cell: GridCell): string | null {
  if (relation.sheet === sheet && relation.cell === cell) return '計算の結果';
  const operands = relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : [...relation.parts, ...relation.minus];
  return operands.some((operand) => operand.cell === cell) ? '計算のもと' : null;
}

function describeRelation(relation: AnyRelation): string {
  const names = (operands: readonly Operand[]): string => operands.map((operand) => operandLabel(operand, relation.sheet)).join('＋');
  const right = relation.kind === 'rate' ? `(${names(relation.numerator)}) ÷ (${names(relation.denominator)})` : `${names(relation.parts)}${relation.minus.length > 0 ? ` － ${names(relation.minus)}` : ''}`;
  return `${relation.sheet}!${relation.cell.address} ＝ ${right}`;
}

function kpiLines(context: RuleContext, sheet: string, cell: GridCell): string[] {
  return context.kpis.flatMap(({ kpi, standingReason, suggestedReason }) => {
    const isActual = kpi.actualCell === cell && kpi.sheet === sheet;
    const isTarget = kpi.targetCell === cell && (kpi.targetSheet ?? kpi.sheet) === sheet;
    if (!isActual && !isTarget) return [];
    const other = isActual ? kpi.targetCell && `目標 ${kpi.targetSheet ?? kpi.sheet}!${kpi.targetCell.address}「${textOf(kpi.targetCell).slice(0, 60)}」` : kpi.actualCell && `実績 ${kpi.sheet}!${kpi.actualCell.address}「${textOf(kpi.actualCell).slice(0, 60)}」`;
    return [`KPI: 「${kpi.name}」の${isActual ? '実績' : '目標'}${other ? `、${other}` : ''}`, `  根拠: ${kpi.why}`, `  判定: ${standingReason}${suggestedReason ? `／評価: ${suggestedReason}` : ''}`];
  });
}

function seriesLines(context: RuleContext, sheet: string, row: number, col: number): string[] {
  return context.series.flatMap((series) => {
    const point = series.sheet === sheet ? series.points.find((p) => p.row === row && p.col === col) : undefined;
    return point ? [`月次: 「${series.label}」の ${point.month}${series.cumulative ? '（累計）' : ''}、反映の遅れ ${series.lag}か月${series.runsUntil ? `、${series.runsUntil} まで` : ''}`] : [];
  });
}
