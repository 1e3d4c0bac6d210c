import { normalise } from '../reading/normalise';
import { findPeriods } from '../reading/period';
import { reachedBehindTarget } from '../reading/reached';
import type { MonthKey } from '../reading/types';
import type { Candidate } from './candidates';
import { lineCandidate } from './lineCandidates';
import { monthInText } from './months';
import type { TextTarget } from './textTargets';

/** 実績, 現在: words that make a figure in brackets a result. */
const RESULT = /実績|現在|時点|現状|結果/u;
const OTHERS = /前年|昨年|全国|平均|本部|参考|目標|見込|予定/u;

/** A longer line is prose; most targets have no bracket behind them. */
const LONGEST = 160;
const BRACKET = /[（(][^（()）]*[0-9０-９][^（()）]*[)）]\s*$/u;

/** What is known of the sheet of a target. */
export interface OwnSheet {
  readonly fiscalYear: number | null;
  readonly asOf: MonthKey | null;
  /** No column of results stands beside the target's. */
  readonly isAlone: boolean;
}

/**
 * The result that a target's own sentence gives on a sheet without a column of results: behind it (63.4％以上 → 52.1％（12月末）),
 * or in brackets: 20%以下とする（10月末 28.6%）.
 */
export function ownResult({ line, explicit }: TextTarget, { fiscalYear, asOf, isAlone }: OwnSheet): Candidate | null {
  if (!explicit || line.text.length > LONGEST) return null;
  const reached = isAlone ? reachedBehindTarget(line.text)?.figure : undefined;
  if (!reached && (line.band.role !== 'whole' || !BRACKET.test(line.text))) return null;
  const found = lineCandidate(line, fiscalYear);
  if (!found || found.cell !== line.cell || found.content !== 'figure') return null;
  if (reached) {
    const month = monthInText(line.text, fiscalYear);
    const figures = found.figures.filter(({ figure }) => figure.exact === reached.exact && figure.unit === reached.unit);
    return figures.length > 0 && !(month !== null && asOf !== null && month > asOf) ? { ...found, figures } : null;
  }
  const figures = found.figures.filter(({ before }) => {
    const words = normalise(before).split('(').slice(1).pop() ?? '';
    return !words.includes(')') && !OTHERS.test(words) && (RESULT.test(words) || findPeriods(words).some(({ period }) => period.granularity !== 'year'));
  });
  return figures.length > 0 ? { ...found, figures } : null;
}
