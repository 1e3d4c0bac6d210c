import { LAST_COLUMN, LAST_ROW } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';
import { rangeOf } from './areas';
import type { CountingContext } from './countingContext';

export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What Excel says of a whole sheet: false none, true all, null some. */
export interface HiddenSummary {
  readonly rows: boolean | null;
  readonly columns: boolean | null;
}

/** First and last of a run of lines. */
type Span = readonly [first: number, last: number];

interface Strip {
  readonly sheet: Excel.Worksheet;
  readonly into: Span[];
  readonly axis: 'rows' | 'columns';
  readonly first: number;
  readonly last: number;
}

/** Strips below the filled part are narrowed down in this many pieces at a time. */
const PIECES = 16;
/** A strip of at most this many rows is read line by line. */
const SHORT = 512;

/** Asks whether a sheet hides anything; the answer for a whole sheet is one word. */
export function askHidden(sheet: Excel.Worksheet): Excel.Range {
  const all = sheet.getRange();
  all.load('rowHidden,columnHidden');
  return all;
}

/** Reads what `askHidden` has asked for, after a sync. Excel gives null where only some are hidden. */
export const hiddenSummary = (all: Excel.Range): HiddenSummary => ({ rows: all.rowHidden, columns: all.columnHidden });

export interface HiddenTask {
  readonly sheet: Excel.Worksheet;
  readonly hidden: HiddenSummary;
  readonly used: Range | null;
}

/**
 * Finds the hidden rows and columns of sheets; one exchange unless rows far below the filled part are hidden.
 * Rows hidden down to the sheet's end are hidden by default and not listed, as a file does not list them.
 * @returns for each task, in its place.
 */
export async function readHidden(context: CountingContext, tasks: readonly HiddenTask[]): Promise<HiddenLines[]> {
  const found = tasks.map((task) => ({ task, rows: [] as Span[], columns: [] as Span[] }));
  let strips = found.flatMap(({ task, rows, columns }) => [
    ...(task.hidden.rows === false ? [] : stripsOf(task.sheet, 'rows', task.used?.bottom ?? -1, LAST_ROW, rows)),
    ...(task.hidden.columns === false ? [] : stripsOf(task.sheet, 'columns', task.used?.right ?? -1, LAST_COLUMN, columns)),
  ]);
  while (strips.length > 0) {
    const questions = strips.map(askStrip);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each pass narrows down what the one before has found
    await context.sync();
    strips = questions.flatMap((answer) => answer());
  }
  return found.map(({ rows, columns }) => ({ hiddenRows: linesOf(withoutTail(rows)), hiddenColumns: linesOf(columns) }));
}

/** Strips of the filled part, and one of all that follows it. */
function stripsOf(sheet: Excel.Worksheet, axis: Strip['axis'], filled: number, end: number, into: Span[]): Strip[] {
  const strips: Strip[] = [];
  for (let first = 0; first <= filled; first += SHORT) strips.push({ sheet, axis, first, last: Math.min(filled, first + SHORT - 1), into });
  if (filled < end) strips.push({ sheet, axis, first: filled + 1, last: end, into });
  return strips;
}

/** Asks for a strip; what is returned notes the hidden lines after the sync and gives the strips that need another one. */
function askStrip(strip: Strip): () => Strip[] {
  const { sheet, axis, first, last, into } = strip;
  const range = rangeOf(sheet, axis === 'rows' ? { top: first, bottom: last, left: 0, right: 0 } : { top: 0, bottom: 0, left: first, right: last });
  if (last - first < SHORT) {
    const hidden = axis === 'rows' ? hiddenIn(range.getRowProperties({ rowHidden: true }), 'rowHidden') : hiddenIn(range.getColumnProperties({ columnHidden: true }), 'columnHidden');
    return () => {
      hidden().forEach((isHidden, i) => {
        if (isHidden) into.push([first + i, first + i]);
      });
      return [];
    };
  }
  range.load(axis === 'rows' ? 'rowHidden' : 'columnHidden');
  return () => {
    const hidden = (axis === 'rows' ? range.rowHidden : range.columnHidden) as boolean | null;
    if (hidden === true) into.push([first, last]);
    return hidden === null ? inPieces(strip) : [];
  };
}

function hiddenIn<K extends string>(lines: OfficeExtension.ClientResult<Partial<Record<K, boolean>>[]>, key: K): () => boolean[] {
  return () => lines.value.map((line) => line[key] === true);
}

function inPieces(strip: Strip): Strip[] {
  const size = Math.ceil((strip.last - strip.first + 1) / PIECES);
  const firsts = Array.from({ length: PIECES }, (_, i) => strip.first + i * size).filter((first) => first <= strip.last);
  return firsts.map((first) => ({ ...strip, first, last: Math.min(strip.last, first + size - 1) }));
}

function withoutTail(spans: readonly Span[]): Span[] {
  const kept = [...spans].sort((a, b) => a[0] - b[0]);
  for (let end = LAST_ROW; kept.at(-1)?.[1] === end; ) end = kept.pop()![0] - 1;
  return kept;
}

function linesOf(spans: readonly Span[]): Set<number> {
  const lines = new Set<number>();
  for (const [first, last] of spans) for (let line = first; line <= last; line++) lines.add(line);
  return lines;
}
