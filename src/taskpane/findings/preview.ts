import { callsKpi } from '../../core/formula';
import type { Finding, Fix } from '../../core/report';
import { parseAddress } from '../../core/snapshot/address';
import { displayText } from '../../core/snapshot/display/displayText';
import type { Workbook } from '../../core/snapshot/workbook';
import { cellAt } from '../../report/cellText';
import { formulaResult } from './formulaResult';

/** What an edit does to a cell, as it is shown before anything is written. */
export interface CellPreview {
  readonly sheet: string;
  readonly cell: string;
  /** What the user sees in the cell now; '' for an empty one. */
  readonly now: string;
  /** Formula that stands there now, without `=`. */
  readonly formulaNow: string | null;
  /** What the user will see; null where only Excel can tell. */
  readonly then: string | null;
  /** Formula that will stand there, without `=`. */
  readonly formulaThen: string | null;
}

/** All ways to put a finding right, the best first. */
export const waysOf = ({ fix, alternatives = [] }: Pick<Finding, 'fix' | 'alternatives'>): readonly Fix[] => (fix ? [fix, ...alternatives] : []);

/** What a fix does, cell by cell. @param finding the one it belongs to: what a formula should show is known from it */
export function previewOf({ edits }: Fix, { sheets, date1904 }: Workbook, finding: Finding): CellPreview[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map(({ sheet, cell, value, formula, numberFormat }) => {
    const place = parseAddress(cell);
    const own = byName.get(sheet);
    const before = own && place ? cellAt(own, place.row, place.col) : null;
    const format = numberFormat ?? before?.format ?? 'General';
    const base = { sheet, cell, now: before?.text ?? '', formulaNow: before?.formula ?? null };
    if (formula !== undefined) {
      const result = callsKpi(formula) ? null : formulaResult(formula, sheet, byName);
      const number = result ?? valueInstead(finding, sheet, cell);
      const expected = finding.sheet === sheet && finding.cell === cell ? finding.expected ?? null : null;
      return { ...base, then: number === null ? expected : displayText(number, format, date1904), formulaThen: formula };
    }
    const then = value !== undefined ? displayText(value, format, date1904) : before === null ? '' : displayText(before.value, format, date1904);
    return { ...base, then, formulaThen: null };
  });
}

/** What another way of the same finding would write into the cell in place of a formula: the formula will show the same. */
function valueInstead(finding: Finding, sheet: string, cell: string): number | null {
  const values = waysOf(finding).flatMap(({ edits }) => edits.filter((edit) => edit.sheet === sheet && edit.cell === cell).map(({ value }) => value));
  return values.find((value) => typeof value === 'number') ?? null;
}

/** How a way puts things right: by a function of the add-in, by a formula that Excel knows alone, or by the value itself. */
export type Manner = 'own-formula' | 'formula' | 'value';
export const MANNERS: readonly Manner[] = ['own-formula', 'formula', 'value'];

export function mannerOf({ edits }: Fix): Manner {
  const formulas = edits.flatMap(({ formula }) => formula ?? []);
  return formulas.some(callsKpi) ? 'own-formula' : formulas.length > 0 ? 'formula' : 'value';
}
