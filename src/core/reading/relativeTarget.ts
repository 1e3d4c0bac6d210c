/** Targets that are last year's figure: 対前年度以上, 前年度を上回る, 前年度（31.8%）以上. */
import { directionAt } from './direction';
import { closingAt } from './brackets';
import type { FigureMatch } from './figuresInText';
import { skipSpaces } from './normalise';
import type { Figure, Operator } from './types';

const SUBJECTS = ['前年度末', '前年同期', '前年同月', '前年度同期', '前年度同月', '前年度', '前年', '昨年度末', '昨年同期', '昨年度', '昨年', '直近年度', '直前年度'];
const OBJECTS = ['の実績値', '実績値', 'の実績', '実績', 'の数値', '数値', 'の水準', '水準', 'の値', '値', 'の件数', 'の割合', 'の回収率', 'の率', '並み', '並'];

export interface RelativeTarget {
  readonly operator: Operator;
  /** Last year's figure or the limit that follows from it, where the text writes it. */
  readonly figure: Figure | null;
  readonly end: number;
}

/** Reads a comparison with last year at `at` of normalised text; `figures` are those of the same text. */
export function previousYearTargetAt(text: string, at: number, figures: readonly FigureMatch[]): RelativeTarget | null {
  const c = text[at];
  if (c !== '対' && c !== '前' && c !== '昨' && c !== '直') return null;
  let i = c === '対' ? at + 1 : at;
  const subject = SUBJECTS.filter((word) => text.startsWith(word, i)).sort((a, b) => b.length - a.length)[0];
  if (subject === undefined) return null;
  i = skipSpaces(text, i + subject.length);
  const object = OBJECTS.find((word) => text.startsWith(word, i));
  if (object !== undefined) i = skipSpaces(text, i + object.length);
  let figure: Figure | null = null;
  if (text[i] === '(') {
    const close = closingAt(text, i, Math.min(text.length, i + 60));
    if (close < 0) return null;
    figure = figureWithin(figures, i, close);
    i = skipSpaces(text, close + 1);
  } else {
    const written = figures[firstFrom(figures, i)];
    if (written !== undefined && written.start === i) {
      figure = written.figure;
      i = skipSpaces(text, written.end);
    }
  }
  for (const particle of ['より', 'から', 'に比べ', 'と比較して', 'よりも']) if (text.startsWith(particle, i) && directionAt(text, i) === null) i = skipSpaces(text, i + particle.length);
  if (text[i] === 'も') i += 1;
  const direction = directionAt(text, i) ?? changeAt(text, i, text.slice(at, i));
  if (direction === null) return object === '並み' || object === '並' ? { operator: '=', figure, end: i } : null;
  let end = direction.end;
  if (figure === null) {
    // 前年度以上とする（令和6年度：57.9％）: nothing but the verb stands between.
    const open = skipSpaces(text, text.startsWith('とする', end) ? end + 3 : end);
    if (text[open] === '(') {
      const close = closingAt(text, open, Math.min(text.length, open + 80));
      if (close >= 0) {
        figure = figureWithin(figures, open, close);
        end = close + 1;
      }
    }
  }
  return { operator: direction.operator, figure, end };
}

/** The last figure between two positions: a bracket such as (令和6年度 3.7%) has its year before it. */
function figureWithin(figures: readonly FigureMatch[], start: number, end: number): Figure | null {
  let found: Figure | null = null;
  for (let i = firstFrom(figures, start); i < figures.length; i += 1) {
    const match = figures[i];
    if (match === undefined || match.end > end) break;
    found = match.figure;
  }
  return found;
}

/** Index of the first figure that begins at `at` or later. */
function firstFrom(figures: readonly FigureMatch[], at: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CHANGES: readonly [string, Operator][] = [
  ['増加', '>='], ['向上', '>='], ['改善', '>='], ['上昇', '>='], ['拡大', '>='], ['増', '>='], ['高', '>='], ['多', '>='],
  ['減少', '<='], ['低下', '<='], ['縮減', '<='], ['削減', '<='], ['低減', '<='], ['抑制', '<='], ['減', '<='], ['低', '<='], ['少な', '<='],
];

/** 前年度より増加させる, 前年度から縮減する: only where より or から says what it is compared with. */
function changeAt(text: string, at: number, read: string): { operator: Operator; end: number } | null {
  if (!/(より|から|に比べ|比較して)も? ?$/.test(read)) return null;
  for (const [word, operator] of CHANGES) if (text.startsWith(word, at)) return { operator, end: at + word.length };
  return null;
}
