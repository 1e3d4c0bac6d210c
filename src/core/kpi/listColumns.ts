import { normalise } from '../reading/normalise';
import type { MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { areSameMonths, latestDated } from './datedColumns';
import { emptyPlace } from './emptyPlace';
import { ownMeasures } from './ownColumn';

/** A KPI list seen from its items: one line an item, whichever way the table lies. */
export interface ListView {
  readonly table: Table;
  readonly items: readonly AxisEntry[];
  readonly measures: readonly AxisEntry[];
  /** Cell of an item under a measure; undefined where nothing stands. */
  cell(item: number, measure: number): GridCell | undefined;
  /** The place of an item under a measure where nothing stands. */
  place(item: number, measure: number): GridCell;
  /** Whether a merged cell begins at this item or runs on from the one before. */
  begins(cell: GridCell, item: number): boolean;
}

/** Measures of a KPI list by what their headings and their cells say; indices of rows or columns. */
export interface ListColumns {
  /** Labels of the item, outermost first; empty where the item's own heading is its name. */
  readonly names: readonly number[];
  readonly target: number;
  readonly actual: number | null;
  readonly condition: number | null;
  readonly monthlyTarget: number | null;
  readonly asOf: number | null;
  readonly previous: number | null;
  readonly previousIsSamePeriod: boolean;
  readonly mark: number | null;
}

type Sense = 'name' | 'target' | 'actual' | 'condition' | 'monthly-target' | 'as-of' | 'previous' | 'mark' | 'other';

const plain = (text: string): string => normalise(text).replace(/\s/gu, '');

const SENSES: readonly (readonly [Sense, RegExp])[] = [
  ['other', /達成率|進捗率|達成度|対比|増減|差$|差\(|前年度?比|順位|備考|摘要|所管|担当|単位/u],
  ['condition', /^(?:条件|方向|判定基準|以上・?以下)$/u],
  ['as-of', /^(?:時点|基準月|基準日|対象月|実績月|集計時点|現在)$/u],
  ['mark', /^(?:評価|判定|評定|進捗評価|印|自己評価|達成状況|達成)$/u],
  ['previous', /前年|昨年|前回/u],
  ['other', /全国|他支部|平均/u],
  ['monthly-target', /(?:月次|当月|月末|期末|四半期|半期|上期|\d{1,2}月)(?:時点)?(?:の)?目標|進捗目標|目安/u],
  ['name', /^(?:KPI|指標|重要業績評価指標)?(?:設定)?(?:項目|名称?)$|^(?:項目|指標|事業|事業計画|分野|区分|評価指標|評価項目|成果指標|KPI\(?指標\)?)$/u],
  ['target', /目標|計画値|KPI値|^KPI$|^KPI\(/u],
  ['actual', /実績|結果|現状値|達成値/u],
];

const senseOfText = (text: string): Sense | null => (text === '' ? null : (SENSES.find(([, pattern]) => pattern.test(text))?.[0] ?? null));

/** What the cells under a heading are. */
interface Body {
  figures: number;
  /** Texts that state a target: 窓口受付率 5.5％以下. */
  targets: number;
  placeholders: number;
  periods: number;
  marks: number;
  texts: number;
  conditions: number;
}

/** `85.0％以上`, `7日以内`, `対前年度以上`, `100％とする`. */
const TARGET_TEXT = /\d[\d,.]*\s*(?:%|[^\d\s]{0,4})\s*(?:以上|以下|以内|未満|とする)(?!の|か)|前年度?(?:末)?(?:以[上下]|を[上下]回)|^\D{0,20}\d[\d,.]*\s*(?:%|[^\d\s]{0,4})$/u;

function bodyOf(view: ListView, measure: AxisEntry): Body {
  const count: Body = { figures: 0, targets: 0, placeholders: 0, periods: 0, marks: 0, texts: 0, conditions: 0 };
  for (const item of view.items) {
    const cell = view.cell(item.index, measure.index);
    if (!cell || !view.begins(cell, item.index)) continue;
    const { kind } = cell.reading;
    if (kind === 'figure') count.figures++;
    else if (kind === 'placeholder') count.placeholders++;
    else if (kind === 'period') count.periods++;
    else if (kind === 'mark') count.marks++;
    else countText(count, normalise(cell.cell.text));
  }
  return count;
}

function countText(count: Body, text: string): void {
  if (/^\s*(?:以上|以下|以内|未満)\s*$/u.test(text)) count.conditions++;
  else if (text.length < 60 && TARGET_TEXT.test(text)) count.targets++;
  else if (text.length < 20 && /\d{1,2}\s*月|時点|診療分/u.test(text)) count.periods++;
  else if (text.trim() !== '') count.texts++;
}

/** Innermost heading first; what the cells are corrects a heading that two columns share (実績 over value and month). */
function senseOf(view: ListView, measure: AxisEntry): Sense {
  const body = bodyOf(view, measure);
  const texts = measure.headings.map((heading) => plain(heading.cell.text)).reverse();
  const sense = texts.map(senseOfText).find((one) => one !== null) ?? null;
  if (body.marks > 0 && body.marks >= body.figures && body.marks >= body.texts) return 'mark';
  const measured = body.figures + body.placeholders + (sense === 'target' || body.targets > body.texts ? body.targets : 0);
  if (body.conditions > measured) return 'condition';
  if (sense === 'actual' && body.periods > body.figures) return 'as-of';
  // KPI over the names of the items is a label, KPI over figures the target.
  if (sense === 'target' && (measured === 0 || body.texts > 2 * measured + 1)) return 'name';
  if (sense === 'name' && measured > body.texts) return 'other';
  if (sense === null) return body.texts > measured ? 'name' : 'other';
  return sense;
}

/** Of several measures of one sense the one of the list's own year, else one without a year. */
function ofYear(measures: readonly AxisEntry[], fiscalYear: number | null): AxisEntry | null {
  if (measures.length === 1) return measures[0]!;
  return measures.find((one) => fiscalYear !== null && one.fiscalYear === fiscalYear) ?? measures.find((one) => one.fiscalYear === null) ?? null;
}

/** Years side by side without the word 実績: 2018年度 | 2019年度 | 2020年度（12月末） | 目標. */
function yearsOf(view: ListView, senses: ReadonlyMap<AxisEntry, Sense>): AxisEntry[] {
  return view.measures.filter((measure) => senses.get(measure) === 'other' && measure.fiscalYear !== null && measure.role === 'value');
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
  const senses = new Map(view.measures.map((measure) => [measure, senseOf(view, measure)]));
  const all = (sense: Sense) => view.measures.filter((measure) => senses.get(measure) === sense);
  const monthly = all('monthly-target')[0] ?? null;
  // 12月末の目標 beside 12月末の実績: the month's target is the only one.
  // Two 目標 of one year belong to two groups of items (目標 | 実績 for each KPI).
  if (all('target').filter((measure) => measure.fiscalYear === all('target')[0]!.fiscalYear).length > 1 && view.measures === view.table.rows) return null;
  const target = ofYear(all('target'), fiscalYear) ?? monthly;
  if (!target) return null;
  const actuals = [all('actual'), yearsOf(view, senses), ownMeasures(all('other'), organisation), latestDated(all('other'), fiscalYear, asOf)].find((found) => found.length > 0) ?? [];
  const actual = ofYear(actuals, fiscalYear);
  const firstFigure = Math.min(target.index, actual?.index ?? target.index);
  const labels = all('name').filter((measure) => measure.index < firstFigure);
  const named = labels.filter((measure) => measure.headings.some((heading) => KPI_WORD.test(heading.cell.text)));
  if (!actual && !/KPI|ＫＰＩ|指標/u.test(`${view.table.title ?? ''}${named.map((one) => one.label).join('')}`)) return null;
  const first = named[named.length - 1] ?? labels[labels.length - 1];
  const earlier = actuals.find((measure) => measure !== actual && measure.fiscalYear !== null && fiscalYear !== null && measure.fiscalYear === fiscalYear - 1);
  const previous = all('previous')[0] ?? earlier ?? null;
  return {
    names: first ? labels.filter((measure) => measure.index >= first.index).map((measure) => measure.index) : [],
    target: target.index,
    actual: actual?.index ?? null,
    condition: all('condition')[0]?.index ?? null,
    monthlyTarget: monthly?.index ?? null,
    asOf: all('as-of')[0]?.index ?? null,
    previous: previous?.index ?? null,
    previousIsSamePeriod: previous !== null && (/同期|同月/u.test(previous.label) || areSameMonths(previous, actual)),
    mark: all('mark')[0]?.index ?? null,
  };
}

/**
 * Whether a table of another kind is a list of KPIs all the same: it has a target and an actual, and conditions (以上, 以下) or
 * marks say that the one is held against the other; without a word of KPIs in its headings both do.
 */
export function isListByHeadings(view: ListView, columns: ListColumns): boolean {
  const words = `${view.table.title ?? ''}${view.measures.map((measure) => measure.label).join('')}`;
  if (columns.actual === null || columns.names.length === 0) return false;
  const conditions = view.items.filter((item) => /以上|以下|以内|未満|前年/u.test(view.cell(item.index, columns.target)?.cell.text ?? '')).length;
  if (!/KPI|ＫＰＩ|指標|数値目標/u.test(words)) return columns.mark !== null && conditions * 2 > view.items.length;
  const isNamed = view.measures.some((measure) => columns.names.includes(measure.index) && /^(?:KPI|ＫＰＩ|指標|評価指標|成果指標)/u.test(measure.name.trim()));
  return columns.condition !== null || columns.mark !== null || isNamed || conditions * 2 > view.items.length;
}

/** The ways a list can lie: items down (the usual one), items across, and two rows an item (目標 above 実績). */
export function listViews(table: Table, fiscalYear: number | null): ListView[] {
  const inside = (cell: GridCell | undefined) => (cell && cell.row >= table.range.top && cell.col >= table.range.left ? cell : undefined);
  const paired = pairedRows(table, fiscalYear, inside);
  return [
    ...(paired ? [paired] : []),
    { table, items: table.rows, measures: table.columns, cell: (item, measure) => inside(table.grid.at(item, measure)), place: (item, measure) => emptyPlace(table.grid, item, measure), begins: (cell, item) => cell.row === item },
    { table, items: table.columns.filter((column) => column.index >= table.range.left + table.headerColumns), measures: table.rows, cell: (item, measure) => inside(table.grid.at(measure, item)), place: (item, measure) => emptyPlace(table.grid, measure, item), begins: (cell, item) => cell.col === item },
  ];
}

const isTargetRow = (row: AxisEntry): boolean => senseOfText(plain(row.name)) === 'target';
const isActualRow = (row: AxisEntry): boolean => senseOfText(plain(row.name)) === 'actual';
const LEAST_PAIRS = 2;

/** Rows 目標 and 実績 one below the other for each KPI, years or months across: the column of the list's own year is read. */
function pairedRows(table: Table, fiscalYear: number | null, inside: (cell: GridCell | undefined) => GridCell | undefined): ListView | null {
  const { rows } = table;
  const pairs = rows.flatMap((row, i) => (isTargetRow(row) && rows[i + 1] && isActualRow(rows[i + 1]!) ? [{ target: row, actual: rows[i + 1]! }] : []));
  if (pairs.length < LEAST_PAIRS) return null;
  const figures = table.columns.filter((column) => column.index >= table.range.left + table.headerColumns);
  const column = figures.find((one) => fiscalYear !== null && one.fiscalYear === fiscalYear) ?? figures.find((one) => one.fiscalYear === null);
  if (!column) return null;
  const first = pairs[0]!;
  const items = pairs.map(({ target }) => ({ ...target, label: target.headings.filter((heading) => heading.reading.kind !== 'figure').slice(0, -1).map((heading) => heading.plainText).join(' ') }));
  return {
    table, items, measures: [{ ...first.target, index: 0 }, { ...first.actual, index: 1 }],
    cell: (item, measure) => inside(table.grid.at(measure === 0 ? item : item + 1, column.index)),
    place: (item, measure) => emptyPlace(table.grid, measure === 0 ? item : item + 1, column.index),
    begins: (cell, item) => cell.row === item || cell.row === item + 1,
  };
}
