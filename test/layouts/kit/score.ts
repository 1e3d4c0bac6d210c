import type { Finding, KpiReport, Report } from '../../../src/core/report';
import { parseRange } from '../../../src/core/snapshot/address';
import type { CellInput, SheetSpec } from '../../support/buildWorkbook';
import { position } from './addresses';
import type { LayoutBook, Place, TruthKpi, TruthTable, TruthTotal } from './types';

export const MEASURES = ['tables', 'kinds', 'rates', 'totals', 'relationPrecision', 'kpis', 'met', 'missing', 'defects', 'findingPrecision'] as const;
export type Measure = (typeof MEASURES)[number];
/** Hits and out of how many. */
export type Score = Record<Measure, [number, number]>;

/** The figures that the issue asks for, as a mean over the books. */
export const THRESHOLDS: Readonly<Record<Measure, number>> = {
  tables: 0.97, kinds: 0.93, rates: 0.97, totals: 0.98, relationPrecision: 0.98, kpis: 0.95, met: 1, missing: 1, defects: 1, findingPrecision: 0.95,
};

const PLACEHOLDER = /^[－ー—─―\-…x]$|^(集計中|未定)$/;
const key = (place: Place): string => `${place.sheet}!${place.cell}`;
const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item) => b.includes(item));
const near = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

function overlap(one: string, other: string): number {
  const a = parseRange(one);
  const b = parseRange(other);
  if (!a || !b) return 0;
  const area = (top: number, left: number, bottom: number, right: number): number => Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
  const common = area(Math.max(a.top, b.top), Math.max(a.left, b.left), Math.min(a.bottom, b.bottom), Math.min(a.right, b.right));
  return common / (area(a.top, a.left, a.bottom, a.right) + area(b.top, b.left, b.bottom, b.right) - common);
}

/** Is there a figure or a text that may be added? Empty cells and placeholders take no part in the comparison of sums. */
function filled(sheet: SheetSpec | undefined, address: string): boolean {
  if (!sheet || address.includes('!')) return true;
  const { row, col } = position(address);
  const input: CellInput = sheet.rows[row]?.[col] ?? null;
  const value = typeof input === 'object' && input !== null ? (input.e ?? input.v ?? null) : input;
  return value !== null && value !== '' && !PLACEHOLDER.test(String(value).trim());
}

/** Compares a report with the truth of its book, by the same measures as the project's scorer of fixtures. */
export function score(report: Report, book: LayoutBook): { score: Score; misses: string[] } {
  const { truth } = book;
  const misses: string[] = [];
  const result = Object.fromEntries(MEASURES.map((measure) => [measure, [0, 0]])) as unknown as Score;
  const tally = <T>(measure: Measure, list: readonly T[], test: (item: T) => boolean, label: (item: T) => string): void => {
    const missed = list.filter((item) => !test(item));
    misses.push(...missed.map((item) => `${measure}: ${label(item)}`));
    result[measure] = [list.length - missed.length, list.length];
  };

  const scored = truth.tables.filter((table) => table.kind !== 'plan-status' && table.kind !== 'list');
  const best = (table: TruthTable): { fit: number; kind: string; range: string } =>
    report.tables.filter((found) => found.sheet === table.sheet)
      .map((found) => ({ fit: Math.max(overlap(found.range, table.range), table.rangeAlso ? overlap(found.range, table.rangeAlso) : 0), kind: found.kind, range: found.range }))
      .sort((a, b) => b.fit - a.fit)[0] ?? { fit: 0, kind: 'none', range: 'nothing' };
  tally('tables', scored, (table) => best(table).fit >= 0.7, (table) => `${table.sheet}!${table.range} ${table.kind} ${table.title} — nearest ${best(table).range} ${best(table).fit.toFixed(2)}`);
  tally('kinds', scored.filter((table) => best(table).fit >= 0.7), (table) => [table.kind, ...(table.kindAlso ?? [])].includes(best(table).kind as TruthTable['kind']), (table) => `${table.sheet}!${table.range} is ${table.kind}, reported ${best(table).kind}`);

  const rates = new Map(report.rates.map((rate) => [key(rate), rate]));
  tally('rates', truth.rates, (rate) => {
    const found = rates.get(key(rate));
    return found !== undefined && sameSet(found.numerator, rate.numerator) && [rate.denominator, ...(rate.denominatorAlso ?? [])].some((base) => sameSet(found.denominator, base));
  }, (rate) => `${key(rate)} = ${rate.numerator.join('+')} / ${rate.denominator.join('+')} — reported ${describe(rates.get(key(rate)))}`);

  const sheets = new Map(book.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const solid = (sheet: string, cells: readonly string[]): string[] => cells.filter((cell) => filled(sheets.get(sheet), cell));
  const totals = new Map(report.totals.map((total) => [key(total), total]));
  const isTotal = (total: TruthTotal): boolean => {
    const found = totals.get(key(total));
    if (!found) return false;
    return [total, ...(total.also ?? [])].some((way) => sameSet(solid(total.sheet, found.parts), solid(total.sheet, way.parts)) && sameSet(solid(total.sheet, found.minus ?? []), solid(total.sheet, way.minus)));
  };
  tally('totals', truth.totals, isTotal, (total) => `${key(total)} = ${total.parts.join('+')}${total.minus.length ? ` - ${total.minus.join('-')}` : ''} — reported ${describeTotal(totals.get(key(total)))}`);

  const declared = book.workbook.sheets.flatMap(declaredCells);
  const known = new Set([...truth.free.map(key), ...declared]);
  const knownRates = new Set([...truth.rates.map(key), ...known]);
  const knownTotals = new Set([...truth.totals.map(key), ...known]);
  const relations = [...[...rates].map(([at, rate]) => ({ at, ok: knownRates.has(at), what: describe(rate) })), ...[...totals].map(([at, total]) => ({ at, ok: knownTotals.has(at), what: describeTotal(total) }))];
  tally('relationPrecision', relations, (relation) => relation.ok, (relation) => `${relation.at} is reported as ${relation.what}`);

  const found = (kpi: TruthKpi): KpiReport | undefined => bestKpi(report.kpis, kpi);
  tally('kpis', truth.kpis, (kpi) => {
    const entry = found(kpi);
    return entry !== undefined && near(entry.target?.value ?? null, kpi.target) && (entry.target?.operator ?? null) === kpi.operator && near(entry.actual?.value ?? null, kpi.actual);
  }, (kpi) => `${kpi.sheet}!${kpi.actualCell ?? kpi.targetCell ?? ''} ${kpi.name} target ${kpi.operator ?? ''}${kpi.target ?? '–'} actual ${kpi.actual ?? '–'} — reported ${describeKpi(found(kpi))}`);
  tally('met', truth.kpis.filter((kpi) => kpi.met !== null), (kpi) => found(kpi)?.met === kpi.met, (kpi) => `${kpi.sheet}!${kpi.actualCell ?? ''} ${kpi.name} met ${String(kpi.met)} — reported ${String(found(kpi)?.met)}`);

  const loud = report.findings.filter((finding) => finding.severity !== 'info');
  const must = truth.missing.filter((cell) => cell.level === 'gap' || cell.level === 'trailing');
  tally('missing', must, (cell) => loud.some((finding) => finding.rule === 'missing-month' && touches(finding, cell)), (cell) => `${key(cell)} ${cell.month} ${cell.level}`);
  tally('defects', truth.findings.filter((defect) => defect.level === 'must'),
    (defect) => (defect.rule === 'number-as-text' ? report.findings : loud).some((finding) => finding.rule === defect.rule && touches(finding, defect)),
    (defect) => `${key(defect)} ${defect.rule}: ${defect.why}`);
  const excused = (finding: Finding): boolean =>
    truth.findings.some((defect) => touches(finding, defect)) ||
    (finding.rule === 'missing-month' && truth.missing.some((cell) => cell.level !== 'future' && touches(finding, cell))) ||
    truth.rates.some((rate) => !rate.holds && touches(finding, rate)) || truth.totals.some((total) => !total.holds && touches(finding, total));
  tally('findingPrecision', loud, excused, (finding) => `${key(finding)} ${finding.rule} ${finding.severity}: ${finding.message}`);
  return { score: result, misses };
}

function touches(finding: Finding, place: Place & { readonly also?: unknown }): boolean {
  if (finding.sheet !== place.sheet) return false;
  const inside = (): boolean => {
    const range = finding.range ? parseRange(finding.range) : null;
    const { row, col } = position(place.cell);
    return range !== null && row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
  };
  return finding.cell === place.cell || alsoCells(place.also).includes(finding.cell) || finding.evidence.includes(place.cell) || inside();
}

function bestKpi(kpis: readonly KpiReport[], kpi: TruthKpi): KpiReport | undefined {
  const targets = [kpi.targetCell, ...(kpi.targetAlso ?? [])];
  const rank = (entry: KpiReport): number =>
    (entry.sheet === kpi.sheet && kpi.actualCell !== null && entry.actualCell === kpi.actualCell ? 4 : 0) +
    (targets.includes(entry.targetCell) && (entry.targetSheet ?? entry.sheet) === (kpi.targetSheet ?? kpi.sheet) ? 3 : 0);
  const agree = (entry: KpiReport): number => (near(entry.target?.value ?? null, kpi.target) ? 1 : 0) + (near(entry.actual?.value ?? null, kpi.actual) ? 1 : 0);
  return kpis.filter((entry) => rank(entry) >= (kpi.actualCell ? 4 : 3)).sort((a, b) => agree(b) - agree(a) || rank(b) - rank(a))[0];
}

/** Cells whose own formula computes a figure: a relation there is declared by the book itself. */
function declaredCells(sheet: SheetSpec): string[] {
  return sheet.rows.flatMap((cells, row) => cells.flatMap((input, col) => {
    if (typeof input !== 'object' || input === null || input.f === undefined || typeof input.v !== 'number') return [];
    return /[-+*/(]/.test(input.f) ? [`${sheet.name}!${columnLetters(col)}${row + 1}`] : [];
  }));
}

const columnLetters = (col: number): string => (col >= 26 ? columnLetters(Math.floor(col / 26) - 1) : '') + String.fromCharCode(65 + (col % 26));

const describe = (rate: Report['rates'][number] | undefined): string => (rate ? `${rate.numerator.join('+')} / ${rate.denominator.join('+')}` : 'nothing');
const describeTotal = (total: Report['totals'][number] | undefined): string => (total ? `${total.parts.join('+')}${total.minus?.length ? ` - ${total.minus.join('-')}` : ''}` : 'nothing');
const describeKpi = (kpi: KpiReport | undefined): string => (kpi ? `target ${kpi.target?.operator ?? ''}${kpi.target?.value ?? '–'} actual ${kpi.actual?.value ?? '–'}` : 'nothing');

export const share = ([hits, all]: readonly [number, number]): number => (all > 0 ? hits / all : 1);
export const line = (scores: Score): string => MEASURES.map((measure) => `${measure} ${scores[measure][0]}/${scores[measure][1]}`).join('  ');

/** A finding of the truth names further cells that count; a relation's `also` is of another shape. */
const alsoCells = (also: unknown): string[] => (Array.isArray(also) ? also.filter((cell): cell is string => typeof cell === 'string') : []);
