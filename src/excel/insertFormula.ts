import { parseAddress } from '../core/snapshot/address';
import { writeAll } from './allOrNothing';
import { isEmpty, sameContent, type CellState } from './cellState';
import type { CountingContext, ExcelOptions } from './countingContext';
import { problem } from './officeErrors';
import { runWriting } from './runWriting';
import type { Step } from './undoStack';
import { readStates, refuseProtected, targetSheets } from './writeCells';

export interface Insertion {
  readonly sheet: string;
  /** A1, one cell. */
  readonly cell: string;
  /** Without `=`. */
  readonly formula: string;
  /** What the user has agreed to lose; null where the cell must be empty. */
  readonly replaces: CellState | null;
}

export type InsertOutcome =
  | { readonly kind: 'inserted'; readonly step: Step }
  /** The cell holds something that the user has not agreed to lose; nothing was written. */
  | { readonly kind: 'occupied'; readonly content: CellState };

/** A number format under which Excel would keep the formula as a text. */
const TEXT = '@';

/**
 * Puts a formula into one cell, all or nothing.
 * @throws ExcelProblem for a protected or missing sheet or a cell that does not take it; else what Excel answers.
 */
export function insertFormula(insertion: Insertion, options: ExcelOptions = {}): Promise<InsertOutcome> {
  return runWriting((context) => insert(context, insertion), options);
}

async function insert(context: CountingContext, { sheet, cell, formula, replaces }: Insertion): Promise<InsertOutcome> {
  const at = parseAddress(cell);
  if (!at) throw problem.badEdit(`「${sheet}」${cell}`);
  const target = (await targetSheets(context)).find((candidate) => candidate.name === sheet);
  if (!target) throw problem.sheetsMissing([sheet]);
  refuseProtected([target]);
  const place = { sheetId: target.id, sheet, ...at };
  const [before] = await readStates(context, [place]);
  if (!isEmpty(before!) && !(replaces && sameContent(before!, replaces))) return { kind: 'occupied', content: before! };
  const wanted: CellState = { formula, value: null, isError: false, format: before!.format === TEXT ? 'General' : before!.format };
  const [after] = await writeAll(context, [{ place, before: before!, wanted }]);
  return { kind: 'inserted', step: { label: '関数の挿入', cells: [{ place, before: before!, after: after! }] } };
}
