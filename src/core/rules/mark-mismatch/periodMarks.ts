import { achievementRate, meetsTarget } from '../../kpi/achievement';
import { legendAt, legendCells, writtenIn } from '../../kpi/legend';
import { listTarget } from '../../kpi/list';
import { senseOfText, type Sense } from '../../kpi/listSenses';
import { hasThresholds, suggestMark } from '../../kpi/mark';
import type { PlacedLegend } from '../../kpi/types';
import { figureText, rateText } from '../../kpi/wording';
import { addTo } from '../../groups';
import { signOfAnswer } from '../../reading/grades';
import { isAchievementWord } from '../../reading/kpiWords';
import { readMark } from '../../reading/mark';
import { isGoodSign } from '../../reading/markSigns';
import { unspaced } from '../../reading/normalise';
import type { Figure, MarkSign, Operator } from '../../reading/types';
import { figureOf, textOf, type GridCell } from '../../tables/grid';
import type { AxisEntry, Table } from '../../tables/types';
import { markFix } from '../markFix';
import type { RuleContext, RuleFinding } from '../rule';
import { areFew, mostFollow } from './mostFollow';
import { ends } from './printedRate';

/** 目標 | 実績 | 判定 side by side (or below one another) in a table of months or quarters. */
interface Triple {
  readonly target: AxisEntry;
  readonly actual: AxisEntry;
  readonly mark: AxisEntry;
  /** 達成率 among them. */
  readonly rate: AxisEntry | null;
}

/** One mark with the figures that it is about. */
interface Rated {
  /** What the mark is about: 健診実施率 7月. */
  readonly name: string;
  readonly markCell: GridCell;
  readonly sign: MarkSign;
  readonly target: Figure;
  readonly actual: Figure;
  readonly cells: readonly GridCell[];
  /** What the target itself says of above and below. */
  readonly operator: Operator | null;
  readonly printedRate: Figure | null;
}

/** A mark held against its figures. */
interface Judged extends Rated {
  readonly direction: Operator;
  readonly wanted: MarkSign;
  readonly rate: number;
}

/** Tables by month or quarter, and lists with a group of columns for each. */
const KINDS: ReadonlySet<Table['kind']> = new Set(['monthly', 'quarterly', 'kpi-list']);

/** Marks by month or quarter that do not follow the target and the result beside them, where the others of the table do. */
export const byPeriods = ({ tables, legends }: RuleContext): RuleFinding[] => tables.flatMap((table) => (KINDS.has(table.kind) ? astrayIn(table, legends) : []));

function astrayIn(table: Table, legends: readonly PlacedLegend[]): RuleFinding[] {
  // A list without periods is judged KPI by KPI.
  const triplesAlong = (entries: readonly AxisEntry[]): Triple[] => triplesOf(entries).filter(({ mark }) => table.kind !== 'kpi-list' || mark.period !== null);
  const series = [...ratedBy(triplesAlong(table.columns), table.rows, (entry, line) => table.grid.at(line, entry)), ...ratedBy(triplesAlong(table.rows), table.columns, (entry, line) => table.grid.at(entry, line))];
  if (series.length === 0) return [];
  const legend = legendAt(legends, table.sheet, table.range.top);
  const judged = series.map((marks) => inBestDirection(marks, legend));
  const all = judged.flat();
  const astray = all.filter((one) => !isAsWanted(one, legend));
  if (!mostFollow(astray.length, all.length)) return [];
  return judged.flatMap((marks) => {
    const own = marks.filter((one) => astray.includes(one));
    if (own.length > 1 && !areFew(own.length, marks.length)) return [];
    return own.filter((one) => isPlain(one, all, legend)).map((one) => findingOf(one, table, legend, all.length - astray.length));
  });
}

/** Marks of one KPI: of its columns down the months, or of its row across them. */
function ratedBy(triples: readonly Triple[], lines: readonly AxisEntry[], cellAt: (entry: number, line: number) => GridCell | undefined): Rated[][] {
  const series = new Map<string, Rated[]>();
  for (const triple of triples) {
    const heading = triple.mark.headings.slice(0, -1).map(textOf).join(' ');
    for (const line of lines) {
      const [targetCell, actualCell, markCell, rateCell] = [triple.target, triple.actual, triple.mark, triple.rate].map((entry) => (entry ? cellAt(entry.index, line.index) : undefined));
      const name = `${heading} ${line.label}`.trim();
      const target = targetCell && listTarget(targetCell, '', name);
      const actual = figureOf(actualCell);
      const sign = markCell ? (readMark(markCell.plainText)?.sign ?? signOfAnswer(markCell.plainText)) : null;
      if (!target?.figure || !actualCell || !actual || !markCell || sign === null || sign === '－' || target.figure.unit !== actual.unit) continue;
      const isTimed = triple.mark.period !== null;
      addTo(series, isTimed ? line.label : heading, { name, markCell, sign, target: target.figure, actual, cells: [actualCell, targetCell!], operator: STATED.test(`${textOf(targetCell)} ${name}`) ? target.operator : null, printedRate: figureOf(rateCell) ?? null });
    }
  }
  return [...series.values()];
}

/** 目標 1,200 alone does not say whether more or less is better. */
const STATED = /以上|以下|以内|未満|超/u;

/** Every mark with the one target and the one result since the mark before it. */
function triplesOf(entries: readonly AxisEntry[]): Triple[] {
  const found: Triple[] = [];
  let since: { readonly sense: Sense | null; readonly entry: AxisEntry }[] = [];
  for (const entry of entries) {
    const sense = senseOfText(unspaced(entry.name));
    if (sense !== 'mark') {
      since.push({ sense, entry });
      continue;
    }
    const outer = entry.headings.at(-2);
    since = since.filter((one) => one.entry.headings.at(-2) === outer);
    const targets = since.filter((one) => one.sense === 'target' || one.sense === 'monthly-target');
    const actuals = since.filter((one) => one.sense === 'actual');
    const rate = since.find((one) => isAchievementWord(one.entry.name))?.entry ?? null;
    if (targets.length === 1 && actuals.length === 1) found.push({ target: targets[0]!.entry, actual: actuals[0]!.entry, mark: entry, rate });
    since = [];
  }
  return found;
}

/** The direction that most of a KPI's marks follow, where the targets say none; nothing where both are followed alike and some stray. */
function inBestDirection(marks: readonly Rated[], legend: PlacedLegend | null): Judged[] {
  const stated = marks.find(({ operator }) => operator !== null)?.operator;
  const ways = (stated ? [stated] : (['>=', '<='] as const)).map((direction) => {
    const judged = marks.map((one) => judge(one, direction, legend)).filter((one) => one !== null);
    return { judged, astray: judged.filter((one) => !isAsWanted(one, legend)).length };
  });
  const [best, next] = ways.sort((a, b) => a.astray - b.astray);
  return best!.astray > 0 && next && next.astray - best!.astray < 1 ? [] : best!.judged;
}

function judge(one: Rated, direction: Operator, legend: PlacedLegend | null): Judged | null {
  const bounds = legend?.legend ?? null;
  const markFor = (actual: number, target: number): MarkSign | null => (hasThresholds(bounds) ? suggestMark(actual, target, direction, bounds).mark : meetsTarget(actual, target, direction) ? '○' : '△');
  const rate = achievementRate(one.actual.value, one.target.value, direction);
  const wanted = markFor(one.actual.value, one.target.value);
  if (rate === null || wanted === null || ends(one.actual).some((actual) => markFor(actual, one.target.value) !== wanted)) return null;
  // A mark after the printed rate follows that rate; if the rate is wrong, the rate is the finding.
  if (one.printedRate && hasThresholds(bounds) && suggestMark(one.printedRate.value, 1, '>=', bounds).mark === one.sign) return { ...one, direction, rate, wanted: one.sign };
  return { ...one, direction, rate, wanted };
}

const isAsWanted = ({ sign, wanted }: Judged, legend: PlacedLegend | null): boolean => (hasThresholds(legend?.legend ?? null) ? sign === wanted : isGoodSign(sign) === isGoodSign(wanted));

/** Without bounds, ○ may be near enough: only a better mark than that of a higher rate, or a legend that speaks of the target itself, is a contradiction. */
function isPlain(one: Judged, all: readonly Judged[], legend: PlacedLegend | null): boolean {
  if (hasThresholds(legend?.legend ?? null)) return true;
  const meaning = legend?.legend.entries.find((entry) => entry.sign === one.sign)?.meaning ?? '';
  if (/^(?:年度|月次|当月)?(?:目標|計画)?値?[をに]?(?:未?達成?|到達)$/u.test(meaning)) return true;
  return all.some((other) => isGoodSign(other.sign) !== isGoodSign(one.sign) && isGoodSign(other.sign) === isGoodSign(other.wanted) && (isGoodSign(one.sign) ? other.rate >= one.rate : other.rate <= one.rate));
}

function findingOf({ name, markCell, sign, wanted, rate, direction, target, actual, cells }: Judged, table: Table, legend: PlacedLegend | null, following: number): RuleFinding {
  const { sheet } = table;
  const isBounded = hasThresholds(legend?.legend ?? null);
  const written = writtenIn(legend?.legend ?? null, wanted);
  const basis = isBounded ? `達成率は ${rateText(rate)}、凡例の基準では「${written}」です` : `目標に${isGoodSign(sign) ? '届いていません' : '届いています'}`;
  return {
    sheet, cell: markCell, evidence: [...cells.map(({ address }) => address), ...legendCells(legend, sheet)],
    message: `評価は「${markCell.plainText}」ですが、${name}は目標 ${figureText(target)}${direction === '<=' ? '以下' : ''}、実績 ${figureText(actual)}で、${basis}。同じ表のほかの印 ${following} 個は数値のとおりです。印か数値のどちらが正しいかを確かめて直してください。`,
    expected: written, found: markCell.plainText,
    ...(isBounded ? markFix(sheet, markCell, written) : {}),
  };
}
