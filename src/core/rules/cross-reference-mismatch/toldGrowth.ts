import { normalise, unspaced } from '../../reading/normalise';
import type { FigureMatch } from '../../reading/number';
import { figuresIn, LONGEST_TEXT } from '../../relations/sentenceParts';
import { figureOf, textOf, type Grid, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleContext, RuleFinding } from '../rule';

/** Shorter headings (件数, 金額) stand in any sentence. */
const SHORTEST_NAME = 4;
/** A small change is the difference of many figures. */
const SMALLEST_CHANGE = 20;

/** 平均標準報酬月額は前年度より | 3,691円 | 増の | 464,700円 */
const THAN_LAST_YEAR = /(?:は|が|も)、?(?:前年|昨年)(?:度末|度|同期|同月)?(?:より|から|に比べて?|と比べて?|に比し)も?、?$/u;
const ROSE_OR_FELL = /^の?(増|減)(?:加|少)?(?:の|し(?:て)?|で|となる|となり)?、?$/u;

/** What a sentence says of a figure: how much more or less than last year it is, and what it came to. */
interface Told {
  readonly cell: GridCell;
  /** The sentence up to 前年度より, without spaces. */
  readonly before: string;
  readonly change: number;
  readonly level: FigureMatch;
  readonly quoted: string;
}

/**
 * A figure that a sentence tells with its growth, where the figures of a table that have just this growth say otherwise:
 * 月額は前年度より3,691円増の464,700円 beside 467,700 and 464,009.
 */
export function toldGrowth({ grids, tables }: RuleContext): RuleFinding[] {
  return grids.flatMap((grid) => {
    const told = toldOn(grid);
    if (told.length === 0) return [];
    const own = tables.filter((table) => table.grid === grid && table.kind !== 'plan-status' && table.kind !== 'list');
    return told.flatMap((one) => {
      const places = own.flatMap((table) => [...growing(table, table.columns, table.rows, one, 'column'), ...growing(table, table.rows, table.columns, one, 'row')]);
      return places.length === 1 && places[0] !== null ? [toFinding(grid, one, places[0]!)] : [];
    });
  });
}

function toldOn(grid: Grid): Told[] {
  return grid.texts.flatMap((cell): Told[] => {
    const { text: raw } = cell.cell;
    if ((cell.cls !== 'sentence' && cell.cls !== 'note') || raw.length > LONGEST_TEXT || !/[前昨]年/u.test(raw) || !/[増減]/u.test(raw)) return [];
    const text = normalise(raw);
    const figures = figuresIn(raw);
    return figures.flatMap((change, i): Told[] => {
      const level = figures[i + 1];
      if (!level || change.figure.unit !== level.figure.unit || level.figure.unit === '%' || change.figure.value < SMALLEST_CHANGE || level.figure.approximate || change.figure.approximate) return [];
      const way = ROSE_OR_FELL.exec(unspaced(text.slice(change.end, level.start)));
      const before = unspaced(text.slice(Math.max(text.lastIndexOf('。', change.start), text.lastIndexOf('\n', change.start)) + 1, change.start));
      const than = THAN_LAST_YEAR.exec(before);
      if (!way || !than) return [];
      return [{ cell, before: before.slice(0, than.index), change: way[1] === '増' ? change.figure.value : -change.figure.value, level, quoted: text.slice(level.start, level.end) }];
    });
  });
}

interface Place {
  readonly name: string;
  readonly now: GridCell;
  readonly then: GridCell;
}

/** Where a line that the sentence names has the growth with another figure than the sentence's; null where the sentence is borne out. */
function growing({ grid }: Table, named: readonly AxisEntry[], across: readonly AxisEntry[], { before, change, level }: Told, direction: 'row' | 'column'): (Place | null)[] {
  const years = across.flatMap(({ fiscalYear }) => fiscalYear ?? []);
  const latest = Math.max(...years);
  const isLastYear = ({ sameYear, fiscalYear }: AxisEntry): boolean => sameYear === 'previous-year' || (sameYear === null && fiscalYear !== null && fiscalYear === latest - 1);
  const last = across.filter(isLastYear);
  if (last.length === 0) return [];
  return named.flatMap((entry): (Place | null)[] => {
    const name = unspaced(entry.name).replace(/[(（〔[][^()（）〔〕[\]]*[)）〕\]]/gu, '');
    if (name.length < SHORTEST_NAME || !before.endsWith(name)) return [];
    const at = (other: AxisEntry): GridCell | undefined => (direction === 'column' ? grid.startingAt(other.index, entry.index) : grid.startingAt(entry.index, other.index));
    const pairs = last.flatMap((then) => across.filter((now) => !isLastYear(now)).flatMap((now): Place[] => {
      const [a, b] = [at(now), at(then)];
      const [x, y] = [figureOf(a), figureOf(b)];
      return a && b && x && y && Math.abs(x.value - y.value - change) <= x.step / 2 ? [{ name, now: a, then: b }] : [];
    }));
    return pairs.map((pair) => (across.some((other) => figureOf(at(other))?.value === level.figure.value) ? null : pair));
  });
}

function toFinding(grid: Grid, { cell, quoted }: Told, { name, now, then }: Place): RuleFinding {
  const right = textOf(now);
  return {
    sheet: grid.sheet.name, cell,
    evidence: [cell.address, now.address, then.address],
    message: `文の「${name}」は ${quoted} ですが、表（${now.address}）では ${right} です。前年（${then.address} の ${textOf(then)}）からの増減は、表の数字と合います。どちらが正しいか確かめて、そろえてください。`,
    expected: right, found: quoted,
  };
}
