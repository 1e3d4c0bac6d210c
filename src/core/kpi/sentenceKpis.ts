import { readDirection } from '../reading/direction';
import { normalise } from '../reading/normalise';
import { bareOperator } from '../reading/targetSentence';
import { findFigures, type FigureMatch } from '../reading/number';
import { readPeriod } from '../reading/period';
import type { Figure, TargetReading } from '../reading/types';
import { withoutBrackets, withoutOrdinal } from './names';
import type { TextLine } from './outline';

/** A sentence that holds a target and what was reached: 目標件数17,553件を大きく上回る20,047件. */
export interface SentenceKpi {
  readonly line: TextLine;
  readonly target: TargetReading;
  readonly actual: Figure;
  readonly name: string;
}

/** 目標 right before a figure, a noun or a comparison between them allowed: 目標初回面談件数7,500件, 目標（対前年度以上：56.4％）. */
const TARGET_BEFORE = /(?:月次|月)?目標(?:値|数|額)?(?:\(対?前年度?末?(以上|以下)[: ]{0,2}|[^0-9。、()]{0,14})$/u;
/** 1,200件以上とする目標に対し…: the figure right before 目標. */
const TARGET_BEHIND = /^(?:以上|以下|以内|未満)?(?:とする|とした|という|の)?目標/u;
/** 郵送化率は、目標90.0％以上に対し…: what the sentence is about. */
const SUBJECT = /(?:^|[。・○●▶]|\s)([^。・○●▶、]{2,60})は、?\s*$/u;
/** 30年度KPI：65.07％以上 全国平均 56.16％ 30年度実績：58.34％: target and result of a line, each behind its word. */
const KPI_BEFORE = /KPI(?:目標値?)? ?: ?$/u;
const RESULT_BEFORE = /実績値? ?: ?$/u;
const COMPARED = /上回|下回|超え|超過|達成|到達|届|に対し|対して/u;
const LONGEST_GAP = 40;

/** Targets that a sentence of a status column states together with their result. */
export function sentenceKpis(line: TextLine): SentenceKpi[] {
  if (typeof line.cell.cell.value !== 'string' || !/目標|KPI|ＫＰＩ/u.test(line.text)) return [];
  const whole = normalise(line.text);
  const figures = findFigures(line.text);
  const found: SentenceKpi[] = [];
  for (const [i, target] of figures.entries()) {
    const from = i > 0 ? figures[i - 1]!.end : 0;
    if (KPI_BEFORE.test(whole.slice(from, target.start))) {
      const told = labelledResult(whole, figures, i);
      return told ? [toKpi(line, whole, target, told, from, null, nameOfLine(line))] : [];
    }
    const lead = leadOf(whole.slice(from, target.start));
    if (lead ? lead[0].startsWith('月') : !TARGET_BEHIND.test(whole.slice(target.end))) continue;
    const actual = resultOf(whole, figures, i);
    if (actual) found.push(toKpi(line, whole, target, actual, from, lead));
  }
  return found;
}

/** The figure of the target's unit behind 実績：. */
const labelledResult = (whole: string, figures: readonly FigureMatch[], i: number): FigureMatch | null =>
  figures.find(({ start, figure }, k) => k > i && figure.unit === figures[i]!.figure.unit && RESULT_BEFORE.test(whole.slice(figures[k - 1]!.end, start))) ?? null;

/** What a line of a target and a result is about: the bracket at its end, else the heading above it. */
function nameOfLine({ text, path }: TextLine): string {
  const bracket = /[（(]([^（()）]{4,60})[)）]\s*$/u.exec(text)?.[1];
  return bracket ?? withoutOrdinal(withoutBrackets(path[path.length - 1]?.text ?? '')).replace(/^\s*[0-9０-９]{1,2}\s*[.．、]/u, '').trim();
}

/** 目標 before a figure; behind 目標に対し and 目標を上回る stands the result. */
function leadOf(before: string): RegExpExecArray | null {
  const lead = TARGET_BEFORE.exec(before);
  return lead && !COMPARED.test(lead[0].replace(/^[^(]*\(.*/u, '')) ? lead : null;
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

/**
 * @param lead 目標 where it stands before its figure; null behind 1,200件以上とする目標
 * @param own the KPI's name where the sentence itself does not say it
 */
function toKpi(line: TextLine, whole: string, target: FigureMatch, actual: FigureMatch, from: number, lead: RegExpExecArray | null, own = ''): SentenceKpi {
  const subject = lead && SUBJECT.exec(whole.slice(0, from + lead.index));
  const name = own !== '' ? own : (subject?.[1] ?? nounBefore(line.text, whole, lead ? actual.start : Math.min(target.start, actual.start))).trim();
  const noun = /目標([^0-9(]{2,14})$/u.exec(whole.slice(from, target.start))?.[1] ?? '';
  const after = whole.slice(target.end, target.end + 3);
  const { figure } = target;
  return {
    line,
    actual: actual.figure,
    name: name !== '' ? name : noun.trim(),
    target: { text: line.text.slice(Math.max(from, target.start - 20), target.end).trim(), ordinal: null, name, operator: readDirection(lead?.[1] ?? after) ?? bareOperator(figure, name), value: figure.value, figure, unit: figure.unit, relativeTo: lead?.[1] === undefined ? null : 'previous-year', firm: true },
  };
}

/** What the clause is about: 健康宣言事業所数は、令和2年3月末で488事業所となり. */
const TOPIC = /(?:^|[。・○●▶])\s*([^。・○●▶、]{2,60}?)は/u;

/** The noun before a figure; where only a date stands there, what the clause is about. */
function nounBefore(text: string, whole: string, at: number): string {
  const noun = nameBefore(text, whole, at);
  return noun !== '' && readPeriod(noun) ? (TOPIC.exec(whole.slice(0, at))?.[1] ?? noun) : noun;
}

/** The noun right before a figure: 委託した結果、事業者健診データ20,047件 → 事業者健診データ. */
function nameBefore(text: string, whole: string, at: number): string {
  const head = whole.slice(Math.max(0, at - 40), at);
  const start = Math.max(...['、', '。', ',', 'る', '(', ')', '「', '」', ' '].map((sign) => head.lastIndexOf(sign) + 1), 0);
  return text.slice(at - head.length + start, at).replace(/^(?:大きく|さらに|の)/u, '').replace(/[をはがのでにと:：]+$/u, '').trim();
}
