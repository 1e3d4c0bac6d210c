import { isAddedWord, isCarriedWord, isClosingWord, isTakenWord } from '../reading/balanceWords';
import { isAchievementWord } from '../reading/kpiWords';
import { unspaced } from '../reading/normalise';
import type { TableKind } from '../report';
import { isValueClass } from './cellClass';
import type { Axes } from './axes';
import type { Block } from './blocks';
import type { Grid } from './grid';
import type { AxisEntry } from './types';

const isMonth = (entry: AxisEntry): boolean => entry.period?.granularity === 'month' && entry.role !== 'ratio' && entry.role !== 'difference';

/** A quarter by name, or a span of exactly three months. */
function isQuarter(entry: AxisEntry): boolean {
  const { period } = entry;
  if (!period) return false;
  if (period.granularity === 'quarter') return true;
  return period.granularity === 'span' && (period.to.month - period.from.month + 12) % 12 === 2;
}

const distinctMonths = (entries: readonly AxisEntry[], test: (entry: AxisEntry) => boolean): number =>
  new Set(entries.filter(test).map((entry) => entry.period!.from.month)).size;

/** はがき（6月）: what comes before the brackets that say when it was done, without turns and years; null where the month is the name itself. */
function datedThing({ name, period }: AxisEntry): string | null {
  const before = name.slice(0, Math.max(0, name.indexOf(period?.text ?? '')));
  const opening = before.search(/[（(]/u);
  return opening > 0 ? before.slice(0, opening).replace(TURNS_AND_YEARS, '') : null;
}

const TURNS_AND_YEARS = /[\s\d０-９第回元年度令和平成RHＲＨ]/gu;

/** How many months stand along an axis. はがき（6月）, はがき（10月）, 電話（1月） are different things that each have their month, and no months of one thing. */
function monthsAlong(entries: readonly AxisEntry[]): number {
  const months = distinctMonths(entries, isMonth);
  if (months < 3) return months;
  const things = entries.filter(isMonth).map(datedThing);
  return things.length === months && new Set(things).size > 1 && !things.includes(null) ? 0 : months;
}

interface FoundKind {
  readonly kind: TableKind;
  readonly why: string;
  /** Months stand along an axis though the table is of another kind. */
  readonly hasMonths?: boolean;
}

/**
 * Kind of a table by its axes (CONTRACT: tables). A time axis decides first, then a list of KPIs,
 * then two years or bodies side by side, then figures that add up.
 */
export function kindOf(grid: Grid, block: Block, axes: Axes, caption: string): FoundKind {
  const { rows, columns } = axes;
  const body = columns.filter((column) => column.index >= block.range.left + axes.headerColumns);
  const months = Math.max(monthsAlong(rows), monthsAlong(body));
  if (months >= 3 && isProgressList(axes, body)) return { kind: 'kpi-list', hasMonths: true, why: '項目ごとに目標と四半期末の実績、評価が並ぶ' };
  if (months >= 3) return isDateList(grid, block, axes) ? { kind: 'list', why: '月の行に数字がほとんどない' } : { kind: 'monthly', why: `月が${months}つ並ぶ` };
  const quarters = Math.max(distinctMonths(rows, isQuarter), distinctMonths(body, isQuarter));
  if (quarters >= 3) return { kind: 'quarterly', why: `四半期が${quarters}つ並ぶ` };
  if (isKpiList(grid, axes, body, caption, block)) return { kind: 'kpi-list', why: '項目ごとに目標と実績が並ぶ' };
  if (isDateList(grid, block, axes)) return { kind: 'list', why: '日付や名称の一覧' };
  const comparison = comparisonReason(rows, body) ?? inlineComparison(grid, block);
  if (comparison) return { kind: 'comparison', why: comparison };
  if (hasTotals(rows) || hasTotals(body) || isCountOfMarks(body) || hasUnnamedLastRow(rows)) return { kind: 'breakdown', why: '計または内訳の見出しがある' };
  return { kind: 'figures', why: '時間の軸、前年、計のいずれもない' };
}

/** A KPI a line with its target, its results at the ends of quarters (6月末, 9月末 …), how far they got and its mark. */
function isProgressList({ rows, columns }: Axes, body: readonly AxisEntry[]): boolean {
  const ends = body.filter((entry) => isMonth(entry) && entry.role !== 'target' && entry.sameYear === null);
  const has = (role: AxisEntry['role']): boolean => columns.some((column) => column.role === role);
  return ends.length >= 3 && ends.length <= 4 && ends.every(({ period, label }) => period!.until && period!.to.month % 3 === 0 && /実績/u.test(label))
    && has('target') && has('mark') && body.some(({ name }) => isAchievementWord(name)) && columns.some(({ label }) => /KPI|ＫＰＩ|指標/u.test(label)) && !rows.some(({ period }) => period !== null);
}

function isKpiList(grid: Grid, axes: Axes, body: readonly AxisEntry[], caption: string, block: Block): boolean {
  const all = axes.columns;
  const has = (role: AxisEntry['role']): boolean => all.some((column) => column.role === role);
  const kpiWord = /KPI|ＫＰＩ|指標/u;
  const named = all.some((column) => kpiWord.test(column.label)) || kpiWord.test(caption);
  const isCompared = all.some((column) => column.sameYear === 'previous-year' || column.role === 'ratio');
  if (has('target') && has('actual') && marksBeside(grid, block, axes)) return true;
  if (has('target') && (has('actual') || body.some((column) => /実績/u.test(column.label)))) return named || has('condition') || has('mark') || !isCompared;
  const lines = (role: AxisEntry['role']): boolean => axes.rows.some((row) => row.role === role);
  if (axes.rows.length <= 8 && lines('target') && lines('actual') && !axes.rows.some((row) => row.sameYear === 'previous-year')) return true;
  if (has('target') && named) return true;
  return block.headerRows === 0 && (/(?:KPI|ＫＰＩ|数値目標)/u.test(caption));
}

/** A column in which most lines have a mark rates the items, whatever its heading is called. */
function marksBeside(grid: Grid, { range, headerRows }: Block, { columns }: Axes): boolean {
  const top = range.top + headerRows;
  const lines = range.bottom - top + 1;
  return columns.some(({ index }) => {
    let marks = 0;
    for (let row = top; row <= range.bottom; row++) if (grid.startingAt(row, index)?.reading.kind === 'mark') marks++;
    return marks >= 2 && marks * 2 > lines;
  });
}

function comparisonReason(rows: readonly AxisEntry[], columns: readonly AxisEntry[]): string | null {
  for (const entries of [rows, columns].map(withoutOpening)) {
    const years = new Set(entries.map((entry) => entry.fiscalYear).filter((year) => year !== null));
    if (years.size >= 2 && !areAddedUp(entries)) return '年度が二つ以上並ぶ';
    if (entries.some((entry) => entry.sameYear === 'previous-year' || entry.previousPeriod)) return '前年の行または列がある';
    if (entries.some((entry) => entry.role === 'ratio' || (entry.role === 'difference' && !/^残/u.test(entry.name)))) return '対前年比・対比・差がある';
    if (entries.some((entry) => /(?:前年|昨年|対前年|全国|他支部|本部)/u.test(entry.label))) return '前年または他との比較がある';
  }
  return null;
}

/** 前年度末残高 | 発生 | 回収 | 年度末残高: where an account began is no figure of last year to compare with. */
function withoutOpening(entries: readonly AxisEntry[]): readonly AxisEntry[] {
  const words = entries.map(({ label }) => unspaced(label));
  const isAccount = words.some(isCarriedWord) && words.some((text) => isClosingWord(text)) && words.some((text) => isAddedWord(text)) && words.some((text) => isTakenWord(text));
  return isAccount ? entries.filter((_, i) => !isCarriedWord(words[i]!)) : entries;
}

/** 令和3年度 | 令和4年度 | 計: years that are added up, as those in which a claim arose, are parts of a whole. */
function areAddedUp(entries: readonly AxisEntry[]): boolean {
  const last = entries[entries.length - 1]!;
  return last.role === 'total' && last.period === null && entries.slice(0, -1).every(({ period, role, sameYear }) => period?.granularity === 'year' && role === 'value' && sameYear === null);
}

/** 前年度126,110件, (対前年同月+6,197人): the comparison stands in the cells themselves. */
function inlineComparison(grid: Grid, block: Block): string | null {
  let compared = 0;
  let values = 0;
  for (let row = block.range.top; row <= block.range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < block.range.left || cell.col > block.range.right || !isValueClass(cell.cls)) continue;
      values++;
      if (/(?:前年|昨年)/u.test(cell.cell.text)) compared++;
    }
  }
  return compared > 0 && compared * 5 >= values ? '前年との比較がセルの中に書かれている' : null;
}

/** A last line without a heading under lines that all have one is their total. */
const hasUnnamedLastRow = (rows: readonly AxisEntry[]): boolean =>
  rows.length >= 4 && rows[rows.length - 1]!.name === '' && rows.slice(0, -1).every((row) => row.name !== '');

const hasTotals = (entries: readonly AxisEntry[]): boolean => entries.some((entry) => (entry.role === 'total' && !entry.name.endsWith('得点')) || /^(?:うち|内訳|\(?再掲)/u.test(entry.name));

const isCountOfMarks = (columns: readonly AxisEntry[]): boolean => columns.filter((column) => /^[◎○〇◯△×－]$/u.test(column.name)).length >= 2;

/** Dates, names, titles: most columns of the body hold no figures, or a day stands in every line. */
function isDateList(grid: Grid, block: Block, axes: Axes): boolean {
  let figures = 0;
  let others = 0;
  let dates = 0;
  const bodyTop = block.range.top + block.headerRows;
  for (let row = bodyTop; row <= block.range.bottom; row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < block.range.left + axes.headerColumns || cell.col > block.range.right) continue;
      const cls = cell.cls;
      if (isValueClass(cls)) figures++;
      else if (cls === 'date') dates++;
      else if (cls !== 'mark') others++;
    }
  }
  const height = block.range.bottom - bodyTop + 1;
  return figures === 0 || dates >= height || (others > figures * 2 && axes.headerColumns === 0);
}
