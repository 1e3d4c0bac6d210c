/** Splits a cell into the items that may each state a target: 1) 2) 3), (1) (2), ①, ■ KPI, lines. */
import { bracketStep } from './brackets';
import { normalise, skipSpaces, smallNumberAt } from './normalise';

export interface TargetItem {
  readonly ordinal: number | null;
  /** Start and end (exclusive) in the text, ordinal and marker left out. */
  readonly start: number;
  readonly end: number;
  /** Words on the same line before a KPI marker: 特定保健指導の実施率目標【KPI】26.7%. */
  readonly lead: string;
  /** Whether a KPI marker stands in front of it. */
  readonly marked: boolean;
  /** Whether the marker announces results and not targets: ■ KPI実績等, ■ KPI 達成状況. */
  readonly result: boolean;
}

interface Cut {
  readonly at: number;
  readonly end: number;
  readonly ordinal: number | null;
  readonly marker: boolean;
}

const MARKERS = ['【KPI】', '[KPI]', '〈KPI〉', '<KPI>', '(KPI)', '■ KPI', '■KPI', '◆KPI', '◆ KPI', '●KPI', '● KPI', '□KPI', '〇KPI', 'KPI:', 'KPI :', '【目標】', '【KPI目標】', '【数値目標】'];
const MARKER_STARTS: ReadonlySet<number> = new Set([...MARKERS, '〔'].map((word) => word.charCodeAt(0)));
/** Words behind a marker that announce results. */
const RESULTS = ['実績', '達成状況', '進捗状況', '実施状況', '結果', '達成率', '実施結果'];
const BULLETS = '・●○■◆◇□▶►➢※〇◎-*';

/** The items of a text in order. With KPI markers only what stands behind one is an item. */
export function targetItems(text: string): TargetItem[] {
  const whole = normalise(text);
  const cuts = findCuts(whole, text);
  const anyMarker = cuts.some((cut) => cut.marker);
  const items: TargetItem[] = [];
  let marked = false;
  let result = false;
  for (let i = 0; i < cuts.length; i += 1) {
    const cut = cuts[i];
    if (cut === undefined) continue;
    const end = cuts[i + 1]?.at ?? text.length;
    const body = whole.slice(cut.end, end).trim();
    if (cut.marker) {
      marked = true;
      result = RESULTS.some((word) => body.startsWith(word));
    }
    if (body === '' || (anyMarker && !marked)) continue;
    const lead = cut.marker ? leadOf(whole, text, cut.at) : { name: '', ordinal: null };
    items.push({ ordinal: cut.ordinal ?? lead.ordinal, start: cut.end, end, lead: lead.name, marked, result });
  }
  return items;
}

/** Words, and the number of the item, between the beginning of the line (or sentence) and a marker in the middle of it. */
function leadOf(whole: string, raw: string, at: number): { name: string; ordinal: number | null } {
  let start = at;
  while (start > 0 && raw[start - 1] !== '\n' && whole[start - 1] !== '。' && at - start < 60) start -= 1;
  let i = skipSpaces(whole, start);
  while (i < at && BULLETS.includes(whole.charAt(i))) i = skipSpaces(whole, i + 1);
  const ordinal = ordinalAt(whole, i);
  const lead = whole.slice(ordinal?.end ?? i, at).trim();
  // 令和7年度目標（KPI）： says whose target it is, not what is to reach it.
  const heading = /^(年度|(令和|平成|R|H)? ?[0-9元]{0,4} ?年度)?の?(数値)?目標(値)?$/.test(lead);
  return { name: heading ? '' : lead, ordinal: ordinal?.value ?? null };
}

/** The marker that begins at `at`; KPI1: and KPI①: are numbered ones. */
function markerAt(text: string, at: number): string | undefined {
  return MARKERS.find((word) => text.startsWith(word, at)) ?? (/^[【〔[<(]KPI ?[0-9①-⑨]{1,2}[】〕\]>)]/.exec(text.slice(at, at + 9))?.[0]) ?? (text.startsWith('KPI', at) ? /^KPI ?[0-9①-⑨]{1,2} ?[:)]/.exec(text.slice(at, at + 8))?.[0] : undefined);
}

function findCuts(whole: string, raw: string): Cut[] {
  const cuts: Cut[] = [{ at: 0, end: 0, ordinal: null, marker: false }];
  let lineStart = true;
  let depth = 0;
  for (let i = 0; i < whole.length; ) {
    if (raw[i] === '\n' && !goesOn(whole, i + 1)) {
      cuts.push({ at: i, end: i + 1, ordinal: null, marker: false });
      lineStart = true;
      depth = 0;
      i += 1;
      continue;
    }
    const marker = MARKER_STARTS.has(whole.charCodeAt(i)) ? markerAt(whole, i) : undefined;
    if (marker !== undefined && (depth === 0 || marker.startsWith('【'))) {
      let end = skipSpaces(whole, i + marker.length);
      if (whole[end] === ':') end += 1;
      cuts.push({ at: i, end, ordinal: null, marker: true });
      i = end;
      lineStart = true;
      continue;
    }
    const opens = lineStart || (depth === 0 && '。 】:'.includes(whole.charAt(i - 1)));
    const ordinal = opens ? ordinalAt(whole, i) : null;
    if (ordinal !== null) {
      const last = cuts[cuts.length - 1];
      const continues = last !== undefined && whole.slice(last.end, i).trim() === '';
      if (continues && last.marker) cuts[cuts.length - 1] = { ...last, end: ordinal.end, ordinal: ordinal.value };
      else cuts.push({ at: i, end: ordinal.end, ordinal: ordinal.value, marker: false });
      i = ordinal.end;
      lineStart = true;
      continue;
    }
    depth = Math.max(0, depth + bracketStep(whole.charCodeAt(i)));
    if (lineStart && whole[i] !== ' ' && !BULLETS.includes(whole.charAt(i))) lineStart = false;
    i += 1;
  }
  return cuts;
}

/** 対前年度以上 ⏎（0.110%）: a line that begins with a bracket goes on with the one before, unless it is a note or an item of its own. */
function goesOn(whole: string, at: number): boolean {
  // One space at most: a cell may hold nothing but empty lines.
  const first = whole[at] === '(' ? at : at + 1;
  return whole[first] === '(' && (first === at || whole[at] === ' ') && ordinalAt(whole, first) === null && !/^\( ?(?:※(?!\)[をはがにの])|注|参)/.test(whole.slice(first, first + 5)) && markerAt(whole, first) === undefined && depthBefore(whole, at) === 0;
}

/** Brackets that are still open on the line before. */
function depthBefore(whole: string, at: number): number {
  let depth = 0;
  for (let i = Math.max(0, at - 200); i < at; i += 1) depth = Math.max(0, depth + bracketStep(whole.charCodeAt(i)));
  return depth;
}

/** Reads 1), (1), ①, 1. at `at`; a bracketed number that a unit or a word follows inside is none. */
export function ordinalAt(text: string, at: number): { value: number; end: number } | null {
  const code = text.charCodeAt(at);
  if (code >= 0x2460 && code <= 0x2473) return { value: code - 0x245f, end: at + 1 };
  if (code >= 0x2474 && code <= 0x2487) return { value: code - 0x2473, end: at + 1 };
  const open = text[at] === '(';
  const number = smallNumberAt(text, open ? at + 1 : at, 2);
  if (number === null || number.value < 1) return null;
  if (text[number.end] === ')') return { value: number.value, end: number.end + 1 };
  if (!open && text[number.end] === '.' && /^[^0-9]/.test(text.charAt(number.end + 1))) return { value: number.value, end: skipSpaces(text, number.end + 1) };
  return null;
}
