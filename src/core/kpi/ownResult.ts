import { normalise } from '../reading/normalise';
import { findPeriods } from '../reading/period';
import type { Candidate } from './candidates';
import { lineCandidate } from './lineCandidates';
import type { TextTarget } from './textTargets';

/** 実績, 現在: words that make a figure in brackets a result. */
const RESULT = /実績|現在|時点|現状|結果/u;
const OTHERS = /前年|昨年|全国|平均|本部|参考|目標|見込|予定/u;

/** A longer line is prose; most targets have no bracket behind them. */
const LONGEST = 160;
const BRACKET = /[（(][^（()）]*[0-9０-９][^（()）]*[)）]\s*$/u;

/** The result that a target's own sentence gives in brackets, on a sheet without columns: 20%以下とする（10月末 28.6%）. */
export function ownResult({ line, explicit }: TextTarget, fiscalYear: number | null): Candidate | null {
  if (!explicit || line.band.role !== 'whole' || line.text.length > LONGEST || !BRACKET.test(line.text)) return null;
  const found = lineCandidate(line, fiscalYear);
  if (!found || found.cell !== line.cell || found.content !== 'figure') return null;
  const figures = found.figures.filter(({ before }) => {
    const words = normalise(before).split('(').slice(1).pop() ?? '';
    return !words.includes(')') && !OTHERS.test(words) && (RESULT.test(words) || findPeriods(words).some(({ period }) => period.granularity !== 'year'));
  });
  return figures.length > 0 ? { ...found, figures } : null;
}
