import { isTotalWord } from '../../reading/words';
import { unspaced } from '../../reading/normalise';
import type { TotalRelation } from '../../relations/types';
import { eraFiscalYear } from '../../series/months';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { entriesAt, unitAt } from '../../tables/unitAt';
import type { RuleContext, RuleFinding } from '../rule';
import { digitsOf, isSlip, significant } from './digits';

/** 件数 and 金額 stand in any table. */
const SHORTEST_NAME = 4;
/** Shorter numbers are alike by chance. */
const FEWEST_DIGITS = 4;
/** A year's total of fewer parts may be one of something else. */
const FEWEST_PARTS = 3;

/** The totals of one item by their years; null where two tables add it up to different totals. */
type ByYear = Map<number, TotalRelation | null>;

/**
 * The total of a year that another table gives year by year (収納済額 of 平成26年度), where the parts bear out the total, the other
 * table has other years' totals of the item just so, and in this year's the digits but for a slip.
 */
export function yearTotals({ tables, totals }: Pick<RuleContext, 'tables' | 'totals'>): RuleFinding[] {
  const items = new Map<string, ByYear>();
  for (const total of totals) {
    const key = total.sense === 'total' && total.agreement === 'agrees' && total.minus.length === 0 && total.parts.length >= FEWEST_PARTS && hasDigits(total.published.value) ? itemOf(total) : null;
    if (!key) continue;
    const years: ByYear = items.get(key.name) ?? new Map<number, TotalRelation | null>();
    items.set(key.name, years);
    const known = years.get(key.year);
    years.set(key.year, known === undefined || known?.published.value === total.published.value ? total : null);
  }
  if ([...items.values()].every(({ size }) => size < 2)) return [];
  const proven = new Set(totals.map(({ cell }) => cell));
  return tables.flatMap((table) => (table.kind === 'plan-status' || table.kind === 'list' ? [] : [...linesIn(table, table.columns, table.rows, items), ...linesIn(table, table.rows, table.columns, items)])).flatMap((line) => judge(line, proven) ?? []);
}

const hasDigits = (value: number): boolean => significant(digitsOf(value, 0)) >= FEWEST_DIGITS;

const nameOf = ({ name }: AxisEntry): string => unspaced(name).replace(/[(（][^()（）]*[)）]$/u, '');

/** Item and year of a total: 収納済額 below 平成26年度, added up under 計. */
function itemOf({ table, cell }: TotalRelation): { readonly name: string; readonly year: number } | null {
  const entries = table ? entriesAt(table, cell).filter((entry) => entry !== undefined) : [];
  const names = entries.filter((entry) => entry.period?.granularity !== 'month' && !isTotalWord(nameOf(entry)) && entry.role === 'value').map(nameOf).filter((name) => name.length >= SHORTEST_NAME);
  const years = new Set(entries.flatMap(({ fiscalYear, sameYear }) => (fiscalYear !== null && sameYear === null ? [fiscalYear] : [])));
  return names.length === 1 && years.size === 1 ? { name: names[0]!, year: [...years][0]! } : null;
}

/** An item's figures in a table that has a line for each year. */
interface Line {
  readonly table: Table;
  readonly name: string;
  readonly years: readonly { readonly year: number; readonly cell: GridCell; readonly total: TotalRelation }[];
}

function linesIn(table: Table, named: readonly AxisEntry[], across: readonly AxisEntry[], items: ReadonlyMap<string, ByYear>): Line[] {
  const lines = across.filter(({ period, fiscalYear }) => period?.granularity === 'year' && fiscalYear !== null);
  if (lines.length < 2) return [];
  return named.flatMap((entry): Line[] => {
    const name = nameOf(entry);
    const byYear = items.get(name);
    if (!byYear) return [];
    const years = lines.flatMap((line) => {
      const total = byYear.get(line.fiscalYear!);
      const cell = named === table.columns ? table.grid.startingAt(line.index, entry.index) : table.grid.startingAt(entry.index, line.index);
      return cell && total && total.table !== table && figureOf(cell) ? [{ year: line.fiscalYear!, cell, total }] : [];
    });
    return [{ table, name, years }];
  });
}

function judge({ table, name, years }: Line, proven: ReadonlySet<GridCell>): RuleFinding | null {
  const differing = years.filter(({ cell, total }) => figureOf(cell)!.value !== total.published.value);
  const [odd] = differing;
  if (!odd || differing.length > 1 || years.length < 2 || proven.has(odd.cell) || odd.cell.cell.formula !== undefined) return null;
  const [own, right] = [figureOf(odd.cell)!, odd.total.published];
  const units = [unitAt(table, odd.cell), odd.total.table ? unitAt(odd.total.table, odd.total.cell) : ''].filter((unit) => unit !== '');
  if (new Set(units).size > 1 || own.value < 0 || !isSlip(digitsOf(own.value, 0), digitsOf(right.value, 0))) return null;
  const at = odd.total.sheet === table.sheet ? odd.total.cell.address : `${odd.total.sheet}!${odd.total.cell.address}`;
  const agreeing = years.find((one) => one !== odd)!;
  return {
    sheet: table.sheet,
    cell: odd.cell,
    evidence: [odd.cell.address, at, agreeing.cell.address],
    message: `「${name}」の${eraFiscalYear(odd.year)}は、ここでは ${textOf(odd.cell)} ですが、内訳と合う計（${at}）では ${textOf(odd.total.cell)} です。ほかの年度（${agreeing.cell.address}）は一致しています。どちらが正しいか確かめて、そろえてください。`,
    expected: textOf(odd.total.cell),
    found: textOf(odd.cell),
  };
}
