import { gradeColumnOf, gradeEntry } from '../../kpi/grades';
import { legendAt, legendCells, writtenIn } from '../../kpi/legend';
import { hasThresholds, suggestMark } from '../../kpi/mark';
import type { JudgedKpi, PlacedLegend } from '../../kpi/types';
import { figureText, rateText, targetText } from '../../kpi/wording';
import { signOfAnswer } from '../../reading/grades';
import { readMark } from '../../reading/mark';
import { isGoodSign } from '../../reading/markSigns';
import type { MarkSign } from '../../reading/types';
import { figureOf, type GridCell } from '../../tables/grid';
import type { Table } from '../../tables/types';
import { markFix } from '../markFix';
import { placeOf } from '../placeOf';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { achievedWords } from './achievedWords';
import { byCriteria } from './criteria';
import { byGradeBounds, isGradeByBounds } from './gradeBounds';
import { markReferences } from './markReferences';
import { mostFollow } from './mostFollow';
import { byPeriods } from './periodMarks';
import { ends, printedRateCell } from './printedRate';
import { byPrintedRates } from './printedRates';
import { byTargetAndLastYear, saysMissed } from './targetAndLastYear';
import { typedMarks } from './typedMarks';

/** A mark that contradicts the figures beside it. */
export const rule: Rule = {
  id: 'mark-mismatch',
  title: '評価の印と数値の食い違い',
  severity: 'warning',
  check: (context) => {
    const byBounds = byGradeBounds(context);
    const byRates = byPrintedRates(context).filter((finding) => !byBounds.some(({ sheet, cell }) => sheet === finding.sheet && cell === finding.cell));
    const found = [...byThresholds(context), ...byBounds, ...byRates, ...byStanding(context), ...achievedWords(context)];
    const places = new Set(found.map(placeOf));
    const byTable = byCriteria(context).filter((finding) => !places.has(placeOf(finding)));
    for (const finding of byTable) places.add(placeOf(finding));
    const byMonths = byPeriods(context).filter((finding) => !places.has(placeOf(finding)));
    const byLastYear = byTargetAndLastYear(context).filter((finding) => !places.has(placeOf(finding)));
    for (const finding of [...byMonths, ...byLastYear]) places.add(placeOf(finding));
    return [...found, ...byTable, ...byMonths, ...byLastYear, ...[...typedMarks(context), ...markReferences(context)].filter((finding) => !places.has(placeOf(finding)))];
  },
};

/** The mark of a KPI, or what its grade in letters or words means. */
function signOf({ kpi }: JudgedKpi, { grids }: RuleContext): MarkSign | null {
  if (kpi.mark === null) return null;
  const grid = grids.find(({ sheet }) => sheet.name === kpi.sheet);
  const grade = grid && kpi.markCell ? gradeEntry(grid, kpi.markCell) : null;
  return grade ? grade.sign : (readMark(kpi.mark)?.sign ?? signOfAnswer(kpi.mark));
}

const legendOf = ({ kpi }: JudgedKpi, context: RuleContext): PlacedLegend | null => legendAt(context.legends, kpi.sheet, (kpi.markCell ?? kpi.ratedIn)?.row ?? 0);

const isByThresholds = (judged: JudgedKpi, context: RuleContext): boolean => hasThresholds(legendOf(judged, context)?.legend ?? null);

/** Marks of KPI lists against the workbook's own thresholds. */
function byThresholds(context: RuleContext): RuleFinding[] {
  return context.kpis.flatMap((judged) => {
    const { kpi, suggestedMark } = judged;
    const sign = kpi.mark === null ? null : (readMark(kpi.mark)?.sign ?? null);
    if (!kpi.table || !kpi.markCell || sign === null || suggestedMark === null || !isByThresholds(judged, context)) return [];
    const legend = legendOf(judged, context)!;
    if (sign === suggestedMark || sign === '－' || shareBounds(legend, sign, suggestedMark) || isUnrated(judged) || !isCertain(judged, context) || followsRate(judged, sign, context)) return [];
    const written = writtenIn(legend.legend, suggestedMark);
    const sheet = kpi.sheet;
    return [{
      sheet, cell: kpi.markCell,
      evidence: evidenceOf(judged, legend),
      message: `評価は「${kpi.mark}」ですが、数値からは「${written}」です。${kpi.name}: 実績 ${figureText(kpi.actual!)}、目標 ${targetText(kpi.target!)}。${judged.suggestedReason}印か数値のどちらが正しいかを確かめて直してください。`,
      expected: written, found: kpi.mark ?? '',
      ...markFix(sheet, kpi.markCell, written),
    }];
  });
}

/** △ 未達成（前年度以上） and × 未達成（前年度未満）: the rate does not tell the one from the other. */
function shareBounds({ legend }: PlacedLegend, a: MarkSign, b: MarkSign): boolean {
  const [one, other] = [a, b].map((sign) => legend.entries.find((entry) => entry.sign === sign));
  return one !== undefined && other !== undefined && one.atLeast === other.atLeast && one.below === other.below;
}

function evidenceOf({ kpi }: JudgedKpi, legend: PlacedLegend | null): string[] {
  const cells = [kpi.actualCell, kpi.monthlyTarget?.cell ?? kpi.targetCell].flatMap((cell) => (cell ? [cell.address] : []));
  return [...cells, ...legendCells(legend, kpi.sheet)];
}

/** Whether rounding of the printed figures cannot change the mark. */
function isCertain({ kpi, suggestedMark }: JudgedKpi, context: RuleContext): boolean {
  const legend = legendAt(context.legends, kpi.sheet, kpi.markCell!.row)!.legend;
  const goal = kpi.monthlyTarget?.figure ?? kpi.target?.figure ?? kpi.previous?.figure ?? null;
  if (!goal || !kpi.actual || !kpi.target?.operator) return false;
  const { operator } = kpi.target;
  const annual = kpi.target.figure;
  const goals = kpi.monthlyTarget && annual && suggestMark(kpi.actual.value, goal.value, operator, legend).mark !== suggestedMark ? annual : goal;
  return ends(kpi.actual).every((actual) => suggestMark(actual, goals.value, operator, legend).mark === suggestedMark);
}

/** － in the list's own column of rates: this KPI is not rated by a rate (所要日数 7日以内). */
const isUnrated = ({ kpi: { table, markCell } }: JudgedKpi): boolean => printedRateCell(table!, markCell!)?.reading.kind === 'placeholder';

/** A mark that agrees with the achievement rate printed beside it follows that rate; if the rate is wrong, the rate is the finding. */
function followsRate({ kpi, suggestedMark }: JudgedKpi, sign: MarkSign, context: RuleContext): boolean {
  const { table, markCell, target } = kpi;
  const legend = legendAt(context.legends, kpi.sheet, markCell!.row)!.legend;
  const rate = figureOf(printedRateCell(table!, markCell!));
  if (!rate || !target?.operator) return false;
  const printed = suggestMark(rate.value, 1, '>=', legend).mark;
  return printed === sign && printed !== suggestedMark;
}

/** The cell of a KPI's mark, or the heading that ends in it. */
const ratedAt = ({ kpi }: JudgedKpi): GridCell | null => kpi.markCell ?? kpi.ratedIn ?? null;

/** ◎ and ○ beside KPIs that are all missed or behind, × beside KPIs that are all achieved; one mark may stand for several KPIs. */
function byStanding(context: RuleContext): RuleFinding[] {
  const groups = new Map<string, JudgedKpi[]>();
  for (const judged of context.kpis) {
    // 達成 and 未達成 say whether the target is reached, whatever the bounds of the marks are.
    const place = ratedAt(judged);
    if (!place || isGradeByBounds(judged, context) || (isByThresholds(judged, context) && signOfAnswer(judged.kpi.mark ?? '') === null)) continue;
    // Of several marks in one cell each is of its own KPI.
    const key = `${judged.kpi.sheet}!${place.address}${judged.kpi.isPartOfMark ? ` ${judged.kpi.name}` : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), judged]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group[0]!.kpi.isPartOfMark && !areAnswersOf(group[0]!.kpi.table, context)) return [];
    const sign = signOf(group[0]!, context);
    const finding = sign === null ? null : contradiction(group, sign, context);
    return finding ? [finding] : [];
  });
}

/** Whether nearly all 達成 and 未達成 of a list compare its results with their targets as they stand. */
function areAnswersOf(table: Table | null, { kpis }: RuleContext): boolean {
  const answered = kpis.filter((one) => one.kpi.table === table && one.met !== null && isAnswered(one));
  return mostFollow(answered.filter(({ kpi, met }) => (signOfAnswer(kpi.mark!) === '○') !== met).length, answered.length);
}

/** What can be said against a mark: never the year's target before the year is over, unless nothing can change it any more. */
const isFirm = (one: JudgedKpi): boolean => one.basis === 'year-end' || one.basis === 'final' || one.basis === 'monthly-target' || isFarBehind(one);

/** △ 目標未達成だが前年同月以上 of what falls behind last year, × 前年同月を下回る of what does not. */
function contradictsLastYear({ kpi, basis, standing }: JudgedKpi, meaning: string | undefined): boolean {
  const says = basis === 'previous-year' && kpi.previous !== null ? /[前昨]年[^、。0-9０-９]{0,8}?(?:(上回[るっ]|以上)|(下回[るっ]|未満))(?!て?い?ない)/u.exec(meaning ?? '') : null;
  return says !== null && (says[1] !== undefined) === (standing === 'behind');
}

/** ○ 目標に到達: a mark that says whether the target itself is reached, of a figure that does not grow over the year. */
const saysReached = ({ basis }: JudgedKpi, meaning: string | undefined): boolean =>
  basis === 'level' && /^(?:年度)?(?:目標|KPI|ＫＰＩ)値?[をにが](?:到達|達成|クリア)(?:した|している|済み?)?$/u.test(meaning ?? '');

/** Less than this part of last year's figure of the same month is no 計画どおり. */
const FAR_BEHIND = 0.8;

function isFarBehind({ kpi, basis, standing }: JudgedKpi): boolean {
  if (basis !== 'previous-year' || standing !== 'behind' || !kpi.actual || !kpi.previous || !kpi.target?.operator) return false;
  const { rate } = suggestMark(kpi.actual.value, kpi.previous.figure.value, kpi.target.operator, null);
  return rate !== null && rate < FAR_BEHIND;
}

/** 達成 and 未達成 compare the result with the target as they stand, whatever the month; 達成見込み does not. */
function isAnswered({ kpi }: JudgedKpi): boolean {
  if (kpi.mark === null || signOfAnswer(kpi.mark) === null || kpi.monthlyTarget !== null) return false;
  return !/見込|予測|見通し/u.test(kpi.table?.columns.find(({ index }) => index === kpi.markCell?.col)?.label ?? '');
}

function contradiction(group: readonly JudgedKpi[], sign: MarkSign, context: RuleContext): RuleFinding | null {
  const grades = gradesOf(group[0]!, context);
  const legend = grades ? null : legendOf(group[0]!, context);
  const meaning = grades ? grades.meaning : legend?.legend.entries.find((entry) => entry.sign === sign)?.meaning;
  const answers = group.every((one) => isAnswered(one));
  const bad = group.every((one) => (isFirm(one) || saysReached(one, meaning)) && (one.standing === 'missed' || one.standing === 'behind')) || (answers && group.every(({ met }) => met === false));
  const good = group.every((one) => (isFirm(one) && one.standing === 'achieved') || (saysReached(one, meaning) && one.met === true)) || (answers && group.every(({ met }) => met === true));
  const untrue = group.every((one) => contradictsLastYear(one, meaning));
  const wrong = untrue || (bad && isGoodSign(sign) && !saysMissed(meaning ?? '')) || (good && sign === '×');
  if (!wrong) return null;
  const { kpi } = group[0]!;
  const facts = group.map((one) => `${one.kpi.name}は目標 ${targetText(one.kpi.target!)}、実績 ${figureText(one.kpi.actual!)}${rateOf(one)}`).join('。');
  const other = untrue ? legend?.legend.entries.find((entry) => entry.sign !== sign && !contradictsLastYear(group[0]!, entry.meaning) && /[前昨]年/u.test(entry.meaning)) : undefined;
  const wanted = grades ? grades.written(bad ? '△' : '○') : answers ? (bad ? '未達成' : '達成') : (other?.written ?? (bad ? '△' : '○'));
  return {
    sheet: kpi.sheet, cell: ratedAt(group[0]!)!,
    evidence: [...new Set([...group.flatMap((one) => evidenceOf(one, legend)), ...(grades ? [grades.legendCell.address] : [])])],
    message: `評価は「${kpi.mark}」${meaning && !answers ? `（${meaning}）` : ''}ですが、${facts}です。${answers && group[0]!.standing === 'unknown' ? '' : group[0]!.standingReason}評価か数値を確かめてください。`,
    ...(wanted === null ? {} : { expected: wanted }), found: kpi.mark ?? '',
  };
}

/** What the sheet's own legend of letters says of a KPI's grade; null where it has none. */
function gradesOf({ kpi }: JudgedKpi, { grids }: RuleContext): { readonly meaning: string; readonly legendCell: GridCell; written(sign: MarkSign): string | null } | null {
  const grid = grids.find(({ sheet }) => sheet.name === kpi.sheet);
  const entry = grid && kpi.markCell ? gradeEntry(grid, kpi.markCell) : null;
  const column = entry && gradeColumnOf(grid!, kpi.markCell!);
  if (!entry || !column) return null;
  // Several letters may say that a target is missed, each in its own way.
  const written = (sign: MarkSign): string | null => {
    const fitting = column.legend.entries.filter((one) => one.sign === sign || one.sign === null);
    return fitting.length === 1 ? fitting[0]!.written : null;
  };
  return { meaning: entry.meaning, legendCell: column.legendCell, written };
}

function rateOf({ kpi }: JudgedKpi): string {
  const goal = kpi.monthlyTarget?.figure.value ?? kpi.target?.value ?? null;
  if (goal === null || !kpi.actual || !kpi.target?.operator) return '';
  const { rate } = suggestMark(kpi.actual.value, goal, kpi.target.operator, null);
  return rate === null ? '' : `（達成率 ${rateText(rate)}）`;
}
