import type { MonthKey } from '../reading/types';
import type { Grid, GridCell } from '../tables/grid';
import type { Table } from '../tables/types';
import { rangeContains } from '../snapshot/address';
import type { Candidate } from './candidates';
import { lineCandidate, mayBeResult } from './lineCandidates';
import { essence } from './names';
import { readOutline, type KpiBlock, type TextLine } from './outline';
import { assign, surroundingsOf } from './assign';
import { currentResults } from './currentResults';
import { ownResult } from './ownResult';
import { isReachedLine, namesWhen } from './reachedLines';
import { match, type Match } from './pair';
import { mergeTargets } from './mergeTargets';
import { rivalFinder } from './rivals';
import { sentenceKpis } from './sentenceKpis';
import { markFinder, type MarkFinder } from './placeMarks';
import { tableCandidates } from './tableCandidates';
import { hasResultsBeside, type TextBand } from './textBands';
import { planTargets, restatedTargets, type TextTarget } from './textTargets';

export interface SheetContext {
  readonly grid: Grid;
  /** Tables of the sheet. */
  readonly tables: readonly Table[];
  /** Those of them that are KPI lists. */
  readonly lists: readonly Table[];
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  /** False for a plan of a year that has not begun: it has no results yet. */
  readonly hasResults: boolean;
}

/** Targets of a sheet's text with the results that belong to them. */
export interface SheetPairs {
  readonly targets: readonly TextTarget[];
  readonly matches: readonly Match[];
  readonly lines: readonly TextLine[];
  readonly candidates: readonly Candidate[];
  /** Places near a target that might hold its result, for targets without one. */
  rivalsOf(target: TextTarget): readonly GridCell[];
  readonly marks: MarkFinder;
}

/** A result stands on the pages of its target; without a limit a sheet of thousands of lines would compare each with each. */
const FARTHEST_ROWS = 200;

/** Finds the targets that stand in a sheet's text and pairs them with results in its text and tables. */
export function pairSheet(context: SheetContext): SheetPairs {
  const { grid, tables, lists } = context;
  const { lines, blocks, bands } = readOutline(grid, tables, lists);
  const marks = markFinder(grid, bands, lines);
  const isAlone = (line: TextLine): boolean => line.band.role === 'whole' || !hasResultsBeside(line.band, bands);
  const { targets, results } = readTargets(currentResults(lines, bands, context.asOf, context.fiscalYear), (line) => (!namesWhen(line.text) ? null : isAlone(line) && isReachedLine(line.text, context) ? 'result' : 'neither'));
  if ((targets.length === 0 && results.restated.length === 0) || !context.hasResults) {
    // Results without targets may answer those of another sheet.
    const candidates = context.hasResults ? resultsOf(results.lines.filter((line) => line.block?.result), context) : [];
    return { targets: mergeTargets(targets, [], lines, []), matches: [], lines, candidates, rivalsOf: () => [], marks };
  }
  const settings = figureTables(context, bands).map(({ table, band }) => ({ table, left: band.range.left, ...leadOf(table, lines, blocks), fiscalYear: context.fiscalYear, asOf: context.asOf }));
  const merged = mergeTargets(targets, results.restated, results.lines, settings);
  const used = new Set(merged.flatMap((one) => [one.line, ...one.restated.map((other) => other.line)]));
  const candidates = [
    ...resultsOf(results.lines.filter((line) => !used.has(line) && !insideTable(line, settings)), context),
    ...settings.flatMap(tableCandidates),
  ];
  const leads = new Set(settings.map((one) => one.lead));
  const places = candidates.filter((one) => one.content !== 'words' || !leads.has(one.line));
  const surroundings = surroundingsOf(merged, places);
  const near = (target: TextTarget, candidate: Candidate) => Math.abs(target.line.cell.row - candidate.row) <= FARTHEST_ROWS;
  const matches = merged.flatMap((target) => {
    const own = ownResult(target, { fiscalYear: context.fiscalYear, asOf: context.asOf, isAlone: isAlone(target.line) });
    return [...(own ? [own] : []), ...places.filter((candidate) => near(target, candidate))].map((candidate) => match(target, candidate, surroundings)).filter((one) => one !== null);
  });
  const assigned = assign(matches);
  const rivalsOf = rivalFinder({ bands, matches, assigned, places, near });
  return { targets: merged, matches: assigned, lines, candidates: places, rivalsOf, marks };
}

const resultsOf = (lines: readonly TextLine[], { fiscalYear }: SheetContext): Candidate[] =>
  lines.filter(mayBeResult).map((line) => lineCandidate(line, fiscalYear)).filter((one) => one !== null);

/** Cells of a table are read with their headings; as lines they count only in a KPI block. */
const insideTable = (line: TextLine, settings: readonly { readonly table: Table }[]): boolean =>
  line.block === null && settings.some(({ table }) => rangeContains(table.range, line.cell.row, line.cell.col));

interface Sorted {
  readonly targets: TextTarget[];
  readonly results: { readonly lines: TextLine[]; readonly restated: TextTarget[] };
}

/**
 * Lines of plans give targets, lines of status columns results; a sheet without columns may hold both.
 * @param dated what a line below a target in its box is whose figure has no name but a month: a result, or neither (a month ahead, a month of a plan); null for all others
 */
function readTargets(lines: readonly TextLine[], dated: (line: TextLine) => 'result' | 'neither' | null): Sorted {
  const targets: TextTarget[] = [];
  const results: TextLine[] = [];
  const restated: TextTarget[] = [];
  for (const line of lines) {
    if (line.band.role === 'status') {
      restated.push(...restatedTargets(line));
      results.push(line);
    } else if (RESULT_LINE.test(line.text) || (line.band.role === 'whole' && sentenceKpis(line).length > 0) ) results.push(line);
    else {
      const kind = followsTarget(line, targets) ? dated(line) : null;
      if (kind === 'result') results.push(line);
      if (kind !== null) continue;
      const found = planTargets(line);
      targets.push(...found);
      if (line.band.role === 'whole' && found.length === 0) results.push(line);
    }
  }
  return { targets: withNames(targets), results: { lines: results, restated } };
}

/** Whether the last target that states anything stands in the same box as a line. */
function followsTarget(line: TextLine, targets: readonly TextTarget[]): boolean {
  const last = targets[targets.length - 1];
  if (!last || (last.reading.figure === null && last.reading.relativeTo === null)) return false;
  return last.line.cell === line.cell || (line.block !== null && last.line.block === line.block);
}

/** 実績：81.2% under its target: a result wherever it stands. */
const RESULT_LINE = /^[\s・○●→⇒]*(?:\S{0,8}の?)?(?:実績|結果|現状)値?\s*[:：(（\d０-９]/u;

/** A KPI's name on one line and 目標：80.5%以上 on the next are one target. */
function withNames(targets: readonly TextTarget[]): TextTarget[] {
  const result: TextTarget[] = [];
  for (const target of targets) {
    const before = result[result.length - 1];
    const isName = before && before.reading.figure === null && before.reading.relativeTo === null && before.line.block !== null && before.line.block === target.line.block;
    if (isName && /^(?:年度)?(?:数値)?目標値?$/u.test(essence(target.reading.name) || '目標')) result[result.length - 1] = { ...target, name: before.name, ordinals: before.ordinals, explicit: true };
    else result.push(target);
  }
  return result;
}

/** Tables of figures where results stand: not in the column of the plan. */
function figureTables({ tables, lists }: SheetContext, bands: readonly TextBand[]): { table: Table; band: TextBand }[] {
  const found: { table: Table; band: TextBand }[] = [];
  for (const table of tables) {
    if (table.kind === 'plan-status' || lists.includes(table)) continue;
    const place = bands.filter((band) => rangeContains(band.range, table.range.bottom, table.range.right) && (band.role === 'status' || band.role === 'whole'));
    const band = place.find((one) => one.role === 'status') ?? place[0];
    // A table that runs across the columns of a grid of texts is that grid itself.
    if (band?.isHeaded && table.range.left < band.range.left) continue;
    if (band) found.push({ table, band });
  }
  return found;
}

/** The line above a table in its own column of the sheet, and the KPI block that the table stands in. */
function leadOf(table: Table, lines: readonly TextLine[], blocks: readonly KpiBlock[]): { lead: TextLine | null; block: KpiBlock | null } {
  const { top, left, right } = table.range;
  let lead: TextLine | null = null;
  for (const line of lines) {
    if (!rangeContains(line.band.range, top, left) || line.cell.row >= top || rangeContains(table.range, line.cell.row, line.cell.col)) continue;
    const over = line.cell.col <= right && line.cell.lastCol >= left;
    if (!over) continue;
    if (lead === null || line.cell.row > lead.cell.row || (line.cell.row === lead.cell.row && line.part > lead.part)) lead = line;
  }
  const block = blocks.find((one) => one.band.role !== 'plan' && rangeContains(one.band.range, top, left) && top >= one.top && top <= one.bottom) ?? null;
  return { lead, block };
}
