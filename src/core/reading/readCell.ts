/** One cell → what it says. The only door for callers who do not care which reader knows. */
import type { Cell } from '../snapshot/workbook';
import { withoutOuterBrackets } from './brackets';
import { daysIn, fiscalYearOf } from './calendar';
import { readMalformedCell } from './malformed';
import { readMark } from './mark';
import { DASHES, normalise } from './normalise';
import { readFigure, readFigurePair } from './number';
import { readNumberCell } from './numberCell';
import { formatInfo } from './numberFormat';
import { readPeriod, readPeriodPair } from './period';
import { readPlaceholder } from './placeholder';
import { splitAside } from './aside';
import type { Period, Reading } from './types';
import { BARE_UNITS, KNOWN_UNITS } from './units';

export { describeReading } from './describeReading';

const EMPTY: Reading = { kind: 'empty' };
const TEXT: Reading = { kind: 'text' };

const memory = new Map<string, Reading>();
// Real books repeat a few thousand texts; the limit keeps a hostile book from filling the memory.
const MOST_TEXTS = 20_000;
const LONGEST_REMEMBERED = 200;
/** A cell with more characters is prose; no figure, mark or header is that long. */
const LONGEST_READING = 400;

/**
 * What a cell says. Order: error, true number or date, boolean, text; and for a text: nothing, mark, placeholder, malformed, figure,
 * pair, period, pair of periods. A lone dash is a placeholder; in a column of marks `readMark` reads it as a mark.
 */
export function readCell(cell: Cell, date1904 = false): Reading {
  if (cell.error !== undefined) return { kind: 'error', code: cell.error };
  const value = cell.value;
  if (typeof value === 'number') {
    const figure = readNumberCell(cell);
    return figure !== null ? { kind: 'figure', figure } : readDateCell(cell, value, date1904);
  }
  if (value === null) return EMPTY;
  if (typeof value === 'boolean') return TEXT;
  return readText(value);
}

/** What a text says when it stands alone in a cell; remembered by text. */
export function readText(text: string): Reading {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const reading = readFreshText(text);
  if (text.length <= LONGEST_REMEMBERED) {
    if (memory.size >= MOST_TEXTS) memory.clear();
    memory.set(text, reading);
  }
  return reading;
}

function readFreshText(text: string): Reading {
  const trimmed = normalise(text).trim();
  if (trimmed === '' || /^\( *\)$/.test(trimmed)) return EMPTY;
  if (trimmed.length > LONGEST_READING || isProse(trimmed)) return TEXT;
  const unit = bareUnit(text, trimmed);
  if (unit !== null) return { kind: 'empty', unit };
  const placeholder = readPlaceholder(text);
  if (placeholder !== null) return { kind: 'placeholder', placeholder };
  const digits = /[0-9]/.test(trimmed);
  const figure = digits ? readFigure(text) : null;
  if (figure !== null) return { kind: 'figure', figure };
  const mark = readMark(text);
  if (mark !== null && mark.written !== '一' && mark.written !== 'メ') return { kind: 'mark', mark };
  // 令和元年度 and 上期 are the only readings left for a text without a digit, 一% the only slip, — (—) the only pair.
  if (!digits && !trimmed.includes('%') && !DASHES.includes(trimmed.charAt(0))) {
    const named = readPeriod(text);
    return named === null ? TEXT : { kind: 'period', period: named };
  }
  const malformed = readMalformedCell(text);
  if (malformed !== null) return { kind: 'malformed', reason: malformed };
  const pair = readFigurePair(text);
  if (pair !== null) {
    if (typeof pair.current === 'string') return { kind: 'placeholder', placeholder: pair.current, previous: pair.previous };
    return { kind: 'figure', figure: pair.current, previous: pair.previous };
  }
  const period = readPeriod(text);
  if (period !== null) return { kind: 'period', period };
  const periods = readPeriodPair(text);
  if (periods !== null) return { kind: 'period', period: periods.current, previous: periods.previous };
  return splitAside(text) ?? TEXT;
}

const LONGEST_WITHOUT_DIGITS = 40;

/** A long text without a digit, or with the full stop of a sentence before its end, holds no reading: most cells of a report end here. */
function isProse(trimmed: string): boolean {
  if (trimmed.length <= LONGEST_WITHOUT_DIGITS) return false;
  const stop = trimmed.indexOf('。');
  return (stop >= 0 && stop < trimmed.length - 1) || !/[0-9]/.test(trimmed);
}

/** A form with only the unit printed: `件`, `(   件)`, `　　事業所`; a word that is also a label counts only with room left for the digits. */
function bareUnit(text: string, trimmed: string): string | null {
  const inner = withoutOuterBrackets(trimmed).inner;
  if (BARE_UNITS.has(inner)) return inner;
  return KNOWN_UNITS.has(inner) && ('(['.includes(trimmed.charAt(0)) || /^[ \u3000]{2}/.test(text)) ? inner : null;
}

const UNIX_EPOCH_1900 = 25569;
const UNIX_EPOCH_1904 = 24107;

/** A number in a date format. Serials count days from 1899-12-30 (or 1904-01-01); 1 to 60 carry Lotus's 29 February 1900 and are off by one. */
function readDateCell(cell: Cell, serial: number, date1904: boolean): Reading {
  const part = formatInfo(cell.format).date;
  if (part === null || serial < 0 || serial >= 2_958_466) return TEXT;
  const date = new Date((Math.floor(serial) - (date1904 ? UNIX_EPOCH_1904 : UNIX_EPOCH_1900)) * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const day = Math.min(date.getUTCDate(), daysIn(year, month));
  const whole = part === 'year';
  const period: Period = {
    granularity: part,
    from: { year, month: whole ? 1 : month },
    to: { year, month: whole ? 12 : month },
    fiscalYear: fiscalYearOf(year, whole ? 1 : month),
    day: part === 'day' ? day : null,
    until: false,
    text: cell.text,
  };
  return { kind: 'period', period };
}
