import { addTo } from '../../groups';
import { unspaced } from '../../reading/normalise';
import { rememberedOf } from '../../remembered';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import type { RuleFinding } from '../rule';

/** So many lines and their total must be the same in both tables beside the two that are exchanged. */
const FEWEST_AGREEING = 2;
const FEWEST_COLUMNS = 2;
/** Counts of a few hundred and more are not the same by chance. */
const LEAST_FIGURE = 100;

/** A table by the names of its lines and of its columns. */
interface Lines {
  readonly table: Table;
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, GridCell>>;
  readonly total: ReadonlyMap<string, GridCell>;
}

/**
 * 東濃 20,205 and 中濃 19,091 on one sheet, 中濃 20,205 and 東濃 19,091 on another, all other lines and the total being the same: the names
 * were put in another order and the figures were not. Told at the table with fewer columns, the copy of the other.
 */
export function exchangedLines(tables: readonly Table[]): RuleFinding[] {
  const forms = new Map<string, Lines[]>();
  for (const table of tables) {
    const lines = linesOf(table);
    if (lines) addTo(forms, [...lines.lines.keys()].sort().join('\n'), lines);
  }
  return [...forms.values()].flatMap((all) => all.flatMap((one, i) => all.slice(i + 1).flatMap((other) => {
    if (one.table.sheet === other.table.sheet) return [];
    const [copy, source] = one.table.columns.length <= other.table.columns.length ? [one, other] : [other, one];
    const finding = compare(copy, source);
    return finding ? [finding] : [];
  })));
}

/** The typed lines of a table with one total; null where its lines have no names of their own. */
const linesOf = rememberedOf((table: Table): Lines | null => {
  const { kind, rows, columns, grid, range, headerColumns } = table;
  if (kind === 'plan-status' || kind === 'list' || kind === 'kpi-list' || rows.length > MOST_LINES) return null;
  const totals = rows.filter(({ role }) => role === 'total');
  const items = rows.filter(({ role, period }) => role === 'value' && period === null);
  const measures = columns.filter(({ index, role }) => index >= range.left + headerColumns && role === 'value');
  if (totals.length !== 1 || items.length !== rows.length - 1 || items.length < FEWEST_AGREEING + 2 || measures.length < FEWEST_COLUMNS) return null;
  const cellsIn = (row: number): Map<string, GridCell> => new Map(measures.flatMap(({ index, label }) => {
    const cell = grid.startingAt(row, index);
    return cell && figureOf(cell) ? [[unspaced(label), cell] as const] : [];
  }));
  const lines = new Map(items.map(({ index, headings }) => [unspaced(textOf(headings[0])), cellsIn(index)]));
  return lines.size === items.length && !lines.has('') ? { table, lines, total: cellsIn(totals[0]!.index) } : null;
});

const MOST_LINES = 60;

const valueOf = (cells: ReadonlyMap<string, GridCell> | undefined, name: string): number | null => figureOf(cells?.get(name))?.value ?? null;

function compare(copy: Lines, source: Lines): RuleFinding | null {
  const names = [...copy.total.keys()].filter((name) => valueOf(source.total, name) !== null);
  if (names.length < FEWEST_COLUMNS || names.some((name) => valueOf(copy.total, name) !== valueOf(source.total, name))) return null;
  const areSame = (a: ReadonlyMap<string, GridCell> | undefined, b: ReadonlyMap<string, GridCell> | undefined): boolean => names.every((name) => valueOf(a, name) !== null && valueOf(a, name) === valueOf(b, name));
  const differing = [...copy.lines.keys()].filter((item) => !areSame(copy.lines.get(item), source.lines.get(item)));
  const [first, second] = differing;
  if (first === undefined || second === undefined || differing.length > 2) return null;
  const [a, b] = [copy.lines.get(first)!, copy.lines.get(second)!];
  if (!areSame(a, source.lines.get(second)) || !areSame(b, source.lines.get(first))) return null;
  if (names.some((name) => Math.min(valueOf(a, name)!, valueOf(b, name)!) < LEAST_FIGURE || valueOf(a, name) === valueOf(b, name))) return null;
  const cell = a.get(names[0]!)!;
  const right = source.lines.get(first)!.get(names[0]!)!;
  if (cell.cell.formula !== undefined) return null;
  const at = (there: GridCell): string => `${source.table.sheet}!${there.address}`;
  return {
    sheet: copy.table.sheet,
    cell,
    evidence: [b.get(names[0]!)!.address, at(right), at(source.lines.get(second)!.get(names[0]!)!)],
    message: `「${first}」の ${textOf(cell)}（${cell.address}）と「${second}」の ${textOf(b.get(names[0]!))} は、「${source.table.sheet}」の同じ表では逆になっています（「${first}」は ${at(right)} の ${textOf(right)}）。ほかの行と計は同じです。行の名前か数字の一方だけを並べ替えたと思われます。どちらが正しいか確かめて直してください。`,
    found: textOf(cell),
    expected: textOf(right),
  };
}
