import { achievementRate } from '../../kpi/achievement';
import { gradeColumnOf, type GradeColumn } from '../../kpi/grades';
import { entryFor, hasThresholds } from '../../kpi/mark';
import { reference } from '../../kpi/standing';
import type { JudgedKpi } from '../../kpi/types';
import { figureText, rateText, targetText } from '../../kpi/wording';
import { gradeLetter } from '../../reading/grades';
import { figureOf } from '../../tables/grid';
import type { RuleContext, RuleFinding } from '../rule';
import { markFix } from '../markFix';
import { ends, printedRateCell } from './printedRate';

/** The column of grades that a KPI's grade stands in, where its legend says from which achievement rate on each is given. */
function boundedColumn({ kpi }: JudgedKpi, { grids }: RuleContext): GradeColumn | null {
  const grid = kpi.markCell ? grids.find(({ sheet }) => sheet.name === kpi.sheet) : undefined;
  const column = grid && gradeColumnOf(grid, kpi.markCell!);
  return column && hasThresholds(column.legend) ? column : null;
}

/** Whether a KPI is rated by a letter with bounds of its own: Ｂ（達成率90％以上100％未満）. */
export const isGradeByBounds = (judged: JudgedKpi, context: RuleContext): boolean => boundedColumn(judged, context) !== null;

/** Letters against the bounds that their legend states, where the year's or the month's target is a measure by now. */
export function byGradeBounds(context: RuleContext): RuleFinding[] {
  return context.kpis.flatMap((judged) => {
    const column = boundedColumn(judged, context);
    const finding = column && againstBounds(judged, column);
    return finding ? [finding] : [];
  });
}

function againstBounds({ kpi, basis }: JudgedKpi, { legend, legendCell }: GradeColumn): RuleFinding | null {
  const { sheet, actual, actualCell, target, markCell } = kpi;
  const letter = gradeLetter(kpi.mark ?? '');
  const goal = basis === 'monthly-target' ? kpi.monthlyTarget!.figure.value : basis === 'year-end' || basis === 'level' || basis === 'final' ? reference(kpi) : null;
  if (!actual || !actualCell || !target?.operator || !markCell || letter === null || goal === null) return null;
  const letterAt = (value: number): string | null => {
    const rate = achievementRate(value, goal, target.operator!);
    return rate === null ? null : (entryFor(legend.entries, rate)?.letter ?? null);
  };
  const [wanted, ...others] = ends(actual).map(letterAt);
  // Rounding of what is printed must not decide, and a grade after the printed rate follows that rate.
  if (wanted == null || wanted === letter || others.some((other) => other !== wanted) || printedLetter(kpi, legend) === letter) return null;
  const written = legend.entries.find((entry) => entry.letter === wanted)!.written;
  const rate = achievementRate(actual.value, goal, target.operator)!;
  return {
    sheet, cell: markCell,
    evidence: [actualCell.address, ...(kpi.targetCell ? [kpi.targetCell.address] : []), legendCell.address],
    message: `評価は「${kpi.mark}」ですが、${kpi.name}は目標 ${targetText(target)}、実績 ${figureText(actual)}で、達成率は ${rateText(rate)} です。凡例の基準では「${written}」に当たります。評価か数値を確かめて直してください。`,
    expected: written, found: kpi.mark ?? '',
    ...markFix(sheet, markCell, written),
  };
}

/** The grade that the achievement rate printed beside a KPI gives. */
function printedLetter({ table, markCell }: JudgedKpi['kpi'], legend: GradeColumn['legend']): string | null {
  const rate = table && markCell && figureOf(printedRateCell(table, markCell));
  return rate ? (entryFor(legend.entries, rate.value)?.letter ?? null) : null;
}
