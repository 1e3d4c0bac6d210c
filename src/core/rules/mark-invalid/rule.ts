import { legendAt, legendCells } from '../../kpi/legend';
import { gradeColumns, gradedItems, type GradeColumn } from '../../kpi/grades';
import { marksIn, markColumns, type MarkColumn, type MarkColumns, type PlacedMark } from '../../kpi/markColumns';
import type { PlacedLegend } from '../../kpi/types';
import { gradeLetter } from '../../reading/grades';
import type { LegendEntry } from '../../reading/types';
import { markFix } from '../markFix';
import { placeOf } from '../placeOf';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { characterName } from './characterNames';
import { foreignToCriteria } from './foreignToCriteria';

/** A mark that the legend does not have, or a character that only looks like one of its marks. */
export const rule: Rule = {
  id: 'mark-invalid',
  title: '凡例にない評価の印',
  severity: 'warning',
  hasSafeFixes: true,
  check: (context) => {
    const found = [
      ...allColumns(markColumns(context)).flatMap((column) => checkColumn(column, context)),
      ...context.grids.flatMap((grid) => gradeColumns(grid).flatMap(foreignGrades)),
    ];
    const places = new Set(found.map(placeOf));
    return [...found, ...foreignToCriteria(context).filter((finding) => !places.has(placeOf(finding)))];
  },
};

/** Letters that the legend of grades does not have, and marks among letters. */
function foreignGrades(column: GradeColumn): RuleFinding[] {
  const letters = column.legend.entries.map((entry) => entry.written).join(' ');
  return gradedItems(column).flatMap(({ cell, entry }): RuleFinding[] => (cell && entry === null && (gradeLetter(cell.cell.text.toUpperCase()) !== null || cell.reading.kind === 'mark') ? [{
    sheet: column.grid.sheet.name, cell, evidence: [column.legendCell.address],
    message: `評価の欄に、凡例にない「${cell.plainText}」が入っています。凡例の区分は ${letters} です。どの区分に当たるかを確かめて直してください。`,
    expected: letters, found: cell.plainText,
  }] : []));
}

const allColumns = ({ plans, seconds, lists, tables }: MarkColumns): MarkColumn[] => [...plans, ...seconds, ...lists, ...tables];

function checkColumn(column: MarkColumn, context: RuleContext): RuleFinding[] {
  const marks = marksIn(column);
  const legend = legendAt(context.legends, column.grid.sheet.name, column.top);
  const proper = marks.filter((one) => one.mark?.proper);
  return marks.flatMap((one) => {
    const finding = checkMark(one, legend, column, proper);
    return finding ? [finding] : [];
  });
}

function checkMark(placed: PlacedMark, legend: PlacedLegend | null, column: MarkColumn, proper: readonly PlacedMark[]): RuleFinding | null {
  const { mark, text } = placed;
  if (mark === null) return TWO_MARKS.test(text) || mostlyProper(placed, proper) ? foreign(placed, legend, column) : null;
  const entry = legend?.legend.entries.find((one) => one.sign === mark.sign) ?? null;
  // A dash without a place in the legend says that there is nothing to rate.
  if (mark.sign === '－' && entry === null) return null;
  if (legend !== null && entry === null) return foreign(placed, legend, column);
  const wanted = entry?.written ?? mark.sign;
  if (mark.proper || text === wanted) return null;
  return lookAlike(placed, wanted, entry, legend, column);
}

/** ○△, ○　◎ can be nothing else, however few marks the column has. */
const TWO_MARKS = /^[◎○△×][\s/／・→、]{0,3}[◎○△×]$/u;

/** A word of one or two characters counts as a wrong mark only where nearly all others of the column are marks. */
const mostlyProper = (placed: PlacedMark, proper: readonly PlacedMark[]): boolean => proper.length >= 4 && placed.cell.reading.kind !== 'figure' && placed.cell.cell.value !== 0;

const signs = (legend: PlacedLegend): string => legend.legend.entries.map((one) => one.written).join(' ');

function lookAlike({ cell, text }: PlacedMark, wanted: string, entry: LegendEntry | null, legend: PlacedLegend | null, { grid }: MarkColumn): RuleFinding {
  const sheet = grid.sheet.name;
  const meaning = entry?.meaning ? `（${entry.meaning}）` : '';
  const source = legend?.cell ? `凡例（${legendCells(legend, sheet)[0]}）の印は「${wanted}」${meaning}です` : `評価の印は「${wanted}」です`;
  return {
    sheet, cell, evidence: legendCells(legend, sheet),
    message: `評価の印に、形の似た別の文字「${text}」（${characterName(text)}）が入っています。${source}。印の数を数える式や並べ替えで別のものとして扱われるため、「${wanted}」に直してください。`,
    expected: wanted, found: text,
    ...markFix(sheet, cell, wanted),
  };
}

function foreign({ cell, text }: PlacedMark, legend: PlacedLegend | null, { grid }: MarkColumn): RuleFinding | null {
  if (legend === null) return null;
  const sheet = grid.sheet.name;
  return {
    sheet, cell, evidence: legendCells(legend, sheet),
    message: `評価の欄に、凡例にない「${text}」が入っています。凡例の印は ${signs(legend)} です。どの印に当たるかを確かめて直してください。`,
    expected: signs(legend), found: text,
  };
}
