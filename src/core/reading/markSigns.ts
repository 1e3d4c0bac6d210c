/** The five marks and the characters that are typed in their place. */
import type { MarkReading, MarkSign } from './types';

const PROPER: ReadonlyMap<string, MarkSign> = new Map([['◎', '◎'], ['○', '○'], ['△', '△'], ['×', '×'], ['－', '－']]);

const LOOK_ALIKES: Readonly<Record<MarkSign, string>> = {
  '◎': '◉⦿⊚⊙',
  '○': '〇◯⚪⭕❍⚬οОоОOoＯｏ0０●⬤⚫',
  '△': '▲∆Δ⊿▵',
  '×': 'xXｘＸ✕✖╳⨯✗✘❌χХхⅹ☓⤫メ',
  '－': '-−–—―‐‑‒─━ーｰ一',
};

const bySign = new Map<string, MarkSign>();
for (const [sign, characters] of Object.entries(LOOK_ALIKES) as [MarkSign, string][]) for (const c of characters) bySign.set(c, sign);
for (const [written, sign] of PROPER) bySign.set(written, sign);

/** The mark that a single character stands for, proper or look-alike. */
export function markOf(character: string): MarkReading | null {
  const sign = bySign.get(character);
  return sign === undefined ? null : { sign, written: character, proper: PROPER.has(character) };
}

/** ◎ and ○: as planned or better. */
export const isGoodSign = (sign: MarkSign): boolean => sign === '◎' || sign === '○';
