import { isDifferenceWord } from '../../reading/words';
import { addTo } from '../../groups';
import type { AnyRelation, Operand } from '../../relations/types';
import type { AxisEntry, Table } from '../../tables/types';
import { textOf, type GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';

/** 前年度差, 対前年比: what the heading must say of the years. */
const AGAINST_LAST_YEAR = /前年|昨年/u;
/** So many other formulas of the line must compare successive years. */
const FEWEST_OTHERS = 2;

/** A formula with the two years of the axis that it compares. */
interface Compared {
  readonly relation: AnyRelation;
  readonly heading: AxisEntry;
  readonly now: AxisEntry;
  readonly before: AxisEntry;
}

/** Formulas below 前年度差 or 対前年比 that compare with an older year than the others of their line do. */
export function otherYears({ tables, rates, totals }: RuleContext): RuleFinding[] {
  const candidates = new Set(tables.filter((table) => [...table.columns, ...table.rows].some(comparesYears)));
  if (candidates.size === 0) return [];
  const lines = new Map<AxisEntry, Compared[]>();
  for (const relation of [...totals, ...rates]) {
    if (relation.cell.cell.formula === undefined || !relation.table || !candidates.has(relation.table)) continue;
    const compared = comparedBy(relation, relation.table);
    if (compared) addTo(lines, compared.heading, compared);
  }
  return [...lines.values()].flatMap((line) => {
    const apart = line.filter(({ now, before }) => now.fiscalYear! - before.fiscalYear! !== 1);
    return apart.length === 1 && line.length > FEWEST_OTHERS ? (findingOf(apart[0]!, line) ?? []) : [];
  });
}

const comparesYears = ({ role, label }: AxisEntry): boolean => (role === 'difference' || role === 'ratio') && AGAINST_LAST_YEAR.test(label);

function comparedBy(relation: AnyRelation, { rows, columns }: Table): Compared | null {
  const [now, before] = relation.kind === 'total' ? [relation.parts, relation.minus] : [relation.numerator, relation.denominator];
  if (now.length !== 1 || before.length !== 1) return null;
  const { row, col } = relation.cell;
  const isIn = ({ sheet }: Operand): boolean => sheet === relation.sheet;
  if (!isIn(now[0]!) || !isIn(before[0]!)) return null;
  const across = now[0]!.row === row && before[0]!.row === row;
  const down = now[0]!.col === col && before[0]!.col === col;
  if (across === down) return null;
  const [axis, own, place] = across ? [columns, col, (o: Operand): number => o.col] : [rows, row, (o: Operand): number => o.row];
  const at = (index: number): AxisEntry | undefined => axis.find((entry) => entry.index === index);
  const [heading, nowEntry, beforeEntry] = [at(own), at(place(now[0]!)), at(place(before[0]!))];
  if (!heading || !comparesYears(heading) || !isYear(nowEntry) || !isYear(beforeEntry)) return null;
  return { relation, heading, now: nowEntry, before: beforeEntry };
}

const isYear = (entry: AxisEntry | undefined): entry is AxisEntry => entry !== undefined && entry.fiscalYear !== null && entry.period?.granularity === 'year';

/** Only where the others compare the same two years, and the formula itself the same year with an older one. */
function findingOf(odd: Compared, line: readonly Compared[]): RuleFinding | null {
  const others = line.filter((compared) => compared !== odd);
  const [usual] = others;
  if (!usual || others.some(({ now, before }) => now !== usual.now || before !== usual.before) || odd.now !== usual.now || odd.before.fiscalYear! > usual.before.fiscalYear!) return null;
  const { relation } = odd;
  const name = isDifferenceWord(odd.heading.name) ? '差' : '比べた率';
  return {
    sheet: relation.sheet,
    cell: relation.cell,
    evidence: [relation.cell.address, usual.relation.cell.address, ...addressesOf(relation)],
    message: `「${odd.heading.label}」の式「=${formulaOf(relation.cell)}」は、${odd.before.label}（${addressesOf(relation)[1]}）との${name}になっています。ほかの式（${usual.relation.cell.address} の「=${formulaOf(usual.relation.cell)}」など）は${usual.before.label}と比べています。${usual.before.label}と比べる式に直してください。`,
    found: textOf(relation.cell),
  };
}

const formulaOf = ({ cell }: GridCell): string => cell.formula ?? '';

const addressesOf = (relation: AnyRelation): string[] => (relation.kind === 'total' ? [...relation.parts, ...relation.minus] : [...relation.numerator, ...relation.denominator]).map(({ address }) => address);
