import { gradeColumnOf } from '../../kpi/grades';
import { criteriaOf, type GradeCriteria } from '../../kpi/gradeTables';
import { entryFor } from '../../kpi/mark';
import { rateText } from '../../kpi/wording';
import { gradeLetter } from '../../reading/grades';
import { isProven } from '../../relations/proof';
import { addressOn } from '../../snapshot/address';
import type { GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';
import { rateColumns } from './printedRate';

/** A grade in letters with the achievement rate printed beside it, and the letter that the criteria give for that. */
interface Rated {
  readonly table: Table;
  readonly cell: GridCell;
  readonly rateCell: GridCell;
  readonly rate: number;
  readonly label: string;
  readonly given: string;
  readonly wanted: GradeCriteria['entries'][number];
}

/** Letters that do not follow the book's only criteria (a table S | 120％以上 …), wherever they stand, where nearly all others of the book do. */
export function byCriteria({ grids, tables }: RuleContext): RuleFinding[] {
  const criteria = criteriaOf(grids);
  if (!criteria) return [];
  const rated = tables.flatMap((table) => (table.kind === 'plan-status' || table.kind === 'list' ? [] : ratedIn(table, criteria)));
  const astray = rated.filter(({ given, wanted }) => given !== wanted.letter);
  if (!isProven({ agreeing: rated.length - astray.length, computable: rated.length })) return [];
  return astray.map((one) => findingOf(one, criteria));
}

function ratedIn(table: Table, { entries }: GradeCriteria): Rated[] {
  const { grid, columns, rows } = table;
  const [rateColumn, ...otherRates] = rateColumns(table);
  const [markColumn, ...otherMarks] = columns.filter(({ role }) => role === 'mark');
  if (rateColumn === undefined || !markColumn || otherRates.length > 0 || otherMarks.length > 0) return [];
  return rows.flatMap(({ index, label }): Rated[] => {
    const [cell, rateCell] = [grid.startingAt(index, markColumn.index), grid.at(index, rateColumn)];
    const given = cell ? gradeLetter(cell.cell.text) : null;
    // A legend of the same sheet speaks for its own letters.
    if (!cell || given === null || rateCell?.reading.kind !== 'figure' || gradeColumnOf(grid, cell) || !entries.some(({ letter }) => letter === given)) return [];
    const { value, step } = rateCell.reading.figure;
    const [lowest, wanted, highest] = [value - step / 2, value, value + step / 2.0001].map((rate) => entryFor(entries, rate));
    // Rounding of what is printed must not decide.
    return wanted && lowest === wanted && highest === wanted ? [{ table, cell, rateCell, rate: value, label, given, wanted }] : [];
  });
}

function findingOf({ table: { sheet }, cell, rateCell, rate, label, wanted }: Rated, criteria: GradeCriteria): RuleFinding {
  const place = addressOn({ sheet: criteria.grid.sheet.name, address: criteria.cell.address }, sheet);
  const found = cell.cell.text.trim();
  return {
    sheet, cell, evidence: [rateCell.address, place],
    message: `評価は「${found}」ですが、${label}の達成率は ${rateText(rate)} で、判定基準（${place}）では「${wanted.written}」に当たります。ほかの項目の評価は判定基準のとおりです。評価か達成率を確かめて直してください。`,
    expected: wanted.written, found,
    ...markFix(sheet, cell, wanted.written),
  };
}
