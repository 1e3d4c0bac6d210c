import { beginsItem } from '../reading/itemSign';
import { normalise, skipSpaces } from '../reading/normalise';
import { ordinalAt } from '../reading/targetItems';
import { isState, kpiMarker } from './kpiMarker';

/** An item of a cell's text: `(1) 生活習慣病予防健診実施率を59.9%以上とする。` */
export interface TextItem {
  readonly text: string;
  /** Numbers in front: 1 for `1)`, `(1)`, `①`; several in `1) 3) 委嘱状況`. */
  readonly ordinals: readonly number[];
}

/** A result that ends its line, and the next that begins one: 74.08%(令和5年8月時点) ⏎ 23.64%(令和5年8月時点). */
const RESULT_END = /[)）%％件人名円日社者－—]$/u;
const RESULT_START = /^(?:[▲△]?\d[\d,.]*\s?[^\d\s月年]{1,4}|[-－—]\s*[(※]?|[-－—]$)/u;

/** A number in front that counts on from others, and where the text behind it begins. */
function numberAt(text: string, at: number): { value: number; end: number } | null {
  const found = ordinalAt(text, at);
  return found && found.value <= MOST_ITEMS ? { value: found.value, end: skipSpaces(text, found.end) } : null;
}

const MOST_ITEMS = 30;

/** Signs, spaces and then the first character of a number in front; all other texts begin with none. */
const MAY_LEAD = /^[\s\u0085\u200b■□◆◇●○・･▶]*[(（0-9０-９①-⑳]/u;

/** Numbers in front of a text and where the text itself begins. */
export function leadingOrdinals(text: string): { ordinals: number[]; rest: string } {
  if (!MAY_LEAD.test(text)) return { ordinals: [], rest: text };
  const plain = normalise(text);
  const ordinals: number[] = [];
  let at = plain.length - plain.trimStart().length;
  while (/[■□◆◇●○・▶ ]/u.test(plain.charAt(at)) && plain.charAt(at) !== '') at += 1;
  for (let found = numberAt(plain, at); found; found = numberAt(plain, at)) {
    ordinals.push(found.value);
    at = found.end;
  }
  return ordinals.length > 0 ? { ordinals, rest: text.slice(at) } : { ordinals, rest: text };
}

/** KPI目標：…, KPI実績：… on a line of their own. */
const OPENS_KPI = /^KPI\s?(?:目標|実績)値?\s*:/u;

/** ⇒ 96.4％（12月末）, 12月末実績：96.4％: a line that gives a result and no more; the next that begins a target: 郵送化率を95.5％以上とする. */
const GIVES_RESULT = /^(?:[→⇒]|\S{0,12}(?:実績|月末|診療分)値?\s?[:：])/u;
const SETS_TARGET = /^[^(（目前昨※].*[率合数額況]を.{1,30}(?:以上|以下|以内|未満|[%％])とする/u;

/** Joins lines that only wrap; a line that opens an item, or follows a full stop, stays apart. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    if (line === '') continue;
    const last = lines[lines.length - 1];
    const apart = last === undefined || beginsItem(normalise(line)) || /。$/u.test(last) || (/(?:とする|とします)$/u.test(last) && !/^[(（]/u.test(line)) || (RESULT_END.test(last) && RESULT_START.test(normalise(line))) || (GIVES_RESULT.test(last) && RESULT_END.test(last) && SETS_TARGET.test(line)) || (kpiMarker(last)?.rest === '' && !isState(line)) || OPENS_KPI.test(normalise(line));
    if (apart) lines.push(line);
    else lines[lines.length - 1] = last + line;
  }
  return lines;
}

/** What counts on begins with one. */
const COUNTS_ON = /[1１][^]?[)）]|[1１][.．]|①/u;

/** Cuts `(1)… (2)… (3)…` written in one line; only numbers that count on from each other cut. */
function splitNumbered(line: string): string[] {
  if (!COUNTS_ON.test(line)) return [line];
  const plain = normalise(line);
  const cuts: number[] = [];
  let last = 0;
  let numbersEnd = -1;
  for (let i = 0; i < plain.length; i++) {
    const before = plain.charAt(i - 1);
    if (i > 0 && before !== ' ' && before !== '。' && before !== '、' && before !== ':' && i !== numbersEnd) continue;
    const found = numberAt(plain, i);
    if (!found) continue;
    // `1) 2)` side by side number one text twice; they do not cut it.
    if (found.value === last + 1 && (last > 0 || i === 0 || before === ' ' || before === ':') && i !== numbersEnd) {
      cuts.push(i);
      last = found.value;
    }
    numbersEnd = found.end;
    i = found.end - 1;
  }
  if (cuts.length < 2) return [line];
  const pieces = cuts.map((cut, i) => line.slice(cut, cuts[i + 1]).trim());
  const head = line.slice(0, cuts[0]).trim();
  return head === '' ? pieces : [head, ...pieces];
}

/** A cell with more characters is prose or rubbish; it is taken as one item. */
const LONGEST_SPLIT = 6000;

/** The items of a cell's text, in order. */
export function splitItems(text: string): TextItem[] {
  if (text.length > LONGEST_SPLIT) return [{ text, ordinals: [] }];
  return logicalLines(text)
    .flatMap(splitNumbered)
    .map((piece) => ({ text: piece, ordinals: leadingOrdinals(piece).ordinals }));
}
