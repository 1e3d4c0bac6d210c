import { copyFormula } from '../../formula';
import { addTo } from '../../groups';
import { readMark } from '../../reading/mark';
import { parseAddress } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';
import { nestedIf } from './nestedIf';

/** Copies of one formula that show how marks of a column are given, and the share of its marks that they must be. */
const FEWEST_COPIES = 2;
const LEAST_SHARE = 0.6;

/** Marks typed over the formula of their column, which gives another mark from the figures of their row. */
export function typedMarks({ tables }: RuleContext): RuleFinding[] {
  return tables.flatMap((table) => table.columns.filter(({ role }) => role === 'mark').flatMap(({ index }) => inColumn(table, index)));
}

function inColumn(table: Table, col: number): RuleFinding[] {
  const cells = table.rows.flatMap(({ index }) => table.grid.startingAt(index, col) ?? []);
  if (cells.every(({ cell }) => cell.formula === undefined) || cells.every(({ cell }) => cell.formula !== undefined)) return [];
  const forms = new Map<string, GridCell[]>();
  for (const one of cells) if (one.form !== null) addTo(forms, one.form, one);
  const copies = [...forms.values()].reduce<readonly GridCell[]>((most, next) => (next.length > most.length ? next : most), []);
  const [example] = copies;
  if (!example || copies.length < FEWEST_COPIES || copies.length < cells.length * LEAST_SHARE) return [];
  // 達成 and 未達 where the formula gives such words; any mark otherwise.
  const words = new Set(copies.map(({ cell }) => cell.text.trim()));
  const typed = cells.filter(({ cell, reading }) => cell.formula === undefined && (reading.kind === 'mark' || words.has(cell.text.trim())));
  return typed.flatMap((one) => {
    const formula = copyFormula(example.cell.formula!, one.row - example.row, 0);
    const wanted = formula === null ? null : nestedIf(formula, (address) => held(table, address));
    const given = one.cell.text.trim();
    const sign = readMark(given)?.sign ?? null;
    // What is only written in another way is for another rule, and － says that nothing is judged.
    if (formula === null || wanted === null || wanted === '' || wanted === given || sign === '－' || (sign !== null && sign === readMark(wanted)?.sign)) return [];
    return [{
      sheet: table.sheet, cell: one, evidence: [example.address],
      message: `評価「${given}」は直接入力されていますが、ほかの項目と同じ式「=${formula}」では「${wanted}」になります（例: ${example.address}）。評価か数値のどちらが正しいかを確かめて直してください。`,
      expected: wanted, found: given,
      ...markFix(table.sheet, one, wanted),
    }];
  });
}

function held({ grid }: Table, address: string): number | string | null | undefined {
  const place = parseAddress(address);
  if (!place) return undefined;
  const value = grid.at(place.row, place.col)?.cell.value ?? null;
  return typeof value === 'boolean' ? undefined : value;
}
