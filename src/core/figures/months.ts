/** The figures of a fiscal year month by month: what they add up to, what they should add up to, what is missing. */
import { readText } from '../reading/readCell';
import { fiscalPosition } from '../reading/period';
import { expectedAfter, findRhythm, type Beat } from '../series/rhythm';
import { Fault, unreadable, type Argument, type CellResult } from './fault';
import { plainValue, readNumber } from './inputs';
import { scaledBy, sumOf } from './rates';

export const MONTHS_OF_YEAR = 12;

export type Series = readonly unknown[];

const monthNameAt = (position: number, first: number): string => `${((first - 1 + position) % 12) + 1}月`;

/** Figures of April to March; null for a month without one. */
function figuresOf(series: Series, argument: Argument): (number | null)[] | Fault {
  const figures: (number | null)[] = [];
  for (const [i, value] of series.entries()) {
    const figure = readNumber(value, argument);
    if (figure instanceof Fault) return figure.message === '' ? figure : unreadable(`${monthNameAt(i, 4)}: ${figure.message}`);
    figures.push(figure);
  }
  return figures;
}

/** A month that the range does not reach: outside the year. */
const outside = (): Fault => new Fault('#NUM!', '');

/** Sum of April to the month at `position`; null where that month has no figure yet. Empty months before it add nothing. */
function cumulativeAt(figures: readonly (number | null)[], position: number): number | null {
  return figures[position] == null ? null : sumOf(figures.slice(0, position + 1).filter((figure) => figure !== null));
}

/**
 * 累計: what the cumulative rows of reports give, IF(month="","",SUM(April:month)).
 * @param series April to March
 * @param asOf number of the month, 1 to 12
 * @returns '' where the month itself has no figure yet
 */
export function yearToDate(series: Series, asOf: number, months: Argument): CellResult {
  const position = fiscalPosition(asOf);
  if (position >= series.length) return outside();
  const figures = figuresOf(series, months);
  return figures instanceof Fault ? figures : (cumulativeAt(figures, position) ?? '');
}

/** How much of a year lies before the end of a month: the share `part ÷ whole`. */
interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Last year's seasonality where last year's months are given, else the same amount every month. */
function shareOf(previous: Series | null, position: number, argument: Argument): Share | Fault {
  const linear = { part: position + 1, whole: MONTHS_OF_YEAR };
  if (previous === null) return linear;
  const figures = figuresOf(previous, argument);
  if (figures instanceof Fault) return figures;
  if (figures.every((figure) => figure === null)) return linear;
  if (previous.length !== MONTHS_OF_YEAR) return unreadable(`引数 ${argument.name}（${argument.label}）は、4月から3月までの 12 か月分を指定してください。`);
  const filled = (list: readonly (number | null)[]): number => sumOf(list.filter((figure) => figure !== null));
  return { part: filled(figures.slice(0, position + 1)), whole: filled(figures) };
}

/** The arguments that `paceOf` and `forecastOf` share. */
export interface YearSoFar {
  readonly series: Series;
  readonly asOf: number;
  /** Last year's months from April to March, null where none are given. */
  readonly previous: Series | null;
  readonly arguments: { readonly months: Argument; readonly previous: Argument };
}

/**
 * What should have been reached by the end of a month: target × last year's share of the year up to that month,
 * or × months gone ÷ 12 without last year's months. Reports call it 月次目標 or 進捗の目安.
 */
export function paceOf({ series, asOf, previous, arguments: names }: YearSoFar, target: number): CellResult {
  const reached = yearToDate(series, asOf, names.months);
  if (typeof reached !== 'number') return reached;
  const share = shareOf(previous, fiscalPosition(asOf), names.previous);
  if (share instanceof Fault) return share;
  return share.whole === 0 ? new Fault('#DIV/0!', '') : scaledBy(target, share.part, share.whole);
}

/**
 * Where the year will end (着地見込み) if it goes on like last year, or evenly: cumulative ÷ the share of the year that has gone.
 * With last year's months this is 累計 × 前年度通期 ÷ 前年同期累計, the usual extrapolation of reports.
 */
export function forecastOf({ series, asOf, previous, arguments: names }: YearSoFar): CellResult {
  const reached = yearToDate(series, asOf, names.months);
  if (typeof reached !== 'number') return reached;
  const share = shareOf(previous, fiscalPosition(asOf), names.previous);
  if (share instanceof Fault) return share;
  return share.part === 0 ? new Fault('#DIV/0!', '') : scaledBy(reached, share.whole, share.part);
}

function beatOf(given: unknown): Beat {
  const value = plainValue(given);
  if (value === null || value === undefined) return 'empty';
  if (typeof value !== 'string') return 'figure';
  const { kind } = readText(value);
  return kind === 'empty' ? 'empty' : kind === 'placeholder' ? 'answered' : 'figure';
}

/**
 * The missing months, judged as the rule missing-month does: empty months up to `asOf`, but not those that the series' own rhythm
 * (every second month …) leaves out, nor those that were empty last year, too. A placeholder (－, 集計中) is an answer.
 * @param first month of the first place
 */
export function missingMonths(series: Series, asOf: number, first: number, previous: Series | null): CellResult {
  const due = (asOf - first + 12) % 12;
  if (due >= series.length) return outside();
  const beats = series.map(beatOf);
  const end = Math.max(due, beats.lastIndexOf('figure'));
  const own = findRhythm(beats.slice(0, end + 1)).expected;
  const expected = (previous && expectedAfter(own, previous.map(beatOf), series.map((_, i) => i))) ?? own;
  const missing = beats.flatMap((beat, i) => (beat === 'empty' && i <= due && expected[i] === true ? [monthNameAt(i, first)] : []));
  return missing.join('、');
}
