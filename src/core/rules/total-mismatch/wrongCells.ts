import { addTo } from '../../groups';
import type { Figure } from '../../reading/types';
import type { AnyRelation, Operand } from '../../relations/types';
import { cellsOf, commonValue, keyOf, operandsOf, solveFor, type Interval } from './solve';

/** A cell that alone explains why several figures do not agree. */
export interface WrongCell {
  readonly key: string;
  /** Where the cell is an operand; null where it is only some relation's own cell. */
  readonly operand: Operand | null;
  /** The value with which they would all agree. */
  readonly value: number;
  readonly relations: readonly AnyRelation[];
}

/** Beyond so many mismatches a book is in disorder, and to look for common causes would cost more than it tells. */
const MOST_MISMATCHES = 400;

/**
 * Explains mismatches by single wrong cells, the one that explains most first.
 * A cell is a candidate where one value of it makes two or more mismatches agree;
 * figures that agree now and would no longer with that value speak against it.
 */
export function findWrongCells(differing: readonly AnyRelation[], agreeing: readonly AnyRelation[]): WrongCell[] {
  if (differing.length < 2 || differing.length > MOST_MISMATCHES) return [];
  const involved = relationsByCell(differing, cellsOf, () => true);
  const shared = new Map([...involved].filter(([, relations]) => relations.length > 1));
  if (shared.size === 0) return [];
  // A formula follows when the wrong cell is put right, so only figures typed in can speak against it, and the cell's own sum.
  const against = relationsByCell(agreeing, cellsThatSpeak, (key) => shared.has(key));
  const open = new Set(differing);
  const judge = (key: string): Candidate | null => candidate(key, shared.get(key)!.filter((relation) => open.has(relation)), against.get(key) ?? []);
  const found: WrongCell[] = [];
  let queue = [...shared.keys()].map(judge).filter((entry) => entry !== null).sort(byWeight);
  while (queue.length > 0) {
    const [first, ...others] = queue;
    // What a cell explains only shrinks as others are chosen: it is judged anew when its turn comes.
    const current = judge(first!.cell.key);
    if (current && current.weight < first!.weight) queue = [...others, current].sort(byWeight);
    else queue = others;
    if (!current || current.weight < first!.weight) continue;
    found.push(current.cell);
    for (const relation of current.cell.relations) open.delete(relation);
  }
  return found;
}

interface Candidate {
  readonly cell: WrongCell;
  /** Mismatches explained less agreements broken. */
  readonly weight: number;
  readonly typed: boolean;
}

/** Heaviest first; of two, the one typed in, because a formula is seldom what is wrong. */
const byWeight = (a: Candidate, b: Candidate): number => b.weight - a.weight || Number(b.typed) - Number(a.typed);

const cellsThatSpeak = (relation: AnyRelation): readonly string[] => (relation.cell.cell.formula === undefined ? cellsOf(relation) : [keyOf(relation.sheet, relation.cell.address)]);

function relationsByCell(relations: readonly AnyRelation[], cells: (relation: AnyRelation) => readonly string[], wanted: (key: string) => boolean): Map<string, AnyRelation[]> {
  const byCell = new Map<string, AnyRelation[]>();
  for (const relation of relations) {
    for (const key of new Set(cells(relation))) if (wanted(key)) addTo(byCell, key, relation);
  }
  return byCell;
}

function candidate(key: string, relations: readonly AnyRelation[], agreeing: readonly AnyRelation[]): Candidate | null {
  if (relations.length < 2) return null;
  const solved = relations.map((relation) => ({ relation, interval: solveFor(relation, key) })).filter((entry): entry is { relation: AnyRelation; interval: Interval } => entry.interval !== null);
  const operand = relations.flatMap(operandsOf).find(({ sheet, address, inside }) => keyOf(sheet, address, inside) === key) ?? null;
  const figure: Figure | null = operand?.figure ?? relations.find((relation) => keyOf(relation.sheet, relation.cell.address) === key)?.published ?? null;
  const common = figure && commonValue(solved.map(({ interval }) => interval), figure.step);
  if (!figure || !common || common.count < 2 || (common.value < 0 && figure.value >= 0)) return null;
  const explained = solved.filter(({ interval }) => contains(interval, common.value)).map(({ relation }) => relation);
  const broken = agreeing.filter((relation) => !contains(solveFor(relation, key), common.value)).length;
  const weight = explained.length - broken;
  if (explained.length < 2 || weight < 1) return null;
  return { cell: { key, operand, value: common.value, relations: explained }, weight, typed: operand?.cell?.cell.formula === undefined };
}

const contains = (interval: Interval | null, value: number): boolean => interval === null || (interval.low <= value + 1e-9 && value - 1e-9 <= interval.high);
