import type { JapaneseCode } from './eras';

/** Japanese codes stand in for themselves as these characters, which no text can hold (Unicode calls them noncharacters). */
const FIRST_MARK = 0xfdd0;
const CODES: readonly JapaneseCode[] = ['g', 'gg', 'ggg', 'e', 'ee', 'gannen', 'r', 'rr', 'aaa', 'aaaa'];
export const MARKS = /[\ufdd0-\ufdd9]/g;

export const codeOfMark = (mark: string): JapaneseCode => CODES[mark.charCodeAt(0) - FIRST_MARK]!;

/** A number format code without what only Japanese Excel knows. */
export interface Translated {
  readonly pattern: string;
  /** Whether the pattern holds marks of Japanese codes. */
  readonly marked: boolean;
  /** 0, or the number of `[DBNum1]` to `[DBNum3]`. */
  readonly dbNum: number;
  /** Whether the system's long date or time is asked for, `[$-F800]` and `[$-F400]`. */
  readonly system: boolean;
}

/**
 * Quoted text, an escaped character, a bracket, words that hold letters of dates, a run of one letter, any other character.
 * `!` escapes in Japanese Excel as `\` does.
 */
const PIECE = /"[^"]*"?|[\\!_*][^]?|\[[^\]]*\]?|General|G\/標準|AM\/PM|A\/P|午前\/午後|E[+-]|g+|e+|r+|a{3,}|;|[^]/giu;

const COLOUR = /^\[(?:黒|青|緑|赤|白|黄|水|紫|色\s*\d+)\]$/;

/** Translates a code; texts and sections stay as they are. */
export function translate(code: string): Translated {
  let pattern = '';
  let marked = false;
  let dbNum = 0;
  let system = false;
  let japanese = true;
  let gannen = false;
  const mark = (name: JapaneseCode): string => {
    marked = true;
    return `"${String.fromCharCode(FIRST_MARK + CODES.indexOf(name))}"`;
  };
  for (const piece of code.match(PIECE) ?? []) {
    const lower = piece.toLowerCase();
    const first = lower[0]!;
    if (piece === ';') {
      japanese = true;
      gannen = false;
      pattern += piece;
    } else if (first === '[') {
      if (lower.startsWith('[dbnum')) dbNum = Number(lower[6]) || 0;
      else if (lower.startsWith('[$')) {
        const language = languageOf(lower);
        japanese = language ?? japanese;
        gannen ||= lower.includes('-x-gannen');
        system ||= /-(?:f800|f400|x-sysdate|x-systime)/.test(lower);
        pattern += piece;
      } else if (!COLOUR.test(piece)) pattern += piece;
    } else if (first === '!') pattern += `\\${piece.slice(1)}`;
    else if (first === '"') pattern += piece.length > 1 && piece.endsWith('"') ? piece : `${piece}"`;
    else if (lower === 'g/標準') pattern += 'General';
    else if (piece === '午前/午後') pattern += '[$-411]AM/PM';
    else if (lower.startsWith('aaa')) pattern += mark(lower.length === 3 ? 'aaa' : 'aaaa');
    else if (japanese && /^g+$/.test(lower)) pattern += mark(lower.length === 1 ? 'g' : lower.length === 2 ? 'gg' : 'ggg');
    else if (japanese && /^e+$/.test(lower)) pattern += mark(gannen ? 'gannen' : lower.length === 1 ? 'e' : 'ee');
    else if (japanese && /^r+$/.test(lower)) pattern += mark(lower.length === 1 ? 'r' : 'rr');
    else pattern += piece;
  }
  return { pattern, marked, dbNum, system };
}

/** Whether a `[$…-tag]` names Japanese or another language; null where it names none (`[$¥]`, `[$-80000]`). */
function languageOf(bracket: string): boolean | null {
  const tag = /-([^,\]]*)/.exec(bracket)?.[1] ?? '';
  if (tag === 'f800' || tag === 'f400' || tag === '' || tag.startsWith('x-')) return null;
  if (/^[0-9a-f]{3,8}$/.test(tag)) {
    const language = parseInt(tag, 16) & 0xffff;
    return language === 0 ? null : language === 0x411;
  }
  return tag === 'ja' || tag.startsWith('ja-');
}
