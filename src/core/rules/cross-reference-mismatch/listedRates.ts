import { addTo } from '../../groups';
import { bigrams } from '../../kpi/names';
import { unspaced } from '../../reading/normalise';
import type { Figure } from '../../reading/types';
import type { RateRelation } from '../../relations/types';
import { isInBody } from '../../tables/body';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { entriesAt } from '../../tables/unitAt';
import type { RuleContext, RuleFinding } from '../rule';
import { isSlip, printedIn } from './digits';
import { haveOpposites } from './names';

/** Rates that a table computes in one column, line by line. */
interface Computed {
  readonly table: Table;
  readonly rates: readonly RateRelation[];
}

/** A typed figure of a list with the name of its line. */
interface Listed {
  readonly cell: GridCell;
  readonly name: string;
}

/** So many other lines of the list must repeat the rates of the table, all but the one. */
const FEWEST_EQUAL = 3;
/** A longer table is no list of indicators. */
const MOST_LINES = 60;
/** So much of the line's name must stand in the list's. */
const SAME_NAME = 0.8;
const SHORTEST_NAME = 4;

/**
 * A share typed into a list that repeats the rates computed in a column of another sheet, line by line: where all other lines
 * of one name agree, the one whose digits are nearly the same is a slip (47.3% beside 62,225 ÷ 142,300 = 43.7%).
 */
export function listedRates({ tables, rates }: Pick<RuleContext, 'tables' | 'rates'>): RuleFinding[] {
  const computed = computedColumns(rates);
  if (computed.length === 0) return [];
  const byValue = new Map<number, Computed[]>();
  for (const column of computed) for (const value of new Set(column.rates.map(({ published }) => keyOf(published)))) addTo(byValue, value, column);
  return tables.flatMap((table) => {
    // A table of months is no copy of another table; a list of indicators has targets.
    if (table.kind === 'plan-status' || table.rows.length > MOST_LINES || table.rows.length <= FEWEST_EQUAL || !table.columns.some(({ role }) => role === 'target')) return [];
    return typedColumns(table).flatMap((cells) => {
      const hits = new Map<Computed, number>();
      for (const value of new Set(cells.map((cell) => keyOf(figureOf(cell)!)))) for (const column of byValue.get(value) ?? []) hits.set(column, (hits.get(column) ?? 0) + 1);
      return [...hits].flatMap(([column, count]) => (count >= FEWEST_EQUAL && column.table.sheet !== table.sheet ? (compare(table, cells, column) ?? []) : []));
    });
  });
}

/** The number as it is printed, whether as 43.8 below ％ or as 43.8%. */
const keyOf = ({ value, step, unit }: Figure): number => Math.round(Math.round(value / step) * step * (unit === '%' ? 100 : 1) * 1e6);

function computedColumns(rates: readonly RateRelation[]): Computed[] {
  const columns = new Map<Table, Map<number, RateRelation[]>>();
  for (const rate of rates) {
    const { table, sense, agreement, published, cell } = rate;
    if (!table || sense !== 'rate' || agreement === 'differs' || published.unit !== '%' || rate.numerator.length !== 1 || rate.numerator[0]!.row !== cell.row) continue;
    const own = columns.get(table) ?? new Map<number, RateRelation[]>();
    columns.set(table, own);
    addTo(own, cell.col, rate);
  }
  return [...columns].flatMap(([table, own]) => [...own.values()].filter((all) => all.length > FEWEST_EQUAL && all.length <= MOST_LINES).map((all) => ({ table, rates: all })));
}

/** Typed figures of the body, column by column. */
function typedColumns(table: Table): GridCell[][] {
  const columns = new Map<number, GridCell[]>();
  for (const { index } of table.rows) {
    for (const cell of table.grid.rowCells(index)) if (cell.cell.formula === undefined && figureOf(cell) && isInBody(table, cell)) addTo(columns, cell.col, cell);
  }
  return [...columns.values()].filter(({ length }) => length > FEWEST_EQUAL);
}

function compare(table: Table, cells: readonly GridCell[], { table: there, rates }: Computed): RuleFinding | null {
  const listed = cells.flatMap((cell): Listed[] => {
    const name = nameOf(entriesAt(table, cell)[0], table, cell);
    return name.length >= SHORTEST_NAME ? [{ cell, name }] : [];
  });
  const equal = new Set<number>();
  const odd: { readonly one: Listed; readonly rate: RateRelation }[] = [];
  for (const rate of rates) {
    const line = unspaced(entriesAt(there, rate.cell)[0]?.name ?? '');
    const named = listed.filter(({ name }) => isOfLine(line, name));
    const [one] = named;
    if (!one || named.length > 1) continue;
    const value = keyOf(figureOf(one.cell)!);
    if (value === keyOf(rate.published)) equal.add(value);
    else odd.push({ one, rate });
  }
  const [found] = odd;
  return found && odd.length === 1 && equal.size >= FEWEST_EQUAL && isSlipOf(found.one.cell, found.rate.cell) ? findingOf(table, found.one, found.rate, equal.size) : null;
}

/** What the line is called: by its headings, or by the longest text in front of the figure. */
function nameOf(entry: AxisEntry | undefined, { grid, range }: Table, cell: GridCell): string {
  const texts = grid.rowCells(cell.row).filter((other) => other.col >= range.left && other.col < cell.col && other.reading.kind === 'text').map((other) => unspaced(other.plainText));
  return [...texts, unspaced(entry?.name ?? '')].reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** 特定保健指導（被保険者） is the line of 被保険者の特定保健指導実施率, and not of 被扶養者の…. */
function isOfLine(line: string, name: string): boolean {
  if (line.length < SHORTEST_NAME || haveOpposites(line, name)) return false;
  const own = bigrams(name);
  return [line, line.replace(/[(（][^()（）]*[)）]/gu, '')].some((text) => {
    const pairs = [...bigrams(text)];
    return text.length >= SHORTEST_NAME && pairs.filter((pair) => own.has(pair)).length >= pairs.length * SAME_NAME;
  });
}

function isSlipOf(cell: GridCell, right: GridCell): boolean {
  const [own, other] = [printedIn(cell.cell.text), printedIn(right.cell.text)];
  return own !== null && other !== null && own.decimals === other.decimals && isSlip(own.digits, other.digits);
}

function findingOf({ sheet }: Table, { cell, name }: Listed, { sheet: there, cell: right, numerator, denominator }: RateRelation, equal: number): RuleFinding {
  const figures = [...numerator, ...denominator].map((operand) => textOf(operand.cell)).join(' ÷ ');
  return {
    sheet, cell,
    evidence: [cell.address, `${there}!${right.address}`],
    message: `「${name}」は、ここでは ${textOf(cell)} ですが、シート「${there}」の ${right.address}（${figures}）では ${textOf(right)} です。ほかの ${equal} 項目は同じ列の率と一致しています。打ち間違いと思われます。どちらが正しいか確かめて、そろえてください。`,
    expected: textOf(right), found: textOf(cell),
  };
}
