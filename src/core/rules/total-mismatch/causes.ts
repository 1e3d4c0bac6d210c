import { addTo } from '../../groups';
import { CellIndex, parseReferences } from '../../formula';
import type { AnyRelation, Operand } from '../../relations/types';
import type { GridCell } from '../../tables/grid';
import { suspectsOf, type Suspect } from '../out-of-range/suspects';
import type { RuleContext } from '../rule';
import { addedTwice, groupByTwice } from './addedTwice';
import { findBlankCells } from './blanks';
import { alone, type Mismatch } from './mismatch';
import { findWrongCells, type WrongCell } from './wrongCells';
import { slippedOperands } from './slippedOperands';
import { keyOf, operandsOf, solveFor } from './solve';

const known = new WeakMap<RuleContext, readonly Mismatch[]>();

/**
 * All mismatches of a workbook, one for each cause:
 * 1. Sums that skip a text figure: one for each set of skipped figures, the most comprehensive sum.
 * 2. Sums that count a subtotal and its parts: one for each such subtotal, the first sum.
 * 3. Several typed sums that lack the figure of one empty cell: one, at that cell.
 * 4. Several figures that one single cell explains, whether it is a part or itself a total: one, at that cell.
 * 5. Every other figure by itself.
 */
export function findMismatches(context: RuleContext): readonly Mismatch[] {
  let mismatches = known.get(context);
  if (!mismatches) known.set(context, (mismatches = find(context)));
  return mismatches;
}

function find(context: RuleContext): Mismatch[] {
  const { rates, totals, grids } = context;
  const all: readonly AnyRelation[] = [...totals, ...rates];
  const errors = new CellIndex<GridCell>();
  for (const grid of grids) for (const cell of grid.saying('error')) errors.add(grid.sheet.name, cell);
  const unequal = all.filter((relation) => relation.agreement === 'differs' && !hasError(relation, errors));
  const impossible = impossibleAmong(context, unequal);
  const differing = impossible.length === 0 ? unequal : unequal.filter((relation) => !impossible.some((suspect) => followsFrom(relation, suspect)));
  if (differing.length === 0) return [];
  const skipping = differing.filter((relation) => skippedBy(relation).length > 0);
  const complete = differing.filter((relation) => skippedBy(relation).length === 0);
  const doubling = complete.filter((relation) => addedTwice(relation).length > 0);
  const unskipped = complete.filter((relation) => !doubling.includes(relation));
  const blanks = findBlankCells(unskipped);
  const lacking = new Set<AnyRelation>(blanks.flatMap(({ relations }) => relations));
  const rest = unskipped.filter((relation) => !lacking.has(relation));
  const agreeing = all.filter(({ agreement }) => agreement !== 'differs');
  const wrong = findWrongCells(rest, agreeing);
  const explained = new Set(wrong.flatMap(({ relations }) => relations));
  const single = rest.filter((relation) => !explained.has(relation));
  const slipped = slippedOperands(single.filter((relation) => relation.kind === 'rate'), agreeing);
  const mismatches = [
    ...groupBySkipped(skipping),
    ...groupByTwice(doubling),
    ...blanks.map((blank) => ({ ...alone(blank.relations[0]!), others: blank.relations.slice(1), blank })),
    ...wrong.map((cell) => atWrongCell(cell)),
    ...single.map((relation) => ({ ...alone(relation), slipped: slipped.get(relation) ?? [] })),
  ];
  return withFollowers(mismatches, agreeing);
}

/** Figures that cannot be, as out-of-range says, and of which it is known what was meant. */
const impossibleAmong = (context: RuleContext, relations: readonly AnyRelation[]): readonly Suspect[] =>
  relations.some((relation) => operandsOf(relation).some(({ figure }) => figure?.unit === '%' && figure.value > 1)) ? suspectsOf(context).filter(({ meant }) => meant !== null) : [];

/** 差 of two rates, one of which is ten or a hundred times too large: it holds with the one that was meant, and is no slip of its own. */
function followsFrom(relation: AnyRelation, { table, cell, meant }: Suspect): boolean {
  if (relation.cell === cell || !operandsOf(relation).some((operand) => operand.cell === cell)) return false;
  const values = solveFor(relation, keyOf(table.sheet, cell.address));
  return values !== null && values.low <= meant! && meant! <= values.high;
}

/** With an error among its operands a figure cannot be computed: formula-error says so. */
function hasError(relation: AnyRelation, errors: CellIndex<GridCell>): boolean {
  if (errors.size === 0) return false;
  const { sheet, cell } = relation;
  const named = cell.cell.formula === undefined ? [] : parseReferences(cell.cell.formula);
  return named.some((reference) => errors.inside(reference, sheet).length > 0) || operandsOf(relation).some((operand) => operand.cell?.reading.kind === 'error');
}

/** Text figures without which the printed total would be right: Excel's SUM passes over text. */
function skippedBy(relation: AnyRelation): readonly Operand[] {
  if (relation.kind !== 'total' || relation.cell.cell.formula === undefined || relation.minus.length > 0) return [];
  const texts = relation.parts.filter(({ figure, inside }) => figure?.source === 'text' && !inside);
  const skipped = texts.reduce((sum, { figure }) => sum + figure!.value, 0);
  return texts.length > 0 && Math.abs(relation.computed - skipped - relation.published.value) <= relation.published.step / 2 + 1e-9 ? texts : [];
}

function groupBySkipped(relations: readonly AnyRelation[]): Mismatch[] {
  const groups = new Map<string, AnyRelation[]>();
  for (const relation of relations) {
    const key = [relation.sheet, ...skippedBy(relation).map(({ sheet, address }) => keyOf(sheet, address))].join('|');
    addTo(groups, key, relation);
  }
  return [...groups.values()].map((group) => {
    const relation = group.reduce((widest, other) => (operandsOf(other).length > operandsOf(widest).length ? other : widest));
    return { ...alone(relation), others: group.filter((other) => other !== relation), skipped: skippedBy(relation) };
  });
}

function atWrongCell(wrong: WrongCell): Mismatch {
  const own = wrong.relations.find((relation) => keyOf(relation.sheet, relation.cell.address) === wrong.key);
  const relation = own ?? wrong.relations.find(({ kind }) => kind === 'total') ?? wrong.relations[0]!;
  return { ...alone(relation), others: wrong.relations.filter((other) => other !== relation), wrong: own ? null : wrong };
}

/** Adds to each mismatch the cumulative figures that take its figure over. */
function withFollowers(mismatches: readonly Mismatch[], agreeing: readonly AnyRelation[]): Mismatch[] {
  const byCell = new Map(mismatches.map(({ relation }) => [relation.cell, [] as AnyRelation[]]));
  for (const relation of agreeing) {
    if (relation.kind !== 'total' || relation.minus.length > 0 || relation.sense !== 'cumulative') continue;
    for (const { cell, figure, inside } of relation.parts) if (cell && figure && !inside) byCell.get(cell)?.push(relation);
  }
  return mismatches.map((mismatch) => ({ ...mismatch, carriedOnBy: byCell.get(mismatch.relation.cell) ?? [] }));
}
