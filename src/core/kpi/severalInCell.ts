import { signOfAnswer } from '../reading/grades';
import { readMark } from '../reading/mark';
import { readPlaceholder } from '../reading/placeholder';
import { readTargets } from '../reading/target';
import type { Figure, MonthKey } from '../reading/types';
import type { GridCell } from '../tables/grid';
import { parseLine } from './lineCandidates';
import { essence } from './names';
import { leadingOrdinals, splitItems } from './splitText';
import type { Kpi } from './types';
import { asShare, unitsAgree } from './units';

/**
 * A row of a KPI list whose cell holds several targets, line by line, gives one entry for each; every other row itself.
 * @param previousCell last year's results of the row
 */
export function severalIn(kpi: Kpi, asOf: MonthKey | null, previousCell: GridCell | null = null): Kpi[] {
  const { targetCell, actualCell } = kpi;
  if (!targetCell || typeof targetCell.cell.value !== 'string') return [kpi];
  const targets = readTargets(targetCell.cell.text).filter((one) => one.figure !== null || one.relativeTo !== null);
  if (targets.length < 2) return [kpi];
  const pick = (lines: readonly Line[], i: number): Line | undefined => {
    const isNumbered = targets.every((one) => one.ordinal !== null) && lines.some((one) => one.ordinals.length > 0);
    return isNumbered ? lines.find((one) => one.ordinals.includes(targets[i]!.ordinal!)) : lines.length === targets.length ? lines[i] : undefined;
  };
  const linesOf = (cell: GridCell | null): Line[] => (cell ? resultLines(cell.cell.text) : []);
  const [results, before] = [linesOf(actualCell), linesOf(previousCell)];
  const marks = marksIn(kpi.markCell, targets.length);
  const names = kpi.name.split(NUMBER).filter((part) => part.trim() !== '');
  return targets.map((target, i) => {
    const figureIn = (line: Line | undefined): Figure | null => {
      const found = (line && parseLine(line.text).offered.find((one) => unitsAgree(one.figure.unit, target.unit))?.figure) ?? null;
      return found && target.unit === '%' ? asShare(found, target.value) : found;
    };
    const actual = figureIn(pick(results, i));
    const previous = figureIn(pick(before, i));
    const name = essence(target.name) !== '' ? target.name : names.length === targets.length ? names[i]!.trim() : `${kpi.name}（${i + 1}）`;
    return {
      ...kpi, ...(marks ? { mark: marks[i]!, isPartOfMark: true } : {}), name, target: { ...target, name }, actual, actualAsOf: actual ? (kpi.actualAsOf ?? asOf) : null, monthlyTarget: null,
      previous: previous && previousCell ? { figure: previous, cell: previousCell, samePeriod: kpi.previous?.samePeriod ?? false } : null,
    };
  });
}

/** Where one mark of a cell ends and the next begins. */
const NEXT_MARK = /\r?\n|(?=[①-⑳])/u;
/** No cell of marks is longer. */
const LONGEST_MARKS = 120;

/** ①達成②未達③未達: a mark for each target of a row, counted as they are; null where a cell holds anything else. */
function marksIn(cell: GridCell | null, count: number): readonly string[] | null {
  const text = cell?.cell.text ?? '';
  if (text.length > LONGEST_MARKS) return null;
  const parts = text.split(NEXT_MARK).map((part) => leadingOrdinals(part.trim())).filter(({ rest }) => rest.trim() !== '');
  const isCounted = parts.every(({ ordinals }, i) => ordinals.length === 1 && ordinals[0] === i + 1);
  const marks = parts.map(({ rest }) => rest.trim());
  return count >= 2 && parts.length === count && isCounted && marks.every((mark) => readMark(mark) !== null || signOfAnswer(mark) !== null) ? marks : null;
}

/** What counts the names of a cell: 達成状況 ②郵送化率. */
const NUMBER = /[①-⑳]|[(（]\d{1,2}[)）]/u;

interface Line {
  readonly text: string;
  readonly ordinals: readonly number[];
}

/** Lines of a cell of results; where each line is a figure or a placeholder, line breaks alone part them. */
function resultLines(text: string): Line[] {
  const raw = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
  const isPlain = raw.every((line) => parseLine(line).offered.length > 0 || readPlaceholder(leadingOrdinals(line).rest) !== null);
  return isPlain ? raw.map((line) => ({ text: line, ordinals: leadingOrdinals(line).ordinals })) : splitItems(text);
}
