import type { Figure, MonthKey, TargetReading } from '../reading/types';
import { readTargetCell, readTargets } from '../reading/target';
import { rememberedOf } from '../remembered';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { AxisEntry, Table } from '../tables/types';
import { aimWord } from './aimWord';
import { readCard } from './card';
import { isListByHeadings, listColumns, type ListColumns, type ListOf } from './listColumns';
import { listBlocks, type ListBlock } from './listBlocks';
import { groupViews, listViews, type ListView } from './listViews';
import { lastMonth, monthInText } from './months';
import { severalIn } from './severalInCell';
import { readStrips } from './strips';
import { essence, withoutOrdinal } from './names';
import { withoutStaleActuals } from './staleActuals';
import type { Kpi } from './types';
import { asShare, namesShare } from './units';

/**
 * KPIs of a list with a target and an actual side by side (or targets alone, in a plan).
 * @returns null where the table's headings show no such list
 */
export function readKpiList(table: Table, context: ListOf): Kpi[] | null {
  const strips = readStrips(table, context.fiscalYear, context.asOf);
  if (strips) return strips;
  const card = readCard(table, context.fiscalYear, context.asOf);
  if (card) return [card];
  const groups = groupViews(table).flatMap((view) => readView(view, context) ?? []);
  if (groups.length > 0) return groups;
  const blocks = listBlocks(table, context);
  const latest = blocks[blocks.length - 1];
  for (const view of [...(latest && !latest.isWholeYear ? [latest.view] : []), ...listViews(table, context.fiscalYear)]) {
    const kpis = readView(view, context);
    if (kpis && kpis.length > 0) return [...kpis, ...earlierKpis(blocks, kpis, context)];
  }
  return null;
}

/** KPIs of the quarters and years before, each as of its own end. */
function earlierKpis(blocks: readonly ListBlock[], known: readonly Kpi[], context: ListOf): Kpi[] {
  const places = new Set(known.map(({ actualCell }) => actualCell?.address));
  return blocks.slice(0, -1).flatMap(({ view, label, fiscalYear, month }) => {
    const kpis = readView(view, { ...context, fiscalYear, asOf: month }) ?? [];
    return kpis.filter(({ actualCell }) => actualCell !== null && !places.has(actualCell.address)).map((kpi) => ({ ...kpi, name: `${kpi.name}（${label}）` }));
  });
}

function readView(seen: ListView, context: ListOf): Kpi[] | null {
  const view = withoutStaleActuals(seen, context.fiscalYear);
  const columns = listColumns(view, context);
  if (columns === null || (view.table.kind !== 'kpi-list' && !isListByHeadings(view, columns))) return null;
  return view.items.flatMap((item) => {
    const kpi = readItem(view, item, columns, context);
    return kpi ? severalIn(kpi, context.asOf, columns.previous === null ? null : (view.cell(item.index, columns.previous) ?? null)) : [];
  });
}

function readItem(view: ListView, item: AxisEntry, columns: ListColumns, context: ListOf): Kpi | null {
  const cellOf = (measure: number | null): GridCell | null => (measure === null ? null : (view.cell(item.index, measure) ?? null));
  const name = nameOf(view, item, columns);
  const targetCell = cellOf(columns.target);
  // The second row of a merged line repeats the same cell.
  if (name === '' || !targetCell || !view.begins(targetCell, item.index)) return null;
  const target = listTarget(targetCell, textOf(cellOf(columns.condition) ?? undefined) || (AIM.exec(name)?.[1] ?? ''), name);
  if (target === null) return null;
  // 目標: 窓口受付率 5.5％以下. The target names what it is of more closely than the column of items does.
  const ownName = typeof targetCell.cell.value === 'string' ? (readTargets(textOf(targetCell))[0]?.name ?? '') : '';
  const counted = cellOf(columns.actual);
  const isRate = columns.rate !== null && target.unit === '%' && counted?.reading.kind === 'figure' && counted.reading.figure.unit !== '%';
  const place = isRate ? columns.rate : columns.actual;
  const actualCell = cellOf(place) ?? (place === null ? null : view.place(item.index, place));
  const actual = figureIn(actualCell, target, name);
  const asOfText = textOf(cellOf(columns.asOf) ?? undefined);
  const monthlyCell = cellOf(columns.monthlyTarget);
  // 上期目標 beside 上期実績: the target of the period is the KPI's own.
  const monthly = figureIn(monthlyCell, target, name) ?? (columns.monthlyTarget === columns.target ? target.figure : null);
  const previousCell = cellOf(columns.previous);
  const inBrackets = actualCell?.reading.kind === 'figure' && typeof actualCell.reading.previous === 'object' ? actualCell.reading.previous : null;
  const previous = figureIn(previousCell, target, name) ?? (inBrackets && inScale(inBrackets, target, name));
  const isSamePeriod = inBrackets ? bracketsAreSamePeriod(view.table.grid) : columns.previousIsSamePeriod;
  // An item that nobody has rated yet has its place for a mark all the same.
  const markCell = cellOf(columns.mark) ?? (columns.mark === null ? null : view.place(item.index, columns.mark));
  const mark = textOf(markCell ?? undefined);
  return {
    name: essence(ownName).length >= 3 && !/前年|昨年/u.test(ownName) ? ownName : cleanName(name),
    sheet: view.table.sheet,
    targetCell,
    targetSheet: null,
    target,
    actualCell,
    actual: actual && { ...actual, provisional: actual.provisional || /速報/u.test(asOfText) },
    actualAsOf: actual === null ? null : (monthOf(actualCell, asOfText, context) ?? nameMonth(name, context) ?? headingMonth(view, columns.actual, context) ?? context.asOf),
    fiscalYear: context.fiscalYear,
    targetUntil: columns.monthlyTarget === columns.target ? headingMonth(view, columns.target, context) : null,
    monthlyTarget: monthly && monthlyCell ? { figure: monthly, cell: monthlyCell, ...wordOf(view, columns.monthlyTarget) } : null,
    previous: previous ? { figure: previous, cell: (inBrackets ? actualCell : previousCell)!, samePeriod: isSamePeriod } : null,
    markCell,
    mark: mark === '' ? null : mark,
    table: view.table,
    rivals: [],
    why: `KPI の一覧で目標（${targetCell.address}）と${actualCell ? `実績（${actualCell.address}）が並ぶ` : '（実績の欄はない）がある'}`,
  };
}

/** What the heading of a column of targets calls them. */
function wordOf(view: ListView, column: number | null): { readonly word?: string } {
  const measure = view.measures.find((one) => one.index === column);
  return measure ? { word: aimWord(measure) } : {};
}

/** Month that an actual is of: from its own cell (0.84%(8月時点)), or from the column of months beside it. */
function monthOf(cell: GridCell | null, asOfText: string, context: ListOf): MonthKey | null {
  const reading = cell?.reading;
  const own = reading && (reading.kind === 'figure' || reading.kind === 'placeholder') ? reading.asOf : undefined;
  return own ? lastMonth(own, context.fiscalYear) : monthInText(asOfText, context.fiscalYear);
}

/** Last month of what a heading names: ９月末実績, 上期目標. */
function headingMonth(view: ListView, column: number | null, context: ListOf): MonthKey | null {
  const measure = view.measures.find((one) => one.index === column);
  const { period = null } = measure ?? {};
  // 上期実績（8月末）: the state of the figures, and not the part of the year that they are of.
  if (!period || period.granularity === 'year') return null;
  return (period.granularity === 'half' || period.granularity === 'quarter' ? monthInText(measure!.label, period.fiscalYear ?? context.fiscalYear) : null) ?? lastMonth(period, period.fiscalYear ?? context.fiscalYear);
}

/** 返納金債権の回収率（9月末）: what a bracket of the name says. */
const nameMonth = (name: string, { fiscalYear }: ListOf): MonthKey | null => {
  const bracket = /[（(]([^（()）]*月末?(?:現在|時点|まで)?)[)）]\s*$/u.exec(name)?.[1];
  return bracket === undefined ? null : monthInText(bracket, fiscalYear);
};

/** The item's name: the text of the name column with a second label beside it, or the item's own heading. */
function nameOf(view: ListView, item: AxisEntry, columns: ListColumns): string {
  const parts: string[] = [];
  for (const measure of columns.names) {
    const cell = view.cell(item.index, measure);
    const text = cell && cell.reading.kind !== 'figure' ? textOf(cell) : '';
    if (text !== '' && !parts.includes(text)) parts.push(text);
  }
  return parts.length > 0 ? parts.join(' ') : item.label;
}

/** `(1) 査定率について対前年度以上` → `査定率`, `実施率を21.5％以上とする` → `実施率` */
function cleanName(name: string): string {
  const plain = withoutOrdinal(name).trim();
  const stated = readTargets(plain).find((one) => (one.relativeTo !== null || AIM.test(plain)) && one.name !== '');
  return stated && essence(stated.name) !== '' ? stated.name : plain;
}

/** A name that is the aim itself. */
const AIM = /(?:(以上|以下|以内|未満)|[%％])[にと]する[。．]?\s*$/u;

const withoutConditionWords = (name: string): string => name.replace(/(?:について|を)?(?:対)?前年度(?:末)?以[上下].*$/u, '');

/** The target in a cell of a list, with the condition beside it and what the item's name says of it; null for a placeholder. */
export function listTarget(cell: GridCell, condition: string, name: string): TargetReading | null {
  const text = textOf(cell);
  if (cell.reading.kind === 'placeholder') return null;
  const own = typeof cell.cell.value === 'number' && cell.reading.kind === 'figure' ? cell.reading.figure : null;
  const figure = own && own.unit === '' && namesShare(withoutConditionWords(name)) ? asShare(own, null) : own;
  const reading = readTargetCell(text, figure, condition, name);
  if (reading === null) return null;
  // 「…の割合について対前年度以下」 beside a bare 0.82%: the name gives the direction.
  const relative = readTargets(name).find((one) => one.relativeTo !== null);
  const states = /以上|以下|以内|未満|超/u.test(text + condition);
  const read = relative ? { ...reading, operator: states ? reading.operator : relative.operator, relativeTo: 'previous-year' as const } : reading;
  return { ...read, name };
}

/** （　）内は前年同期: a line of the sheet says what stands in brackets. */
const bracketsAreSamePeriod = rememberedOf((grid: Grid): boolean => grid.texts.some((cell) => /[(（][\s　]*[)）]\s*(?:内|書き?)?\s*(?:は|:|：|…)?[、\s]*(?:前年|昨年)度?同(?:期|月)/u.test(cell.cell.text)));

/** Figure of a cell in the scale of the target; null for placeholders and texts. */
function figureIn(cell: GridCell | null, target: TargetReading, name: string): Figure | null {
  return cell?.reading.kind === 'figure' ? inScale(cell.reading.figure, target, name) : null;
}

/** A figure in the scale of its target: 48.6 and 48.6% for a share. */
export function inScale(figure: Figure, target: TargetReading, name: string): Figure {
  const share = target.unit === '%' || (target.unit === '' && namesShare(withoutConditionWords(name)));
  return share ? asShare(figure, target.value) : figure;
}
