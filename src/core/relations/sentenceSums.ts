/** Totals that a sentence gives with their parts: 88名、102名、計190名; 文書120件、電話30件の合計150件; 計150件で、内訳は文書120件、電話30件. */
import type { FigureMatch } from '../reading/number';
import { NO_AMOUNT, type Sentence } from './sentenceParts';

/** A total of a sentence with the figures that it adds up. */
export interface StatedSum {
  readonly total: FigureMatch;
  readonly parts: readonly FigureMatch[];
}

/** A sum further off than this share of its total is of something else; with figures before its parts that it may count too, even less. */
const FARTHEST = 0.2;
const FARTHEST_OF_SOME = 0.05;

const SUM_WORD = /^[^。\d]{0,10}?(?:合計|総計|計|合わせて|あわせて)[^。\d]{0,6}$/u;
const BREAKDOWN_WORD = /^[^。\d]{0,10}内訳は?[^。\d]{0,10}$/u;
const BETWEEN = /^[^。\d]{1,20}$/u;
/** Parts of parts, parts left out, and figures of another time. */
const NO_PART = /うち|再掲|ほか|他|など|等|前年|昨年|目標|計画|予定|見込|累計/u;
/** 計 that is no sum: 計画, 統計, 会計, 累計, 計算. */
const NO_SUM = /計画|統計|会計|累計|計算|設計|時計|計上|集計|推計/u;

/** All totals that stand behind or before their parts in a sentence. */
export const sumsIn = (sentence: Sentence): StatedSum[] => [...behindParts(sentence), ...beforeParts(sentence)];

function behindParts({ text, figures }: Sentence): StatedSum[] {
  return figures.flatMap((total, i): StatedSum[] => {
    const last = figures[i - 1];
    const word = last ? text.slice(last.end, total.start) : '';
    if (i < 2 || !isCount(total) || !SUM_WORD.test(word) || NO_SUM.test(word) || NO_PART.test(word)) return [];
    let from = i - 1;
    while (from > 0 && goesOn(text, figures[from - 1]!, figures[from]!, total)) from -= 1;
    return nearest(figures.slice(from, i).filter(({ figure }) => figure.unit === total.figure.unit), total);
  });
}

function beforeParts({ text, figures }: Sentence): StatedSum[] {
  return figures.flatMap((total, i): StatedSum[] => {
    const first = figures[i + 1];
    if (!first || !isCount(total) || first.figure.unit !== total.figure.unit || !BREAKDOWN_WORD.test(text.slice(total.end, first.start))) return [];
    let to = i + 1;
    while (to + 1 < figures.length && goesOn(text, figures[to]!, figures[to + 1]!, total)) to += 1;
    const parts = figures.slice(i + 1, to + 1);
    return parts.length >= 2 && distance(parts, total) <= FARTHEST ? [{ total, parts }] : [];
  });
}

/** 3回 and 2回 add up, ages and terms do not; a bare number may be of anything. */
const isCount = ({ figure: { unit, value } }: FigureMatch): boolean => unit !== '' && (unit === '回' || !NO_AMOUNT.test(unit)) && value > 0;

function goesOn(text: string, a: FigureMatch, b: FigureMatch, total: FigureMatch): boolean {
  const between = text.slice(a.end, b.start);
  return a.figure.unit === total.figure.unit && b.figure.unit === total.figure.unit && BETWEEN.test(between) && !NO_PART.test(between);
}

const distance = (parts: readonly FigureMatch[], { figure }: FigureMatch): number => Math.abs(parts.reduce((sum, part) => sum + part.figure.value, 0) - figure.value) / figure.value;

/** The figures before a total that come nearest to it: what stands before them may be the number of those asked. */
function nearest(run: readonly FigureMatch[], total: FigureMatch): StatedSum[] {
  let best: readonly FigureMatch[] | null = null;
  for (let from = 0; from + 2 <= run.length; from += 1) {
    const parts = run.slice(from);
    if (distance(parts, total) <= (from === 0 ? FARTHEST : FARTHEST_OF_SOME) && (!best || distance(parts, total) < distance(best, total))) best = parts;
  }
  return best ? [{ total, parts: best }] : [];
}
