import { addTo } from '../../groups';
import { fiscalPosition, readPeriod } from '../../reading/period';
import { rememberedOf } from '../../remembered';
import { textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import type { RuleFinding } from '../rule';
import { headingFix } from './rewrite';

/** 第2四半期, 2Q, 上期, 下半期計: a part of the year and nothing that would tell two of them apart. */
const QUARTER = /^\s*第?([1-4１-４一二三四])\s*(?:四半期|[QＱ])\s*(?:分|実績|計|小計)?\s*$/u;
const HALF = /^\s*([上下])半?期\s*(?:分|実績|計|小計)?\s*$/u;

/** Ways of writing the number of a part, first to last. */
const QUARTER_DIGITS = ['1234', '１２３４', '一二三四'] as const;
const HALF_SIGNS = '上下';

/** A heading of a quarter or a half over the same columns as its neighbours. */
interface PartHeading {
  readonly cell: GridCell;
  /** The sign in the heading that tells which part it is: 2, ２, 二, 下. */
  readonly sign: string;
  /** The signs of all parts, first to last. */
  readonly signs: string;
  /** Place of the part in the year, from 0. */
  readonly place: number;
}

/** 第1四半期 | 第1四半期 | 上期計, or 第1四半期 below 9月: a heading copied over the next part's, where the others of its group count on or the months before it are another's. */
export const partTwice = (tables: readonly Table[]): RuleFinding[] => tables.flatMap((table) => slipsIn(table));

const slipsIn = rememberedOf((table: Table): readonly RuleFinding[] => [table.columns, table.rows].flatMap((axis) => {
  const found = groupsOf(axis).map(slipOf).filter((slip) => slip !== null);
  return [...found, ...behindMonths(axis).filter(({ heading }) => !found.some((slip) => slip.heading.cell === heading.cell))].map((slip) => findingOf(table, slip));
}));

/** Parts of one sort below one heading (令和6年度, or an item) that have the same headings below them. */
function groupsOf(axis: readonly AxisEntry[]): PartHeading[][] {
  const known = new Map<GridCell, { readonly part: PartHeading; readonly outer: string; below: string }>();
  for (const { headings } of axis) {
    const at = headings.findIndex((cell) => partOf(cell) !== null);
    const cell = headings[at];
    if (!cell) continue;
    const entry = known.get(cell) ?? { part: partOf(cell)!, outer: headings[at - 1]?.address ?? '', below: '' };
    entry.below += `${headings.slice(at + 1).map(textOf).join(' ')}\n`;
    known.set(cell, entry);
  }
  const groups = new Map<string, PartHeading[]>();
  for (const { part, outer, below } of known.values()) addTo(groups, `${part.signs}\n${outer}\n${below}`, part);
  return [...groups.values()];
}

function partOf(cell: GridCell): PartHeading | null {
  const quarter = QUARTER.exec(cell.cell.text)?.[1];
  const sign = quarter ?? HALF.exec(cell.cell.text)?.[1];
  if (sign === undefined) return null;
  const signs = quarter === undefined ? HALF_SIGNS : QUARTER_DIGITS.find((digits) => digits.includes(quarter))!;
  return { cell, sign, signs, place: signs.indexOf(sign) };
}

interface Slip {
  readonly heading: PartHeading;
  /** Place in the year of the part that it should name. */
  readonly wanted: number;
  /** What shows it: the heading with the same name, or those of the months before. */
  readonly evidence: readonly GridCell[];
  readonly why: string;
}

/** So many parts that count on show one that does not, wherever they stand; of fewer, two equal ones must be neighbours. */
const FEWEST_APART = 3;

/** Of two equal headings the later one, else the earlier one, with which the parts count on once it has the number that is missing. */
function slipOf(group: readonly PartHeading[]): Slip | null {
  for (let at = group.length - 1; at >= 0; at--) {
    const [before, here, next] = [group[at - 1], group[at]!, group[at + 1]];
    const twin = [before, next].find((other) => other && other.place === here.place && (group.length >= FEWEST_APART || isBeside(other.cell, here.cell)));
    const wanted = before ? before.place + 1 : next ? next.place - 1 : -1;
    const counted = group.map(({ place }, i) => (i === at ? wanted : place));
    if (!twin || wanted < 0 || wanted >= here.signs.length || counted.some((place, i) => i > 0 && place !== counted[i - 1]! + 1)) continue;
    return { heading: here, wanted, evidence: [twin.cell], why: `が${twin.cell.address}と${here.cell.address}の2か所にあります。並びから見ると` };
  }
  return null;
}

const isBeside = (a: GridCell, b: GridCell): boolean =>
  (a.row === b.row && (a.lastCol + 1 === b.col || b.lastCol + 1 === a.col)) || (a.col === b.col && (a.lastRow + 1 === b.row || b.lastRow + 1 === a.row));

const MONTHS_OF_QUARTER = 3;

/** Sums of quarters behind their months, of which one bears another quarter's name, though another one is right. */
function behindMonths(axis: readonly AxisEntry[]): Slip[] {
  let right = 0;
  const slips: Slip[] = [];
  for (const [i, { headings }] of axis.entries()) {
    const part = headings.map(partOf).find((one) => one !== null);
    if (!part || part.signs === HALF_SIGNS || i < MONTHS_OF_QUARTER) continue;
    const months = axis.slice(i - MONTHS_OF_QUARTER, i).map((entry) => ({ month: monthOf(entry), cell: entry.headings[entry.headings.length - 1] }));
    const positions = months.map(({ month }) => (month === null ? -1 : fiscalPosition(month)));
    const wanted = Math.floor(positions[0]! / MONTHS_OF_QUARTER);
    if (positions[0]! < 0 || positions.some((position, k) => position !== wanted * MONTHS_OF_QUARTER + k)) continue;
    if (wanted === part.place) right++;
    else slips.push({ heading: part, wanted, evidence: months.flatMap(({ cell }) => cell ?? []), why: `は${months.map(({ month }) => `${month}月`).join('・')}の後にあります。` });
  }
  return slips.length === 1 && right > 0 ? slips : [];
}

function monthOf({ headings }: AxisEntry): number | null {
  const period = headings.length > 0 ? readPeriod(textOf(headings[headings.length - 1])) : null;
  return period?.granularity === 'month' ? period.from.month : null;
}

function findingOf(table: Table, { heading: { cell, sign, signs }, wanted, evidence, why }: Slip): RuleFinding {
  const name = cell.cell.text.replace(sign, signs[wanted]!);
  const fix = headingFix(table.sheet, cell, name);
  return {
    sheet: table.sheet,
    cell,
    evidence: [...evidence.map(({ address }) => address), cell.address],
    message: `見出し「${textOf(cell)}」${why}${cell.address}は「${name.trim()}」と思われます。見出しを確かめて直してください。`,
    found: textOf(cell),
    ...(fix ? { fix: fix.fix, expected: fix.expected } : {}),
  };
}
