/** What the sentences of one text say of its figures: shared by the relations inside sentences. */
import { findFigures, type FigureMatch } from '../reading/number';
import { normalise } from '../reading/normalise';
import { remembered } from '../remembered';

/** Figures that tell no amount of the sentence's subject: ages, terms, times. */
export const NO_AMOUNT = /^(?:歳|才|か月|ヶ月|カ月|ヵ月|箇月|月|日|年|年度|週|時|時間|分|回|回目|号|期|位|倍|部位|%)$/u;

/** A longer text is a dump of data. */
export const LONGEST_TEXT = 4_000;

/** One sentence of a cell, with its figures at their places in the whole text. */
export interface Sentence {
  /** The whole text in normal width; as long as the text itself. */
  readonly text: string;
  readonly end: number;
  readonly figures: readonly FigureMatch[];
}

/** Plans repeat their sentences from sheet to sheet. */
export const figuresIn = remembered(findFigures);

/** The sentences of a text that have at least two figures. */
export function sentencesIn(raw: string): Sentence[] {
  const figures = figuresIn(raw);
  if (figures.length < 2) return [];
  const text = normalise(raw);
  const sentences: Sentence[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfSentence(raw, start);
    const own = figures.filter((match) => match.start >= start && match.end <= end);
    if (own.length >= 2) sentences.push({ text, end, figures: own });
    start = end + 1;
  }
  return sentences;
}

/** Where the sentence of a place begins and ends. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && !isStop(text[start - 1])) start -= 1;
  return { start, end: endOfSentence(text, at) };
}

function endOfSentence(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) if (isStop(text[i])) return i;
  return text.length;
}

const isStop = (char: string | undefined): boolean => char === '。' || char === '\n';
