import { findFigures } from '../reading/number';
import type { Figure } from '../reading/types';
import type { Grid } from '../tables/grid';
import type { Candidate, Offered } from './candidates';
import { bigrams, coverage, essence, withoutBrackets } from './names';
import type { Heading } from './outline';
import { sameSection } from './sections';
import { fullReading, type TextTarget } from './textTargets';
import { namesAmount, namesShare, unitsAgree } from './units';

/** Words that exclude each other: a figure of the one is no figure of the other. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['被保険者', '被扶養者'],
  ['一般', '任継'],
  ['本人', '家族'],
  ['文書', '電話'],
  ['上期', '下期'],
  ['新規', '継続'],
];

export const has = (text: string, word: string): boolean => text.includes(word);

/** Whether the label, or else what stands around it, names the opposite of what the target is about. */
export function contradicts(target: string, label: string, context: string): boolean {
  return OPPOSITES.some(([a, b]) => {
    for (const [mine, other] of [[a, b], [b, a]] as const) {
      if (!has(target, mine) || has(target, other)) continue;
      if (has(label, other) && !has(label, mine)) return true;
      if (!has(label, mine) && has(context, other) && !has(context, mine)) return true;
    }
    return false;
  });
}

/** Rows within which places under a common outer heading are taken to belong together. */
const FAR_ROWS = 16;

/** How close two places are in the outline: 1 in the same innermost section, less further out. */
export function nearness(target: TextTarget, candidate: Candidate): number {
  const path = ownPath(target);
  const { top, bottom } = target.line.cell.area;
  if (candidate.cell.row <= bottom && candidate.cell.lastRow >= top) return 1;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const heading = path[depth]!;
    const outwards = path.length - 1 - depth;
    // A heading far above may govern half the sheet; what is close to the target in rows counts more.
    const far = outwards === 0 ? 1 : Math.min(1, Math.max(0.4, FAR_ROWS / Math.max(1, Math.abs(candidate.row - target.line.cell.row))));
    const level = (1 - 0.25 * outwards) * far;
    const inRows = candidate.row >= heading.top && candidate.row <= heading.bottom;
    if (inRows || candidate.path.some((one) => sameSection(one, heading))) return Math.max(0.2, level);
  }
  return 0;
}

const ownPath = (target: TextTarget): readonly Heading[] => (target.line.heading ? [...target.line.path, target.line.heading] : target.line.path);

/** The offered figure whose unit answers the target; where several do, the one whose words are most like the target's name. */
export function bestOffer(target: TextTarget, candidate: Candidate): Offered | null {
  const { unit, figure } = fullReading(target);
  const wanted = unit !== '' ? unit : namesShare(target.name) ? '%' : '';
  const isAmount = namesAmount(target.name);
  const fitting = candidate.figures.filter(({ figure: one }) => (wanted === '' ? !(isAmount && one.unit === '%') && (figure !== null || one.unit !== '' || candidate.table !== null) : unitsAgree(one.unit, wanted) && mayLackUnit(one, wanted, candidate.label)));
  if (fitting.length <= 1) return fitting[0] ?? null;
  const exact = fitting.filter((one) => one.figure.unit === wanted);
  const pool = exact.length > 0 ? exact : fitting;
  const name = bigrams(target.name);
  let best = pool[0]!;
  let most = -1;
  for (const one of pool) {
    const score = coverage(bigrams(one.before), [name]);
    if (score > most) [best, most] = [one, score];
  }
  return best;
}

/** A number without a unit is a share where its heading says so or it is no whole number, and a count where neither holds. */
function mayLackUnit(figure: Figure, wanted: string, label: string): boolean {
  if (figure.unit !== '') return true;
  const share = namesShare(label) || !Number.isInteger(figure.value);
  return wanted === '%' ? share || figure.value === 1 || figure.value === 0 : !share || figure.value > 100;
}

/** Whether the blocks on both sides hold one target and one result only. */
export function isLone(target: TextTarget, candidate: Candidate): boolean {
  const results = candidate.block!.lines.filter((line) => !/^[\s(（]*[RH令平\d]/u.test(line.text) || /[%％]/u.test(line.text) || line.cell.reading.kind === 'figure');
  const targets = new Set(target.line.block!.lines.map((line) => `${line.cell.address}.${line.part}`));
  return targets.size === 1 && results.length <= 1;
}

/** A target over two things at once (特定健診受診率・事業者健診データ取得率) needs a figure of both. */
export function partsOf(name: string): string[] {
  const parts = name.split(/・|及び|並びに/u).filter((part) => /(?:率|割合)/u.test(part));
  return parts.length >= 2 ? parts : [name];
}

const BASE_LEAST = 100;
const bases = new WeakMap<TextTarget, ReadonlySet<number>>();

/** Counts that the plan gives with a target or in the headings above it: (受診対象者数: 64,777人). */
function basesOf(target: TextTarget): ReadonlySet<number> {
  const known = bases.get(target);
  if (known) return known;
  const texts = [target.line.text, ...target.line.path.slice(-2).map((one) => one.text)];
  const found = new Set(texts.flatMap((text) => findFigures(text).map(({ figure }) => figure.value)).filter((value) => value >= BASE_LEAST && value !== fullReading(target).value));
  bases.set(target, found);
  return found;
}

/** Whether the row of a table figure holds a count that the plan gives as the target's base. */
export function sharesBase(target: TextTarget, { table, cell }: Candidate): boolean {
  const wanted = basesOf(target);
  if (!table || wanted.size === 0) return false;
  return rowFigures(table.grid, cell.row, table.range.left, table.range.right).some((value) => wanted.has(value));
}

function rowFigures(grid: Grid, row: number, left: number, right: number): number[] {
  return grid.rowCells(row).flatMap((cell) => (cell.col >= left && cell.col <= right && cell.reading.kind === 'figure' ? [cell.reading.figure.value] : []));
}

/** What kind of share a name is of: 実施率, 回収率, an average; 受診率 and 実施率 of an examination are one. Null for a bare 率, 割合 or a count. */
export function measureOf(name: string): string | null {
  const word = /([^\s]{2}率|平均)[はがも]?$/u.exec(essence(withoutBrackets(name)))?.[1] ?? null;
  return word === '受診率' ? '実施率' : word;
}
