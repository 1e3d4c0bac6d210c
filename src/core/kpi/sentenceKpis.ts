import { readDirection } from '../reading/direction';
import { normalise } from '../reading/normalise';
import { findFigures, type FigureMatch } from '../reading/number';
import type { Figure, TargetReading } from '../reading/types';
import type { TextLine } from './outline';

/** A sentence that holds a target and what was reached: 目標件数17,553件を大きく上回る20,047件. */
export interface SentenceKpi {
  readonly line: TextLine;
  readonly target: TargetReading;
  readonly actual: Figure;
  readonly name: string;
}

/** 目標 right before a figure, a noun between them allowed: 目標初回面談件数7,500件. */
const TARGET_BEFORE = /(?:月次|月)?目標(?:値|数|額)?[^0-9。、()]{0,14}$/u;
const COMPARED = /上回|下回|超え|超過|達成|到達|届|に対し|対して/u;
const LONGEST_GAP = 40;

/** Targets that a sentence of a status column states together with their result. */
export function sentenceKpis(line: TextLine): SentenceKpi[] {
  if (typeof line.cell.cell.value !== 'string' || !/目標/u.test(line.text)) return [];
  const whole = normalise(line.text);
  const figures = findFigures(line.text);
  const found: SentenceKpi[] = [];
  for (const [i, target] of figures.entries()) {
    const from = i > 0 ? figures[i - 1]!.end : 0;
    const named = TARGET_BEFORE.exec(whole.slice(from, target.start));
    if (!named || named[0].startsWith('月')) continue;
    const actual = resultOf(whole, figures, i);
    if (actual) found.push(toKpi(line, whole, target, actual, from));
  }
  return found;
}

/** The figure of the same unit that is compared with the target: the one after 上回る, else the one before it in the sentence. */
function resultOf(whole: string, figures: readonly FigureMatch[], i: number): FigureMatch | null {
  const target = figures[i]!;
  const next = figures[i + 1];
  const after = next ? whole.slice(target.end, next.start) : '';
  if (next && next.figure.unit === target.figure.unit && after.length <= LONGEST_GAP && !after.includes('。') && COMPARED.test(after)) return next;
  const before = figures[i - 1];
  const between = before ? whole.slice(before.end, target.start) : '';
  return before && before.figure.unit === target.figure.unit && between.length <= LONGEST_GAP && !between.includes('。') ? before : null;
}

function toKpi(line: TextLine, whole: string, target: FigureMatch, actual: FigureMatch, from: number): SentenceKpi {
  const name = nameBefore(line.text, whole, actual.start);
  const noun = /目標([^0-9]{2,14})$/u.exec(whole.slice(from, target.start))?.[1] ?? '';
  const after = whole.slice(target.end, target.end + 3);
  const { figure } = target;
  return {
    line,
    actual: actual.figure,
    name: name !== '' ? name : noun.trim(),
    target: { text: line.text.slice(Math.max(from, target.start - 20), target.end).trim(), ordinal: null, name, operator: readDirection(after) ?? '>=', value: figure.value, figure, unit: figure.unit, relativeTo: null, firm: true },
  };
}

/** The noun right before a figure: 委託した結果、事業者健診データ20,047件 → 事業者健診データ. */
function nameBefore(text: string, whole: string, at: number): string {
  const head = whole.slice(Math.max(0, at - 40), at);
  const start = Math.max(...['、', '。', ',', 'る', '(', ')', '「', '」', ' '].map((sign) => head.lastIndexOf(sign) + 1), 0);
  return text.slice(at - head.length + start, at).replace(/^(?:大きく|さらに|の)/u, '').replace(/[をはがのでにと:：]+$/u, '').trim();
}
