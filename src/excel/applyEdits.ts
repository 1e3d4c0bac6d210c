import { cellKey, parseAddress } from '../core/snapshot/address';
import type { Fix } from '../core/report';
import type { Cell, Workbook } from '../core/snapshot/workbook';
import { isAsSeen, placeName, type CellPlace, type CellState } from './cellState';
import { problem } from './officeErrors';
import { runExcel, type CountingContext, type ExcelOptions } from './countingContext';
import type { Step } from './undoStack';
import { readStates, refuseProtected, targetSheets, writeAll, type TargetSheet } from './writeCells';

type Edit = Fix['edits'][number];

interface Target {
  readonly place: CellPlace;
  readonly edit: Edit;
  readonly seen: Cell | undefined;
}

/** A number format under which Excel keeps whatever is written as text, formulas too. */
const TEXT = '@';

/**
 * Applies a fix as one step: all of its edits or none.
 * @param fix of a finding of the report.
 * @param seen the snapshot that the report was made from; a cell that no longer holds what it holds there has been
 * changed meanwhile, and then nothing is written.
 * @returns the step, for the undo stack.
 * @throws ExcelProblem for a protected or missing sheet, a changed cell, an edit that names no cell; else what Excel answers.
 */
export function applyEdits(fix: Fix, seen: Workbook, options: ExcelOptions = {}): Promise<Step> {
  return runExcel((context) => apply(context, fix, seen), { ...options, signal: undefined });
}

async function apply(context: CountingContext, fix: Fix, seen: Workbook): Promise<Step> {
  const targets = targetsOf(fix.edits, await targetSheets(context), seen);
  const places = targets.map(({ place }) => place);
  const before = await readStates(context, places);
  const changed = targets.filter((target, i) => !isAsSeen(before[i]!, target.seen));
  if (changed.length > 0) throw problem.changed(changed.map(({ place }) => placeName(place)));
  const changes = targets.map(({ place, edit }, i) => ({ place, before: before[i]!, wanted: edited(before[i]!, edit) }));
  const after = await writeAll(context, changes);
  return { label: fix.label, cells: changes.map((change, i) => ({ place: change.place, before: change.before, after: after[i]! })) };
}

function targetsOf(edits: readonly Edit[], sheets: readonly TargetSheet[], seen: Workbook): Target[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const names = [...new Set(edits.map((edit) => edit.sheet))];
  const missing = names.filter((name) => !byName.has(name));
  if (missing.length > 0) throw problem.sheetsMissing(missing);
  refuseProtected(names.map((name) => byName.get(name)!));
  const cells = new Map(names.map((name) => [name, cellsByKey(seen, name)]));
  return edits.map((edit) => {
    const at = parseAddress(edit.cell);
    if (!at || (edit.value === undefined && edit.formula === undefined && edit.numberFormat === undefined)) throw problem.badEdit(`「${edit.sheet}」${edit.cell}`);
    const place = { sheetId: byName.get(edit.sheet)!.id, sheet: edit.sheet, ...at };
    return { place, edit, seen: cells.get(edit.sheet)!.get(cellKey(at.row, at.col)) };
  });
}

const cellsByKey = (book: Workbook, name: string): Map<number, Cell> => new Map(book.sheets.find((sheet) => sheet.name === name)?.cells.map((cell) => [cellKey(cell.row, cell.col), cell]));

/** A value and a percent format are taken as they are: 0.85 under 0.0% is 85.0%. */
function edited(before: CellState, { value, formula, numberFormat }: Edit): CellState {
  const content = formula !== undefined ? { formula, value: null, isError: false } : value !== undefined ? { formula: null, value, isError: false } : before;
  const format = numberFormat ?? before.format;
  const isText = content.formula === null && typeof content.value !== 'number';
  return { formula: content.formula, value: content.value, isError: content.isError, format: format === TEXT && !isText ? 'General' : format };
}
