import type { Cell } from '../snapshot/workbook';
import { relativeForm } from './relativeForm';

const forms = new WeakMap<Cell, string>();

/** The relative form of a cell's formula, kept with the cell: the search for relations and the rules both ask for it. `''` where it has none. */
export function formOf(cell: Cell): string {
  if (cell.formula === undefined) return '';
  let form = forms.get(cell);
  if (form === undefined) forms.set(cell, (form = relativeForm(cell.formula, cell.row, cell.col)));
  return form;
}
