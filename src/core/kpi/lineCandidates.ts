import { directionAt } from '../reading/direction';
import { isNote } from '../reading/noteSign';
import { normalise, skipSpaces } from '../reading/normalise';
import { findFigures } from '../reading/number';
import { findPeriods } from '../reading/period';
import { readPlaceholder } from '../reading/placeholder';
import type { Figure, MonthKey } from '../reading/types';
import type { Grid, GridCell } from '../tables/grid';
import { textOf } from '../tables/grid';
import type { Candidate, Offered, PlacedFigure } from './candidates';
import { emptyPlace } from './emptyPlace';
import { monthInText } from './months';
import { leadingOrdinals } from './splitText';
import { bigrams, coverage, withoutBrackets } from './names';
import type { TextLine } from './outline';

type Part = 'actual' | 'previous' | 'monthly-target' | 'target' | 'comparison';

interface Parsed {
  readonly offered: readonly Offered[];
  readonly previous: Figure | null;
  readonly previousSamePeriod: boolean;
  readonly monthlyTarget: Figure | null;
}

/** A longer item is a report in prose. */
const LONGEST_RESULT = 220;

const PREVIOUS = /前年|昨年|前回|前期/u;
/** 1件当たり, 1人につき: part of a name. */
const PER_UNIT = /^\s?(?:当たり|あたり|につき|以上の|以下の)/u;

/** 表4, 図2, 別表 1, 第1表: the number of a table or a picture. */
const BEFORE_NUMBER = /(?:^|[\s(<【〔・])(?:別[紙添表図]|[図附付]?表|図|グラフ)\s?$/u;
const isNumberOfTable = (whole: string, start: number, end: number): boolean =>
  BEFORE_NUMBER.test(whole.slice(Math.max(0, start - 6), start)) || (whole[start - 1] === '第' && /^\s?[表図]/u.test(whole.slice(end, end + 2)));

/** What a figure of a line is: this year's result, last year's, the month's target, or the target itself. */
function partOf(whole: string, start: number, end: number): Part {
  const open = whole.lastIndexOf('(', start);
  const inBrackets = open >= 0 && !whole.slice(open, start).includes(')');
  const from = inBrackets ? open : Math.max(0, start - 14);
  const before = whole.slice(from, start).split(/[。、,]/u).pop() ?? '';
  if (/(?:前年|昨年|前期|前月)\S{0,6}(?:比|差|増減)|^\S{0,2}(?:増減|対比)/u.test(before)) return 'comparison';
  if (/月次目標|月目標|(?:月|期)末目標/u.test(before)) return 'monthly-target';
  if (PREVIOUS.test(before) || (inBrackets && (/参考/u.test(before) || isOfEarlierYear(whole.slice(0, open), before)))) return 'previous';
  let at = skipSpaces(whole, end);
  if (whole[at] === '(') at = skipSpaces(whole, whole.indexOf(')', at) + 1);
  if (directionAt(whole, at) !== null || /目標(?:値|件数|人数|数|額|率)?[^0-9]{0,12}$/u.test(before)) return 'target';
  return 'actual';
}

/** 令和3年度 5,812円（令和2年度 5,430円）: what is behind names the year before the one in front of it. */
function isOfEarlierYear(outside: string, inside: string): boolean {
  if (!/年|[RH]\s?\d/u.test(inside)) return false;
  const yearIn = (text: string): number | null => findPeriods(text).map(({ period }) => period.fiscalYear).reverse().find((year) => year !== null) ?? null;
  const [own, bracketed] = [yearIn(outside), yearIn(inside)];
  return own !== null && bracketed !== null && bracketed < own;
}

/** Figures of a line by what they are. */
export function parseLine(text: string): Parsed {
  const whole = normalise(text);
  const { rest } = leadingOrdinals(text);
  const from = text.length - rest.length;
  const offered: Offered[] = [];
  let previous: Figure | null = null;
  let previousSamePeriod = false;
  let monthlyTarget: Figure | null = null;
  let last = from;
  for (const { figure, start, end } of findFigures(text)) {
    if (start < from || PER_UNIT.test(whole.slice(end, end + 4)) || (figure.unit === '' && isNumberOfTable(whole, start, end))) continue;
    const part = offered.length > 0 && isOfEarlierYear(whole.slice(0, last), whole.slice(last, start)) ? 'previous' : partOf(whole, start, end);
    if (part === 'actual') offered.push({ figure, before: text.slice(Math.max(last, start - 40), start) });
    else if (part === 'monthly-target') monthlyTarget ??= figure;
    else if (part === 'previous' && previous === null) {
      previous = figure;
      previousSamePeriod = /同期|同月/u.test(whole.slice(Math.max(0, start - 14), start));
    }
    last = end;
  }
  return { offered, previous, previousSamePeriod, monthlyTarget };
}

/** Cells that follow a line in its row, inside its band: the figure itself, (月次目標 28.7%), (令和5年8月時点). */
function neighbours(grid: Grid, line: TextLine): GridCell[] {
  const right = line.band.range.right;
  return grid.rowCells(line.cell.row).filter((cell) => cell.col > line.cell.lastCol && cell.col <= right && cell.reading.kind !== 'mark');
}

/** The clause of a note that is about a line: ※ 生活習慣病予防健診は9月まで、事業者健診は10月までの実績. */
function clauseAbout(note: string, line: string): string {
  const clauses = note.split('、').filter((clause) => monthInText(clause, 2000) !== null);
  if (clauses.length < 2) return note;
  const name = bigrams(line);
  const likely = (clause: string) => coverage(bigrams(clause.replace(/は.*$/u, '')), [name]);
  return clauses.reduce((best, clause) => (likely(clause) > likely(best) ? clause : best));
}

/** Months that a ※ line below the KPI lines gives for all of them: ※令和7年11月末速報値. */
function noteMonth(line: TextLine, fiscalYear: number | null): { asOf: MonthKey | null; provisional: boolean } {
  const { grid, block } = line;
  if (!block) return { asOf: null, provisional: false };
  for (let row = line.cell.lastRow + 1; row <= Math.min(block.bottom, line.cell.lastRow + 4); row++) {
    for (const cell of grid.rowCells(row)) {
      if (cell.col < line.band.range.left || cell.col > line.band.range.right) continue;
      const text = normalise(textOf(cell)).trimStart();
      if (isNote(text)) return { asOf: monthInText(clauseAbout(text, line.text), fiscalYear), provisional: /速報/u.test(text) };
    }
  }
  return { asOf: null, provisional: false };
}

/** Whether a line of the status column may hold the result of a target, in itself or in the figure beside it. */
export function mayBeResult(line: TextLine): boolean {
  if (line.block) return line.block.lines.includes(line);
  if (line.cell.reading.kind === 'figure' || line.cell.reading.kind === 'placeholder' || line.cell.reading.kind === 'malformed') return true;
  if (line.cell.reading.kind !== 'text' || line.text.length > LONGEST_RESULT) return false;
  return /[0-9０-９]/u.test(line.text) || (line.part === 0 && neighbours(line.grid, line)[0]?.reading.kind === 'figure');
}

/** The result that a line gives, in itself or in the cells beside it. */
export function lineCandidate(line: TextLine, fiscalYear: number | null): Candidate | null {
  const { grid, cell } = line;
  const own = cell.reading;
  const text = line.afterMarker ?? line.text;
  const parsed = typeof cell.cell.value === 'string' ? parseLine(text) : { offered: own.kind === 'figure' ? [{ figure: own.figure, before: '' }] : [], previous: null, previousSamePeriod: false, monthlyTarget: null };
  let place: GridCell = cell;
  // A figure that cannot be one stands in the place of the result all the same.
  const isBroken = own.kind === 'malformed';
  let offered = isBroken ? [] : parsed.offered;
  let previous: PlacedFigure | null = parsed.previous && { figure: parsed.previous, cell };
  let monthly: PlacedFigure | null = parsed.monthlyTarget && { figure: parsed.monthlyTarget, cell };
  let placeholder = isBroken || isPlaceholderLine(text);
  let asOf = monthInText(text, fiscalYear);
  let provisional = /速報|見込/u.test(text);
  let samePeriod = parsed.previousSamePeriod;
  const isLast = line.part === 0 || line.block !== null;
  for (const next of isLast ? neighbours(grid, line) : []) {
    const beside = typeof next.cell.value === 'string' ? parseLine(next.cell.text) : null;
    const figure = next.reading.kind === 'figure' ? next.reading.figure : null;
    const words = textOf(next);
    if (beside?.monthlyTarget) monthly ??= { figure: beside.monthlyTarget, cell: next };
    else if (beside?.previous) {
      previous ??= { figure: beside.previous, cell: next };
      samePeriod ||= beside.previousSamePeriod;
    } else if (offered.length === 0 && !placeholder && (figure || next.reading.kind === 'placeholder' || (beside && beside.offered.length > 0 && line.block))) {
      place = next;
      offered = figure ? [{ figure, before: line.text }] : (beside?.offered ?? []).map((one) => ({ ...one, before: `${line.text} ${one.before}` }));
      placeholder = next.reading.kind === 'placeholder';
    }
    asOf ??= monthInText(words, fiscalYear);
    provisional ||= /速報|見込/u.test(words);
  }
  const note = noteMonth(line, fiscalYear);
  if (offered.length === 0 && !placeholder && !line.block) return null;
  // 特定健診実施率 | (nothing) | （月次目標 12.1%）: the place of the result is empty.
  const isEmpty = offered.length === 0 && !placeholder && place === cell && [monthly, previous].some((one) => one !== null && one.cell !== cell && one.cell.col > cell.lastCol + 1);
  if (isEmpty) place = emptyPlace(grid, cell.row, cell.lastCol + 1);
  return {
    sheet: grid.sheet.name, cell: place, part: place === cell ? line.part : 0, figures: offered,
    content: offered.length > 0 ? 'figure' : placeholder ? 'placeholder' : isEmpty ? 'empty' : 'words',
    peerUnit: null, label: isBroken || isWholePlaceholder(text) ? '' : withoutFigures(text), headings: [], context: line.path.map((one) => one.text).join(' '), path: line.path, ordinals: line.ordinals, block: line.block, line, table: null, row: cell.row,
    asOf: asOf ?? note.asOf ?? (line.block ? monthInText(line.block.heading.text, fiscalYear) : null), provisional: provisional || note.provisional, monthlyTarget: monthly, previous: previous && { ...previous, samePeriod }, total: false,
  };
}

/** 実績：85.9％　評価：A: how the result is rated, behind it. */
const RATED = /[\s(（【〔](?:自己|支部)?評価\s?[:：]?\s?(?:[◎○〇◯●△▲×✕✖☓－-]|[SＳA-EＡ-Ｅ][+-]?)\s?[)）】〕]?\s*$/u;

/** What a line says besides its figures, dates and numbers: the name of what is reported. */
function withoutFigures(text: string): string {
  const whole = leadingOrdinals(text).rest.replace(RATED, '');
  // A base in brackets behind the figure (対象者数 20,143人) is no name of it.
  const bare = withoutBrackets(whole).trim();
  const only = findFigures(bare);
  const rest = only.length === 1 && only[0]!.start === 0 && only[0]!.end === bare.length ? bare : whole;
  const spans = [...findFigures(rest), ...findPeriods(rest)].sort((a, b) => a.start - b.start);
  let kept = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start >= from) kept += `${rest.slice(from, start)} `;
    from = Math.max(from, end);
  }
  kept += rest.slice(from);
  return kept.replace(/(?<=^|\s)(?:中|うち|のうち|内)(?=\s|$)/gu, ' ').replace(/時点|現在|速報値?|診療分|実績|[-－—]/gu, ' ').replace(/[（(][^（()）]{0,4}[)）]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

const isWholePlaceholder = (text: string): boolean => readPlaceholder(leadingOrdinals(text).rest.replace(/^\s*[:：]\s*/u, '')) !== null;

/** `(1)－`, `(下期実施予定)`, `集計中`, `未治療者の医療機関受診率（前年度 31.8%）一%`: nothing yet in the place of a result. */
function isPlaceholderLine(text: string): boolean {
  const { rest } = leadingOrdinals(text);
  if (isWholePlaceholder(text)) return true;
  // 受診率 －%（前年度 30.2%）: what is known of last year stands behind it.
  const stated = rest.replace(/[（(][^（()）]*(?:前年|昨年)[^（()）]*[)）]\s*$/u, '').trimEnd();
  if (/[\s:：)）][-－ー―—–一]\s*[%％件人]?$/u.test(stated)) return true;
  // 特定保健指導実施率 集計中
  const last = /[\s:：]([^\s:：]{2,8})$/u.exec(stated)?.[1];
  return last !== undefined && readPlaceholder(last) !== null;
}
