import { cellKey, parseAddress } from '../core/snapshot/address';
import type { Fix } from '../core/report';
import type { Cell, ErrorCode, Workbook } from '../core/snapshot/workbook';
import { isAsSeen, placeName, plainLines, type CellPlace, type CellState } from './cellState';
import type { CountingContext, ExcelOptions } from './countingContext';
import { landmarksOf } from './landmarks';
import { problem, REPAIRING } from './officeErrors';
import { writeSurely, type OutcomeOptions } from './outcome';
import { runWriting } from './runWriting';
import type { Step } from './undoStack';
import { readStates, refuseProtected, targetSheets, type TargetSheet } from './writeCells';

type Edit = Fix['edits'][number];

interface Target {
  readonly place: CellPlace;
  readonly edit: Edit;
  readonly seen: Cell | undefined;
}

/** A number format under which Excel keeps whatever is written as text, formulas too. */
const TEXT = '@';

export interface ApplyOptions extends ExcelOptions, OutcomeOptions {
  /**
   * The edits put values in the place of formulas: a cell without a formula among them is filled by one (it spills), is empty
   * by itself, and must be emptied again before that formula can come back.
   */
  readonly replacesFormulas?: boolean;
}

/** A result of a formula that is an error and is kept as such. */
const ERRORS: ReadonlySet<unknown> = new Set<ErrorCode>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NUM!', '#N/A']);

/**
 * Applies a fix as one step: all of its edits or none.
 * @param fix of a finding of the report.
 * @param seen the snapshot that the report was made from; a cell that no longer holds what it holds there has been
 * changed meanwhile, and then nothing is written.
 * @returns the step, for the undo stack.
 * @throws ExcelProblem for a protected or missing sheet, a changed cell, an edit that names no cell; else what Excel answers.
 */
export function applyEdits(fix: Fix, seen: Workbook, { replacesFormulas = false, ...options }: ApplyOptions = {}): Promise<Step> {
  return runWriting((context) => apply(context, fix, seen, { ...options, replacesFormulas }), options);
}

async function apply(context: CountingContext, fix: Fix, seen: Workbook, { replacesFormulas, ...options }: OutcomeOptions & { readonly replacesFormulas: boolean }): Promise<Step> {
  const targets = targetsOf(fix.edits, await targetSheets(context), seen);
  const places = targets.map(({ place }) => place);
  // Where formulas become values, the values that they show tell more than what stands beside them.
  const landmarks = replacesFormulas ? [] : landmarksOf(places, seen);
  const before = await readStates(context, places, landmarks, REPAIRING);
  const changed = targets.filter(({ edit, seen: cell }, i) => !isAsSeen(before[i]!, cell, edit.numberFormat !== undefined) || (replacesFormulas && !showsValue(before[i]!, edit)));
  if (changed.length > 0) throw REPAIRING.changed(changed.map(({ place }) => placeName(place)));
  const changes = targets.map(({ place, edit, seen: cell }, i) => {
    const isSpilled = replacesFormulas && cell?.formula === undefined;
    return { place, before: isSpilled ? emptied(before[i]!) : before[i]!, wanted: edited(before[i]!, edit), isSpilled };
  });
  const after = await writeSurely(context, changes, { ...options, landmarks });
  return { label: fix.label, landmarks, cells: changes.map(({ place, before: state, isSpilled }, i) => ({ place, before: state, after: after[i]!, isSpilled })) };
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

/** Whether a formula still shows what is to take its place. */
const showsValue = ({ formula, shown = null }: CellState, { value = null }: Edit): boolean => formula === null || (typeof shown === 'boolean' ? String(shown).toUpperCase() : plainLines(shown)) === (value === '' ? null : value);

const emptied = (state: CellState): CellState => ({ ...state, formula: null, value: null, isError: false });

/** A value and a percent format are taken as they are: 0.85 under 0.0% is 85.0%. The empty text empties the cell. */
function edited(before: CellState, { value, formula, numberFormat }: Edit): CellState {
  const content = formula !== undefined ? { formula, value: null, isError: false } : value !== undefined ? { formula: null, value: value === '' ? null : value, isError: ERRORS.has(value) } : before;
  const format = numberFormat ?? before.format;
  const isText = content.formula === null && typeof content.value !== 'number';
  return { formula: content.formula, value: content.value, isError: content.isError, format: format === TEXT && !isText ? 'General' : format };
}
