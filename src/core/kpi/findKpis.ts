import { addTo } from '../groups';
import { isSameList, rememberedFor } from '../remembered';
import type { Figure, MonthKey, TargetReading } from '../reading/types';
import type { RateRelation, TotalRelation } from '../relations/types';
import type { Settings } from '../settings';
import { textOf, type Grid, type GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import type { Candidate, PlacedFigure } from './candidates';
import { gradeAt } from './grades';
import { ratingHeading } from './headingMarks';
import { readKpiList } from './list';
import { readMonthlyKpis } from './monthlyList';
import { fiscalYearOfMonth, sheetMonth, titleFiscalYear } from './months';
import type { Match } from './pair';
import { applyCorrections } from './corrections';
import type { MarkFinder } from './placeMarks';
import { pairAcrossSheets, type SheetKpis } from './acrossSheets';
import { sentenceKpis } from './sentenceKpis';
import { pairSheet, type SheetPairs } from './textKpis';
import { fullReading, type TextTarget } from './textTargets';
import type { Kpi } from './types';
import { asShare, namesShare } from './units';
import { essence, likeness, withoutBrackets } from './names';

export interface KpiInput {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly rates: readonly RateRelation[];
  readonly totals: readonly TotalRelation[];
  /** Fiscal year that the report is about; null where nothing says it. */
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  /** Whose report it is; null where nothing says it. */
  readonly organisation: string | null;
  readonly settings: Settings;
}

/** Tables that hold series or text: KPIs line by line stand only where the months are of KPIs by name. */
const MONTHS_OR_PLANS: ReadonlySet<Table['kind']> = new Set(['monthly', 'quarterly', 'plan-status']);

/** All KPIs of a workbook: from lists of KPIs, from plans with their results, from sentences that state both. */
export function findKpis(input: KpiInput): Kpi[] {
  const bySheet = new Map<Grid, Table[]>();
  for (const table of input.tables) {
    addTo(bySheet, table.grid, table);
  }
  const { fiscalYear, asOf, organisation } = input;
  const found = input.grids.map((grid) => sheetKpis(grid, { tables: bySheet.get(grid) ?? [], fiscalYear, asOf, organisation }));
  const byName = new Map(input.grids.map((grid) => [grid.sheet.name, grid]));
  return applyCorrections(pairAcrossSheets(found).flatMap((sheet) => sheet.kpis.map((kpi) => withGrade(kpi, byName))), input);
}

/** The grade in letters beside a KPI without a mark. */
function withGrade(kpi: Kpi, grids: ReadonlyMap<string, Grid>): Kpi {
  const grid = kpi.markCell ? undefined : grids.get(kpi.sheet);
  const place = kpi.actualCell ?? kpi.targetCell;
  const cell = grid && place ? gradeAt(grid, place.row) : null;
  return cell ? { ...kpi, markCell: cell, mark: cell.plainText } : kpi;
}

interface SheetInput {
  /** Tables of the sheet. */
  readonly tables: readonly Table[];
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  readonly organisation: string | null;
}

const isSameInput = (a: SheetInput, b: SheetInput): boolean => a.organisation === b.organisation && a.fiscalYear === b.fiscalYear && a.asOf === b.asOf && isSameList(a.tables, b.tables);

/** KPIs that a sheet gives by itself. */
const sheetKpis = rememberedFor((grid: Grid, input: SheetInput): SheetKpis => {
  const { tables } = input;
  const fiscalYear = titleFiscalYear(grid) ?? input.fiscalYear;
  const later = fiscalYear !== null && input.fiscalYear !== null && fiscalYear > input.fiscalYear;
  const asOf = later ? null : (sheetMonth(grid, fiscalYear) ?? input.asOf);
  const lists = new Map<Table, Kpi[]>();
  for (const table of tables) {
    const of = { fiscalYear, asOf, organisation: input.organisation };
    const kpis = MONTHS_OR_PLANS.has(table.kind) ? readMonthlyKpis(table, of) : readKpiList(table, of);
    if (kpis) lists.set(table, kpis);
  }
  const pairs = pairSheet({ grid, tables, lists: [...lists.keys()], fiscalYear, asOf, hasResults: !later });
  const listed = [...lists.values()].flat();
  return { kpis: [...listed, ...textKpis({ ...pairs, matches: pairs.matches.filter((one) => !isListed(one, listed)) }, fiscalYear, asOf, grid), ...sentences(pairs, fiscalYear, asOf, grid)], candidates: pairs.candidates, later };
}, isSameInput);

/** So much of a name the headings of a figure must have in common with it to be about the same. */
const LEAST_ALIKE = 0.5;

/** A target of the text whose KPI a list of the sheet gives with its result: a figure of another table that does not name it is another one. */
function isListed({ target, candidate, offered }: Match, listed: readonly Kpi[]): boolean {
  if (candidate.table === null || offered === null) return false;
  const { value, unit, operator } = fullReading(target);
  const name = essence(target.name);
  return value !== null && listed.some((kpi) => kpi.actual !== null && kpi.target?.value === value && kpi.target.unit === unit && kpi.target.operator === operator && essence(kpi.name) === name && kpi.actual.value !== offered.figure.value)
    && likeness(target.name, candidate.label) < LEAST_ALIKE;
}

function textKpis(pairs: SheetPairs, fiscalYear: number | null, asOf: MonthKey | null, grid: Grid): Kpi[] {
  const names = distinctNames(pairs.targets);
  return pairs.targets.map((target, i) => {
    const found = pairs.matches.find((one) => one.target === target) ?? null;
    return toKpi(target, names[i]!, found, pairs, fiscalYear, asOf, grid);
  });
}

function toKpi(target: TextTarget, name: string, found: Match | null, pairs: SheetPairs, fiscalYear: number | null, asOf: MonthKey | null, grid: Grid): Kpi {
  const reading = fullReading(target);
  const place = [target, ...target.restated].find((one) => one.reading === reading || one.reading.figure === reading.figure) ?? target;
  const candidate = found?.candidate ?? null;
  const scale = (figure: Figure) => inScaleOf(figure, reading, name);
  const actual = found?.offered && mayMeasure(reading, found) ? scale(found.offered.figure) : null;
  const placed = (one: PlacedFigure | null) => (one ? { figure: scale(one.figure), cell: one.cell } : null);
  const mark = markOf(target, name, candidate, pairs.marks);
  const heading = mark ? null : ratingHeading(grid, target.line.path);
  const month = candidate?.asOf ?? null;
  return {
    name,
    sheet: grid.sheet.name,
    targetCell: place.line.cell,
    targetSheet: null,
    target: { ...reading, text: place.line.text },
    ...(target.disputed.length > 0 ? { disputed: target.disputed.flatMap(({ reading: { figure }, line: { cell } }) => (figure ? [{ figure: scale(figure), cell }] : [])) } : {}),
    actualCell: candidate?.cell ?? null,
    actual: actual && { ...actual, provisional: actual.provisional || (candidate?.provisional ?? false) },
    actualAsOf: actual === null ? null : month !== null && (fiscalYear === null || fiscalYearOfMonth(month) >= fiscalYear) ? month : asOf,
    fiscalYear,
    monthlyTarget: placed(candidate?.monthlyTarget ?? null),
    previous: candidate?.previous ? { ...placed(candidate.previous)!, samePeriod: candidate.previous.samePeriod } : samePeriodInRow(target, candidate, scale),
    markCell: mark,
    mark: mark ? mark.cell.text.trim() : (heading?.mark.written ?? null),
    ...(heading ? { ratedIn: heading.cell } : {}),
    table: null,
    rivals: found ? [] : pairs.rivalsOf(target),
    why: found ? `${place.line.cell.address} の目標と ${candidate!.cell.address} の実績: ${found.why || '場所が近い'}` : `${place.line.cell.address} に目標がある（実績の場所は見つからない）`,
  };
}

function markOf({ line }: TextTarget, name: string, candidate: Candidate | null, marks: MarkFinder): GridCell | null {
  const own = marks.ofTarget(line, candidate?.line ?? null);
  if (own) return own;
  return candidate ? (marks.ofResult(candidate.line, name, candidate.cell.area, candidate.table?.range ?? null) ?? marks.ofItem(line) ?? marks.ofWholeSection(candidate.line)) : marks.ofSection(line.heading ? [...line.path, line.heading] : line.path);
}

/** Last year's figure in a column of its own (前年同期) of the grid in which target and actual stand in one row. */
function samePeriodInRow({ line }: TextTarget, candidate: Candidate | null, scale: (figure: Figure) => Figure): Kpi['previous'] {
  if (!candidate || candidate.table !== null || candidate.row !== line.cell.row || !line.band.plan) return null;
  const heading = line.band.plan.headings.find((one) => /^(?:前年|昨年)度?同(?:期|月)/u.test(textOf(one).replace(/\s/gu, '')));
  const cell = heading && line.grid.startingAt(candidate.row, heading.area.left);
  return cell?.reading.kind === 'figure' ? { figure: scale(cell.reading.figure), cell, samePeriod: true } : null;
}

/** A qualitative target (毎月情報発信を行う) is measured by a table about it, not by a number in a sentence. */
const mayMeasure = (reading: TargetReading, { candidate }: Match): boolean => reading.operator !== null || reading.figure !== null || candidate.table !== null;

export function inScaleOf(figure: Figure, reading: TargetReading, name: string): Figure {
  const share = reading.unit === '%' || (reading.unit === '' && namesShare(name));
  return share ? asShare(figure, reading.value) : figure;
}

/** Names of targets; two that are alike are told apart by the heading they stand under (被保険者, 被扶養者). */
function distinctNames(targets: readonly TextTarget[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of targets) counts.set(name, (counts.get(name) ?? 0) + 1);
  return targets.map((target) => {
    const above = target.line.path[target.line.path.length - 1];
    if (counts.get(target.name) === 1 || !above) return target.name;
    const group = withoutBrackets(above.text).replace(/^[\s○●◎■◆・【〔<＜]+|[】〕>＞\s]+$/gu, '');
    return group === '' || group.length > 20 ? target.name : `${target.name}（${group}）`;
  });
}

function sentences(pairs: SheetPairs, fiscalYear: number | null, asOf: MonthKey | null, grid: Grid): Kpi[] {
  const used = new Set<GridCell>([...pairs.matches.map((one) => one.candidate.cell), ...pairs.targets.map((one) => one.line.cell)]);
  const lines = pairs.lines.filter((line) => (line.band.role === 'status' || line.band.role === 'whole') && !used.has(line.cell));
  return lines.flatMap(sentenceKpis).map((one) => {
    const mark = pairs.marks.ofResult(one.line, one.name, one.line.cell.area, null);
    return {
      name: one.name, sheet: grid.sheet.name, targetCell: one.line.cell, targetSheet: null, target: one.target, actualCell: one.line.cell, actual: one.actual,
      actualAsOf: asOf, fiscalYear, monthlyTarget: null, previous: null, markCell: mark, mark: mark ? mark.cell.text.trim() : null, table: null, rivals: [],
      why: `${one.line.cell.address} の一文に目標と実績がある`,
    };
  });
}
