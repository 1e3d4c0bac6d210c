/** Years in normalised text: 令和7年度, R7, H31., 2025年, 2025（令和7）年度, FY2025. */
import { eraAt, westernYear } from './calendar';
import { isDigitAt, skipSpaces, smallNumberAt } from './normalise';
import { isLatin } from './units';

export interface YearPart {
  readonly year: number;
  /** fiscal: 年度; calendar: 年; joined: a month follows after . / -; bare: R7 with nothing behind it. */
  readonly kind: 'fiscal' | 'calendar' | 'joined' | 'bare';
  /** For joined: the position of the month. */
  readonly end: number;
}

const JOINTS = './-';

function yearEnding(text: string, year: number, at: number, allowBare: boolean): YearPart | null {
  const next = skipSpaces(text, at);
  if (text.startsWith('年度', next)) return { year, kind: 'fiscal', end: next + 2 };
  if (text.startsWith('年 度', next)) return { year, kind: 'fiscal', end: next + 3 };
  if (text[next] === '年') return { year, kind: 'calendar', end: next + 1 };
  if (JOINTS.includes(text.charAt(at)) && at < text.length && isDigitAt(text, at + 1)) return { year, kind: 'joined', end: at + 1 };
  // R5実績, R7単月: the letter and what is counted in the year.
  if (allowBare && /^(?:実績|単月|累計|計画|目標|見込)/.test(text.slice(next, next + 2))) return { year, kind: 'fiscal', end: at };
  return allowBare ? { year, kind: 'bare', end: at } : null;
}

/** A bracket that repeats the year in the other calendar: （令和7）, (2025), (令和7年). Returns its end, `at` where there is none. */
function skipOtherCalendar(text: string, at: number): number {
  const open = skipSpaces(text, at);
  if (text[open] !== '(') return at;
  let i = skipSpaces(text, open + 1);
  const era = eraAt(text, i);
  if (era !== '') i = skipSpaces(text, i + era.length);
  if (era !== '' && text[i] === '元') i += 1;
  else {
    const number = smallNumberAt(text, i, era === '' ? 4 : 2);
    if (number === null || (era === '' && number.value < 1900)) return at;
    i = number.end;
  }
  if (text[i] === '年' && text[i + 1] !== '度') i += 1;
  return text[i] === ')' ? i + 1 : at;
}

/** Reads 令和7年度, R7, H31., 2025年, 2025（令和7）年度, FY2025 at `at`. */
export function yearAt(text: string, at: number): YearPart | null {
  if (text.startsWith('FY', at) || text.startsWith('fy', at)) {
    const number = smallNumberAt(text, skipSpaces(text, at + 2), 4);
    if (number === null || isLatin(text.charCodeAt(at - 1))) return null;
    const year = number.value < 100 ? 2000 + number.value : number.value;
    if (year < 1950 || year > 2100) return null;
    return { year, kind: 'fiscal', end: text.startsWith('年度', number.end) ? number.end + 2 : number.end };
  }
  const era = eraAt(text, at);
  if (era !== '') return eraYearAt(text, at, era);
  const number = smallNumberAt(text, at, 4);
  if (number === null || number.end - at !== 4 || number.value < 1950 || number.value > 2100) return null;
  const part = yearEnding(text, number.value, skipOtherCalendar(text, number.end), false);
  // 2020.4 is a number as well as a month; only a slash or a hyphen, or 月 or a day behind it, make it a date.
  const ranged = at > 0 && '~—'.includes(text.charAt(at - 1));
  if (part?.kind === 'joined' && text[part.end - 1] === '.' && !ranged && !/^[0-9]{1,2}( ?月|\.[0-9]{1,2}(?![0-9])|[~—](19|20)[0-9]{2}\.)/.test(text.slice(part.end, part.end + 8))) return null;
  return part;
}

function eraYearAt(text: string, at: number, era: string): YearPart | null {
  const letter = isLatin(era.charCodeAt(0));
  const before = text.charCodeAt(at - 1);
  if (letter && (isLatin(before) || isDigitAt(text, at - 1) || (text[at - 1] === '-' && isLatin(text.charCodeAt(at - 2))))) return null;
  let i = skipSpaces(text, at + era.length);
  if (letter && text[i] === '.' && i === at + 1) i += 1;
  let value: number;
  if (text[i] === '元') {
    value = 1;
    i += 1;
  } else {
    const number = smallNumberAt(text, i, 2);
    if (number === null) return null;
    value = number.value;
    i = number.end;
  }
  const year = westernYear(era, value);
  if (year === null) return null;
  return yearEnding(text, year, skipOtherCalendar(text, i), letter);
}
