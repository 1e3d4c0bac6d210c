import { criteriaOf, type GradeCriteria } from '../../kpi/gradeTables';
import type { JudgedKpi, Kpi } from '../../kpi/types';
import { gradeLetter } from '../../reading/grades';
import { readMark } from '../../reading/mark';
import { addressOn } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';

/** So many KPIs of a book rated by letters show that all are. */
const FEWEST_LETTERS = 5;
/** Of all that are rated so few may be rated otherwise. */
const MOST_FOREIGN = 0.2;

interface Rated {
  readonly kpi: Kpi;
  readonly cell: GridCell;
  /** Null where it is no letter of the criteria. */
  readonly letter: string | null;
}

/** Marks and letters that the book's only criteria (a table S | 120％以上 …) do not have, beside KPIs that nearly all are rated by those letters. */
export function foreignToCriteria({ grids, kpis, legends }: RuleContext): RuleFinding[] {
  const criteria = legends.length === 0 ? criteriaOf(grids) : null;
  if (!criteria) return [];
  const all = ratedKpis(kpis, criteria);
  const foreign = all.filter(({ letter }) => letter === null);
  const others = all.length - foreign.length;
  return others < FEWEST_LETTERS || foreign.length > all.length * MOST_FOREIGN ? [] : foreign.map((one) => findingOf(one, criteria, others));
}

/** KPIs with a letter or a mark beside them, each place once; a dash says that there is nothing to rate. */
function ratedKpis(kpis: readonly JudgedKpi[], { entries }: GradeCriteria): Rated[] {
  const rated = new Map<GridCell, Rated>();
  for (const { kpi } of kpis) {
    const cell = kpi.markCell;
    const letter = cell && gradeLetter(cell.cell.text);
    const sign = cell?.reading.kind === 'mark' ? readMark(cell.cell.text)?.sign : undefined;
    if (!cell || (letter === null && (sign === undefined || sign === '－'))) continue;
    rated.set(cell, { kpi, cell, letter: entries.some((entry) => entry.letter === letter) ? letter : null });
  }
  return [...rated.values()];
}

function findingOf({ kpi, cell }: Rated, criteria: GradeCriteria, others: number): RuleFinding {
  const place = addressOn({ sheet: criteria.grid.sheet.name, address: criteria.cell.address }, kpi.sheet);
  const letters = criteria.entries.map(({ written }) => written).join(' ');
  return {
    sheet: kpi.sheet, cell, evidence: [place],
    message: `「${kpi.name}」の評価に、判定基準（${place}）にない「${cell.plainText}」が入っています。基準の区分は ${letters} で、ほかの ${others} 項目はそのどれかです。どの区分に当たるかを確かめて直してください。`,
    expected: letters, found: cell.plainText,
  };
}
