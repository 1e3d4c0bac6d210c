import { z } from 'zod';
import type { Prepared } from './prepare';
import { describeReading, plainReading } from './reading/describeReading';
import type { AnyRelation, Operand } from './relations/types';
import { tableKindSchema } from './report';
import { addressOn, cellAddress, rangeAddress } from './snapshot/address';
import type { GridCell } from './tables/grid';
import { textOf } from './tables/grid';
import type { AxisEntry, Table } from './tables/types';

const headingSchema = z.object({
  /** Texts of the heading cells, outermost first. */
  label: z.string(),
  /** What the heading was taken to mean, in Japanese: 率, 時期「4月」, 単位 件. */
  traits: z.array(z.string()),
});

/**
 * Why a cell was read as it was. Addresses of operands are as in the report: `C5` on the relation's own sheet, `SHEET!C5`
 * elsewhere; sentences are Japanese.
 */
export const explanationSchema = z.object({
  sheet: z.string(),
  /** The cell; of a merged area its first. */
  cell: z.string(),
  /** The merged area, or the cell itself. */
  area: z.string(),
  /** As a reader sees it; null where nothing stands there. */
  text: z.string().nullable(),
  formula: z.string().optional(),
  format: z.string().optional(),
  /** The reading with all its details, and in plain words. */
  reading: z.string(),
  plainReading: z.string(),
  /** The cell holds a figure that can be counted with. */
  isFigure: z.boolean(),
  tables: z.array(z.object({ range: z.string(), kind: tableKindSchema, title: z.string().nullable(), why: z.string(), row: headingSchema.nullable(), column: headingSchema.nullable() })),
  relations: z.array(z.object({
    kind: z.enum(['rate', 'total']),
    /** The cell is what is computed, or one of those that it is computed from. */
    role: z.enum(['result', 'operand']),
    sheet: z.string(),
    cell: z.string(),
    /** Numerator of a rate, parts of a total. */
    of: z.array(z.string()),
    /** Denominator of a rate, what is taken off a total. */
    by: z.array(z.string()),
    agreement: z.enum(['agrees', 'truncated', 'rounded-operands', 'differs']),
    why: z.string(),
  })),
  kpis: z.array(z.object({
    name: z.string(),
    role: z.enum(['actual', 'target']),
    /** The KPI's other cell and what stands there. */
    other: z.object({ sheet: z.string(), cell: z.string(), text: z.string() }).nullable(),
    why: z.string(),
    standingReason: z.string(),
    suggestedReason: z.string(),
  })),
  series: z.array(z.object({ label: z.string(), month: z.string(), cumulative: z.boolean(), lag: z.number(), runsUntil: z.string().nullable() })),
});
export type Explanation = z.infer<typeof explanationSchema>;
type Heading = z.infer<typeof headingSchema>;

/**
 * What is known of one cell.
 * @param row row and column from 0; any cell of a merged area stands for the area.
 * @returns null where the workbook has no such sheet.
 */
export function explanationOf(context: Prepared, sheet: string, row: number, col: number): Explanation | null {
  const grid = context.grids.find((one) => one.sheet.name === sheet);
  if (!grid) return null;
  const cell = grid.at(row, col);
  const area = cell?.area ?? grid.areaAt(row, col);
  return {
    sheet,
    cell: cellAddress(area.top, area.left),
    area: rangeAddress(area),
    text: cell ? cell.cell.text : null,
    ...(cell?.cell.formula === undefined ? {} : { formula: cell.cell.formula }),
    ...(cell ? { format: cell.cell.format } : {}),
    reading: cell ? describeReading(cell.reading) : '何も入っていません',
    plainReading: cell ? plainReading(cell.reading) : '何も入っていません',
    isFigure: cell?.reading.kind === 'figure',
    tables: context.tablesAt(sheet, row, col).map((table) => tableOf(table, row, col)),
    relations: cell ? relationsOf(context, sheet, cell) : [],
    kpis: cell ? kpisOf(context, sheet, cell) : [],
    series: seriesOf(context, sheet, row, col),
  };
}

const tableOf = (table: Table, row: number, col: number): Explanation['tables'][number] => ({
  range: rangeAddress(table.range), kind: table.kind, title: table.title, why: table.why,
  row: headingOf(table.rows.find((entry) => entry.index === row)),
  column: headingOf(table.columns.filter((entry) => entry.index <= col).pop()),
});

const ROLE_WORDS: Readonly<Record<AxisEntry['role'], string>> = {
  value: '数値', total: '計', cumulative: '累計', average: '平均', rate: '率', ratio: '対前年比・対比', difference: '増減・差', target: '目標',
  actual: '実績', mark: '評価', unit: '単位', condition: '条件', remark: '備考', name: '項目', number: '番号',
};

function headingOf(entry: AxisEntry | undefined): Heading | null {
  if (!entry) return null;
  const traits = [ROLE_WORDS[entry.role], entry.period ? `時期「${entry.period.text}」` : '', entry.fiscalYear === null ? '' : `${entry.fiscalYear}年度`, entry.sameYear ? '前年・参考' : '', entry.unit ? `単位 ${entry.unit}` : ''];
  return { label: entry.label, traits: traits.filter((trait) => trait !== '') };
}

function relationsOf(context: Prepared, sheet: string, cell: GridCell): Explanation['relations'] {
  const found: Explanation['relations'] = [];
  for (const relation of [...context.rates, ...context.totals]) {
    const role = roleIn(relation, sheet, cell);
    if (!role) continue;
    const labels = (operands: readonly Operand[]): string[] => operands.map((operand) => addressOn(operand, relation.sheet));
    const [of, by] = relation.kind === 'rate' ? [relation.numerator, relation.denominator] : [relation.parts, relation.minus];
    found.push({ kind: relation.kind, role, sheet: relation.sheet, cell: relation.cell.address, of: labels(of), by: labels(by), agreement: relation.agreement, why: relation.why });
  }
  return found;
}

function roleIn(relation: AnyRelation, sheet: string, cell: GridCell): 'result' | 'operand' | null {
  if (relation.sheet === sheet && relation.cell === cell) return 'result';
  const operands = relation.kind === 'rate' ? [...relation.numerator, ...relation.denominator] : [...relation.parts, ...relation.minus];
  return operands.some((operand) => operand.cell === cell) ? 'operand' : null;
}

function kpisOf(context: Prepared, sheet: string, cell: GridCell): Explanation['kpis'] {
  return context.kpis.flatMap(({ kpi, standingReason, suggestedReason }) => {
    const isActual = kpi.actualCell === cell && kpi.sheet === sheet;
    const targetSheet = kpi.targetSheet ?? kpi.sheet;
    const isTarget = kpi.targetCell === cell && targetSheet === sheet;
    if (!isActual && !isTarget) return [];
    const other = isActual ? placeOf(targetSheet, kpi.targetCell) : placeOf(kpi.sheet, kpi.actualCell);
    return [{ name: kpi.name, role: isActual ? 'actual' as const : 'target' as const, other, why: kpi.why, standingReason, suggestedReason }];
  });
}

const placeOf = (sheet: string, cell: GridCell | null): Explanation['kpis'][number]['other'] => cell && { sheet, cell: cell.address, text: textOf(cell) };

function seriesOf(context: Prepared, sheet: string, row: number, col: number): Explanation['series'] {
  return context.series.flatMap((series) => {
    const point = series.sheet === sheet ? series.points.find((p) => p.row === row && p.col === col) : undefined;
    return point ? [{ label: series.label, month: point.month, cumulative: series.cumulative, lag: series.lag, runsUntil: series.runsUntil }] : [];
  });
}
