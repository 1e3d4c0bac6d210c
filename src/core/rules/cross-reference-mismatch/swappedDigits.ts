import { rememberedOf } from '../../remembered';
import { isTotalWord } from '../../reading/words';
import { normalise, unspaced } from '../../reading/normalise';
import { figuresIn, LONGEST_TEXT, NO_AMOUNT, sentenceAround } from '../../relations/sentenceParts';
import { isInBody } from '../../tables/body';
import { readHeading } from '../../tables/headingText';
import { figureOf, textOf, type Grid, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { entriesAt, unitAt } from '../../tables/unitAt';
import type { RuleContext, RuleFinding } from '../rule';
import { beginnings, printedIn, significant, swaps, type Printed } from './digits';

const LONGEST_QUOTE = 40;
/** Three digits are swapped by chance often enough that both headings must stand in the sentence. */
const FEWEST_DIGITS = 3;
const CERTAIN_DIGITS = 4;
const SHORTEST_WORD = 3;
/** Wider tables are no longer looked through for sums and differences. */
const MOST_BESIDE = 40;

/** A figure of a sentence with what stands before it there. */
interface Told {
  readonly cell: GridCell;
  readonly printed: Printed;
  readonly quoted: string;
  readonly isShare: boolean;
  readonly before: string;
  /** Digits of the sentence's other figures. */
  readonly others: ReadonlySet<string>;
}

/**
 * Figures of running text that no cell of the sheet holds, while exactly one figure of a table whose heading stands before
 * them in the sentence is the same but for two neighbouring digits: 前年度63.31％ beside 63.13％.
 */
export function swappedDigits({ grids, tables }: RuleContext): RuleFinding[] {
  return grids.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid && table.kind !== 'plan-status' && table.kind !== 'list');
    const { told, alike } = own.length === 0 ? NOTHING : unheldIn(grid);
    return told.flatMap((figure) => findingOf(grid, own, tables, figure, alike) ?? []);
  });
}

interface Unheld {
  readonly told: readonly Told[];
  /** Cells by digits that are those of a told figure but for two. */
  readonly alike: ReadonlyMap<string, GridCell[]>;
}

const NOTHING: Unheld = { told: [], alike: new Map() };

/** Figures of a sheet's sentences that none of its cells holds. */
const unheldIn = rememberedOf((grid: Grid): Unheld => {
  const told = toldIn(grid);
  if (told.length === 0) return NOTHING;
  const { seen, alike } = lookedUp(grid, told);
  return { told: told.filter(({ printed }) => !seen.has(printed.digits)), alike };
});

function toldIn(grid: Grid): Told[] {
  return grid.texts.flatMap((cell): Told[] => {
    if ((cell.cls !== 'sentence' && cell.cls !== 'note') || cell.cell.text.length > LONGEST_TEXT || !/\d\d|[０-９]{2}/u.test(cell.cell.text)) return [];
    const text = normalise(cell.cell.text);
    const figures = figuresIn(cell.cell.text).map((match) => ({ ...match, quoted: text.slice(match.start, match.end), printed: printedIn(text.slice(match.start, match.end)) }));
    return figures.flatMap(({ figure, start, end, quoted, printed }): Told[] => {
      if (!printed || figure.approximate || significant(printed.digits) < FEWEST_DIGITS || (NO_AMOUNT.test(figure.unit) && figure.unit !== '%') || IS_BOUND.test(text.slice(end))) return [];
      const { start: from, end: to } = sentenceAround(text, start);
      const others = new Set(figures.flatMap((other) => (other.start !== start && other.start >= from && other.end <= to && other.printed ? [other.printed.digits] : [])));
      return [{ cell, printed, quoted, isShare: figure.unit === '%', before: unspaced(text.slice(from, start)), others }];
    });
  });
}

/** 60.0％以上 is a target or a bound of a class. */
const IS_BOUND = /^\s*(?:以上|以下|以内|未満|超|を超|から|~)/u;

/** Looks once through the figures of a sheet: which of the told ones stand there, and the cells that are like one of them but for two digits. */
function lookedUp(grid: Grid, told: readonly Told[]): { seen: ReadonlySet<string>; alike: ReadonlyMap<string, GridCell[]> } {
  const wanted = new Set(told.map(({ printed }) => printed.digits));
  const lengths = [...new Set([...wanted].map(({ length }) => length))];
  const alike = new Map<string, GridCell[]>(told.flatMap(({ printed }) => swaps(printed.digits)).map((digits) => [digits, []]));
  const seen = new Set<string>();
  for (const cell of grid.saying('figure')) {
    const printed = printedIn(typeof cell.cell.value === 'string' ? textOf(cell) : cell.cell.text);
    if (!printed || printed.digits.length < FEWEST_DIGITS) continue;
    alike.get(printed.digits)?.push(cell);
    const exact = cell.cell.formula === undefined ? null : printedIn(figureOf(cell)!.exact);
    for (const length of lengths) for (const digits of [...beginnings(printed.digits, length), ...(exact ? beginnings(exact.digits, length) : [])]) if (wanted.has(digits)) seen.add(digits);
  }
  return { seen, alike };
}

function findingOf(grid: Grid, own: readonly Table[], tables: readonly Table[], told: Told, alike: ReadonlyMap<string, GridCell[]>): RuleFinding | null {
  const { printed, before } = told;
  const cells = swaps(printed.digits).filter((digits) => !told.others.has(digits)).flatMap((digits) => alike.get(digits) ?? []);
  const places = cells.flatMap((cell) => own.filter((table) => isInBody(table, cell)).slice(0, 1).map((table) => ({ cell, table }))).filter(({ cell, table }) => isOfItsKind(told, cell, table));
  // A list that takes the figure over says nothing of its own.
  const sources = places.length > 1 ? places.filter((one) => one.cell.meaningKind !== 'reference') : places;
  const [place] = sources;
  if (!place || sources.length > 1) return null;
  const words = [...wordsBefore(place.table, place.cell, before), ...monthBefore(place.table, place.cell, told), ...totalBefore(place.table, place.cell, told)];
  if (words.length === 0 || (significant(printed.digits) < CERTAIN_DIGITS && words.length < 2 && !tellsLine(place.table, place.cell, told))) return null;
  if (isComputable(place.table, place.cell, told) || standsElsewhere(tables, grid, printed.digits, words)) return null;
  const right = textOf(place.cell);
  return {
    sheet: grid.sheet.name,
    cell: told.cell,
    evidence: [told.cell.address, place.cell.address],
    message: `文の「${quoteFrom(before, words[0]!)}${told.quoted}」は、表の${words[0]!}（${place.cell.address}）では ${right} です。数字の並びが入れ替わっていないか、どちらが正しいかを確かめて、そろえてください。`,
    expected: right,
    found: told.quoted,
  };
}

/** The sentence from the word on: 回収率は66.32%(前年度 */
function quoteFrom(before: string, word: string): string {
  const quote = before.slice(before.lastIndexOf(word));
  return quote.length > LONGEST_QUOTE ? `${word}…${quote.slice(-LONGEST_QUOTE / 2)}` : quote;
}

/** Percentages with percentages, counts with counts of the same unit as far as it is written. */
function isOfItsKind({ printed, isShare }: Told, cell: GridCell, table: Table): boolean {
  const own = printedIn(typeof cell.cell.value === 'string' ? textOf(cell) : cell.cell.text);
  if (!own || own.decimals !== printed.decimals) return false;
  const unit = own.behind !== '' ? own.behind : unitAt(table, cell);
  if (isShare !== (unit === '%')) return false;
  return unit === '' || printed.behind === '' || unit.endsWith(printed.behind) || printed.behind.endsWith(unit);
}

/** Words of the cell's headings of which the sentence speaks: on each axis the last that it names must be the cell's own. */
function wordsBefore(table: Table, cell: GridCell, before: string): string[] {
  const [row, column] = entriesAt(table, cell);
  return [lastNamed(table.rows, row, before), lastNamed(table.columns, column, before)].filter((word) => word !== null);
}

/** The month of the cell's line, where the sentence is the table's own caption: 平成26年12月末の被保険者数は780,982人. */
function monthBefore(table: Table, cell: GridCell, told: Told): string[] {
  if (table.titleCell !== told.cell || significant(told.printed.digits) < CERTAIN_DIGITS) return [];
  return entriesAt(table, cell).flatMap((entry) => {
    const month = entry?.period?.granularity === 'month' ? `${entry.period.from.month}月` : null;
    const at = month === null ? -1 : told.before.lastIndexOf(month);
    return month !== null && at >= 0 && !/[0-9]/u.test(told.before.charAt(at - 1)) ? [month] : [];
  });
}

/** 合計 of a line, behind all other lines that the sentence names, in a sentence that names what the table is of: 被保険者数は、一般 …、退職 …、合計 …. */
function totalBefore(table: Table, cell: GridCell, { before, printed }: Told): string[] {
  const [row] = entriesAt(table, cell);
  const title = unspaced(table.title ?? '').replace(/^[(（]?[0-9０-９①-⑳]+[)）.．、]*/u, '').replace(/[(（].*$/u, '');
  if (!row || !isTotalWord(unspaced(row.name)) || significant(printed.digits) < CERTAIN_DIGITS || title.length < SHORTEST_WORD || !before.includes(title)) return [];
  const at = Math.max(before.lastIndexOf('合計'), before.lastIndexOf('総計'), before.lastIndexOf('総数'));
  const others = table.rows.map(({ name }) => unspaced(name)).filter((name) => name.length >= 2 && !isTotalWord(name));
  return at >= 0 && !others.some((name) => before.lastIndexOf(name) > at) ? [before.slice(at, at + 2)] : [];
}

function lastNamed(axis: readonly AxisEntry[], own: AxisEntry | undefined, before: string): string | null {
  if (!own) return null;
  let [last, end] = ['', 0];
  for (const entry of axis) {
    for (const word of wordsOf(entry)) {
      const at = before.lastIndexOf(word);
      if (at < 0 || at + word.length < end || (at + word.length === end && word.length <= last.length)) continue;
      [last, end] = [word, at + word.length];
    }
  }
  return last !== '' && wordsOf(own).includes(last) ? last : null;
}

/** What a heading is called, without its unit and remarks; years, 計 and 増減 name nothing. */
const wordsOf = ({ headings }: AxisEntry): string[] => headings.flatMap((heading) => {
  const { role, period } = readHeading(textOf(heading));
  const word = unspaced(textOf(heading)).replace(/[(〔[【][^()〔〕[\]【】]*[)〕\]】]/gu, '').replace(/^(?:うち|[・○●])/u, '');
  return (role === 'value' || role === 'rate') && period === null && word.length >= SHORTEST_WORD && !isTotalWord(word) ? [word] : [];
});

/** The sum or the difference of two figures of the same row or column, which the sentence may tell by itself. */
function isComputable({ grid, range }: Table, cell: GridCell, { printed }: Told): boolean {
  const told = Number(printed.digits) / 10 ** printed.decimals;
  const row = grid.rowCells(cell.row).filter(({ col }) => col >= range.left && col <= range.right);
  const column: GridCell[] = [];
  for (let at = range.top; at <= range.bottom && column.length <= MOST_BESIDE; at += 1) {
    const other = grid.startingAt(at, cell.col);
    if (other) column.push(other);
  }
  return [row, column].some((line) => {
    const values = line.slice(0, MOST_BESIDE).flatMap((other) => figureOf(other) ?? []).map(({ value, unit }) => (unit === '%' ? value * 100 : value));
    return values.some((a, i) => values.slice(i + 1).some((b) => isNear(Math.abs(a - b), told) || isNear(a + b, told)));
  });
}

/** Other figures of the sentence that must stand in the line of a cell. */
const FEWEST_IN_LINE = 2;

/** 受診者は49,069人、受診率は45.6％（前年度45.4％）: what else the sentence tells stands in the line of the cell, one of it long enough to be told by. */
function tellsLine({ grid, range }: Table, cell: GridCell, { others }: Told): boolean {
  const beside = grid.rowCells(cell.row).flatMap((other) => (other === cell || other.col < range.left || other.col > range.right || other.reading.kind !== 'figure' ? [] : (printedIn(other.cell.text)?.digits ?? [])));
  const told = [...others].filter((digits) => significant(digits) >= FEWEST_DIGITS && beside.includes(digits));
  return told.length >= FEWEST_IN_LINE && told.some((digits) => significant(digits) >= CERTAIN_DIGITS);
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));

/** The figure as told, under the same word on another sheet. */
function standsElsewhere(tables: readonly Table[], grid: Grid, digits: string, words: readonly string[]): boolean {
  return tables.some((table) => table.grid !== grid && [...table.rows, ...table.columns].some((entry) => wordsOf(entry).some((word) => words.includes(word)))
    && table.grid.saying('figure').some((cell) => printedIn(cell.cell.text)?.digits === digits));
}
