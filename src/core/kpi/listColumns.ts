import { isBareCondition } from '../reading/kpiWords';
import { normalise, unspaced } from '../reading/normalise';
import type { MonthKey } from '../reading/types';
import { captionOf } from '../tables/caption';
import type { AxisEntry } from '../tables/types';
import { areSameMonths, latestDated } from './datedColumns';
import { senseOfText, type Sense } from './listSenses';
import type { ListView } from './listViews';
import { ownMeasures } from './ownColumn';
import { inTargetsUnit, rateBehindCounts, ratesBeside } from './targetsSort';
import { namesShare } from './units';

/** Measures of a KPI list by what their headings and their cells say; indices of rows or columns. */
export interface ListColumns {
  /** Labels of the item, outermost first; empty where the item's own heading is its name. */
  readonly names: readonly number[];
  readonly target: number;
  readonly actual: number | null;
  /** The rate behind actuals that are counts. */
  readonly rate: number | null;
  readonly condition: number | null;
  readonly monthlyTarget: number | null;
  readonly asOf: number | null;
  readonly previous: number | null;
  readonly previousIsSamePeriod: boolean;
  readonly mark: number | null;
}

/** What the cells under a heading are. */
interface Body {
  figures: number;
  /** Texts that state a target: 窓口受付率 5.5％以下. */
  targets: number;
  placeholders: number;
  periods: number;
  marks: number;
  texts: number;
  /** Those of them that are running text. */
  sentences: number;
  conditions: number;
  /** Conditions that are targets by themselves: 対前年度以上. */
  relative: number;
}

/** `85.0％以上`, `7日以内`, `対前年度以上`, `100％とする`. */
const TARGET_TEXT = /\d[\d,.]*\s*(?:%|[^\d\s]{0,4})\s*(?:以上|以下|以内|未満|とする)(?!の|か)|前年度?(?:末)?(?:以[上下]|を[上下]回)|^\D{0,20}\d[\d,.]*\s*(?:%|[^\d\s]{0,4})$/u;

/** A short bullet or sentence: ・公告期間を長くとった。 */
const RUNNING_TEXT = /^\s*[・○●]|。\s*$/u;

function bodyOf(view: ListView, measure: AxisEntry): Body {
  const count: Body = { figures: 0, targets: 0, placeholders: 0, periods: 0, marks: 0, texts: 0, sentences: 0, conditions: 0, relative: 0 };
  for (const item of view.items) {
    const cell = view.cell(item.index, measure.index);
    if (!cell || !view.begins(cell, item.index)) continue;
    const { kind } = cell.reading;
    if (kind === 'figure') count.figures++;
    else if (kind === 'placeholder') count.placeholders++;
    else if (kind === 'period') count.periods++;
    else if (kind === 'mark') count.marks++;
    else {
      if (cell.cls === 'sentence' || RUNNING_TEXT.test(cell.cell.text)) count.sentences++;
      countText(count, normalise(cell.cell.text));
    }
  }
  return count;
}

function countText(count: Body, text: string): void {
  if (isBareCondition(text)) {
    count.conditions++;
    if (/[前昨]年/u.test(text)) count.relative++;
  } else if (text.length < 60 && TARGET_TEXT.test(text)) count.targets++;
  else if (text.length < 20 && /\d{1,2}\s*月|時点|診療分/u.test(text)) count.periods++;
  else if (text.trim() !== '') count.texts++;
}

/** Innermost heading first; what the cells are corrects a heading that two columns share (実績 over value and month). */
function senseOf(view: ListView, measure: AxisEntry): Sense {
  const body = bodyOf(view, measure);
  const texts = measure.headings.map((heading) => unspaced(heading.cell.text)).reverse();
  const sense = texts.map(senseOfText).find((one) => one !== null) ?? null;
  if (body.marks > 0 && body.marks >= body.figures && body.marks >= body.texts) return 'mark';
  // 回収率を対前年度以上とする under KPI設定項目 names the KPI with its aim.
  const measured = body.figures + body.placeholders + (sense === 'target' || (sense !== 'name' && body.targets > body.texts) ? body.targets : 0);
  if (body.conditions > measured) return 'condition';
  if (sense === 'actual' && body.periods > body.figures) return 'as-of';
  // 実施結果と課題: what was done, and no figure of it.
  if (sense === 'actual' && body.figures + body.placeholders === 0 && body.sentences * 2 > view.items.length) return 'other';
  // KPI over the names of the items is a label, KPI over figures the target.
  if (sense === 'target' && (measured === 0 || body.texts > 2 * measured + 1)) return 'name';
  if (sense === 'name' && measured > body.texts + body.targets) return 'other';
  // 令和4年度末 over ①58.9％ ②60.1％ in one cell is a year and no name.
  if (sense === null) return body.texts > measured && measure.fiscalYear === null ? 'name' : 'other';
  return sense;
}

/** KPI over texts beside 目標 or KPI数値 heads the names, whatever bounds the names speak of (施術箇所3部位以上の申請の割合). */
function withNames(view: ListView, senses: ReadonlyMap<AxisEntry, Sense>): ReadonlyMap<AxisEntry, Sense> {
  const headed = (measure: AxisEntry, words: RegExp): boolean => senses.get(measure) === 'target' && words.test(unspaced(measure.name));
  const goal = view.measures.find((measure) => headed(measure, /目標|KPI数?値/u));
  const isName = (measure: AxisEntry): boolean => goal !== undefined && measure.index < goal.index && headed(measure, /^KPI$/u) && bodyOf(view, measure).figures === 0;
  return new Map([...senses].map(([measure, sense]) => [measure, isName(measure) ? 'name' : sense]));
}

/** Under 目標 nothing but 対前年度以上 and the like: where no other measure is headed as one, these are the targets. */
function withRelativeTargets(view: ListView, senses: ReadonlyMap<AxisEntry, Sense>): ReadonlyMap<AxisEntry, Sense> {
  if ([...senses.values()].some((sense) => sense === 'target' || sense === 'monthly-target')) return senses;
  const isRelative = (measure: AxisEntry): boolean => {
    if (senseOfText(unspaced(measure.name)) !== 'target') return false;
    const { conditions, relative } = bodyOf(view, measure);
    return relative === conditions;
  };
  return new Map([...senses].map(([measure, sense]) => [measure, sense === 'condition' && isRelative(measure) ? 'target' : sense]));
}

/** Of several measures of one sense the one of the list's own year, else one without a year. */
function ofYear(measures: readonly AxisEntry[], fiscalYear: number | null): AxisEntry | null {
  if (measures.length === 1) return measures[0]!;
  return measures.find((one) => fiscalYear !== null && one.fiscalYear === fiscalYear) ?? measures.find((one) => one.fiscalYear === null) ?? null;
}

/** Years side by side without the word 実績: 2018年度 | 2019年度 | 2020年度（12月末） | 目標. */
function yearsOf(view: ListView, senses: ReadonlyMap<AxisEntry, Sense>): AxisEntry[] {
  return view.measures.filter((measure) => senses.get(measure) === 'other' && measure.fiscalYear !== null && (measure.role === 'value' || measure.role === 'rate'));
}

/** 対象者数, 受診者数 and 実施率 of two years beside a target in percent: the rates are what it is about. */
function ofTargetsSort(view: ListView, target: AxisEntry, years: readonly AxisEntry[]): readonly AxisEntry[] {
  const rates = years.filter(({ headings }) => headings.some((heading) => namesShare(heading.plainText)));
  const inPercent = view.items.filter(({ index }) => /[%％]/u.test(view.cell(index, target.index)?.cell.text ?? '')).length;
  return rates.length > 0 && inPercent * 2 > view.items.length ? rates : years;
}

const KPI_WORD = /KPI|ＫＰＩ|指標|項目/u;

/** What the rest of the workbook says about a list. */
export interface ListOf {
  /** Fiscal year of the list; the report's own where the list names none. */
  readonly fiscalYear: number | null;
  /** Month that the report, or the list's sheet, covers. */
  readonly asOf: MonthKey | null;
  /** Whose report it is; null where unknown. */
  readonly organisation: string | null;
}

/** Measures of a list; null where it has no target, or neither an actual nor KPIs by name. */
export function listColumns(view: ListView, { fiscalYear, asOf, organisation }: ListOf): ListColumns | null {
  const senses = withRelativeTargets(view, withNames(view, new Map(view.measures.map((measure) => [measure, senseOf(view, measure)]))));
  const all = (sense: Sense) => view.measures.filter((measure) => senses.get(measure) === sense);
  const monthly = all('monthly-target')[0] ?? null;
  // 12月末の目標 beside 12月末の実績: the month's target is the only one.
  // Two 目標 of one year belong to two groups of items (目標 | 実績 for each KPI).
  if (all('target').filter((measure) => measure.fiscalYear === all('target')[0]!.fiscalYear).length > 1 && view.measures === view.table.rows) return null;
  const target = ofYear(all('target'), fiscalYear) ?? monthly;
  if (!target) return null;
  const isCurrent = (measure: AxisEntry): boolean => fiscalYear === null || measure.fiscalYear === null || measure.fiscalYear === fiscalYear;
  const places = [all('actual'), ofTargetsSort(view, target, yearsOf(view, senses)), ownMeasures(all('other'), organisation), latestDated(all('other'), fiscalYear, asOf), all('mark').length > 0 ? ratesBeside(view, target, all('other'), fiscalYear) : []].filter((found) => found.length > 0);
  // 令和3年度実績 beside 令和4年9月末: the word stands over last year's figures only.
  const actuals = places.find((found) => found.some(isCurrent)) ?? places[0] ?? [];
  const ofOwnYear = ofYear(actuals, fiscalYear);
  const dated = latestDated(actuals.filter((measure) => measure.fiscalYear === ofOwnYear?.fiscalYear), fiscalYear, asOf)[0] ?? ofOwnYear;
  const actual = dated && inTargetsUnit(view, target, dated, actuals);
  const rate = rateBehindCounts(view, actual, [...all('other'), ...all('actual')]);
  const firstFigure = Math.min(target.index, actual?.index ?? target.index);
  const labels = all('name').filter((measure) => measure.index < firstFigure);
  const named = labels.filter((measure) => measure.headings.some((heading) => KPI_WORD.test(heading.cell.text)));
  if (!actual && !/KPI|ＫＰＩ|指標/u.test(`${captionOf(view.table)}${named.map((one) => one.label).join('')}`)) return null;
  const first = named[named.length - 1] ?? labels[labels.length - 1];
  // 年度目標 | 9月末: 計画, 実績: the plan beside the result is the month's.
  const ofMonth = monthly ?? planBeside(actual, [...all('target'), ...all('other').filter(({ name }) => /^計画値?$/u.test(unspaced(name)))].filter((measure) => measure !== target));
  const earlier = [...actuals, ...all('actual')].find((measure) => measure !== actual && measure.fiscalYear !== null && fiscalYear !== null && measure.fiscalYear === fiscalYear - 1);
  const before = yearsOf(view, senses).find((measure) => fiscalYear !== null && measure.fiscalYear === fiscalYear - 1);
  const previous = all('previous')[0] ?? earlier ?? before ?? null;
  return {
    names: first ? labels.filter((measure) => measure.index >= first.index).map((measure) => measure.index) : [],
    target: target.index,
    actual: actual?.index ?? null,
    rate: rate?.index ?? null,
    condition: all('condition')[0]?.index ?? null,
    monthlyTarget: ofMonth?.index ?? null,
    asOf: all('as-of')[0]?.index ?? null,
    previous: previous?.index ?? null,
    previousIsSamePeriod: previous !== null && (/同期|同月/u.test(previous.label) || areSameMonths(previous, actual)),
    mark: markBeside(all('mark'), actual ?? target)?.index ?? null,
  };
}

/** Of the marks of several years or quarters those of the result's own. */
function markBeside(marks: readonly AxisEntry[], { period, fiscalYear }: AxisEntry): AxisEntry | undefined {
  const ofYear = marks.filter((mark) => mark.fiscalYear === fiscalYear);
  return ofYear.find((mark) => mark.period?.text === period?.text) ?? ofYear[0] ?? marks[0];
}

/** The target or plan under the month, quarter or half that the actual stands under. */
function planBeside(actual: AxisEntry | null, plans: readonly AxisEntry[]): AxisEntry | null {
  const period = actual?.period;
  return period && period.granularity !== 'year' ? (plans.find((plan) => plan.period?.text === period.text && plan.fiscalYear === actual.fiscalYear) ?? null) : null;
}

/** 達成 ○ ×: marks under a heading that says what they are about. */
const rates = (view: ListView, mark: number): boolean => view.measures.some(({ index, name }) => index === mark && /達成/u.test(name));

/**
 * Whether a table of another kind is a list of KPIs all the same: it has a target and an actual, and conditions (以上, 以下) or
 * marks say that the one is held against the other; without a word of KPIs in its headings both do.
 */
export function isListByHeadings(view: ListView, columns: ListColumns): boolean {
  const words = `${captionOf(view.table)}${view.measures.map((measure) => measure.label).join('')}`;
  if (columns.actual === null || columns.names.length === 0) return false;
  const conditions = view.items.filter((item) => /以上|以下|以内|未満|前年/u.test(view.cell(item.index, columns.target)?.cell.text ?? '')).length;
  if (!/KPI|ＫＰＩ|指標|数値目標/u.test(words)) return columns.mark !== null && (conditions * 2 > view.items.length || rates(view, columns.mark));
  const isNamed = view.measures.some((measure) => columns.names.includes(measure.index) && /^(?:KPI|ＫＰＩ|指標|評価指標|成果指標)/u.test(measure.name.trim()));
  return columns.condition !== null || columns.mark !== null || isNamed || conditions * 2 > view.items.length;
}
