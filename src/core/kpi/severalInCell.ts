import { readPlaceholder } from '../reading/placeholder';
import { readTargets } from '../reading/target';
import type { MonthKey } from '../reading/types';
import { parseLine } from './lineCandidates';
import { essence } from './names';
import { leadingOrdinals, splitItems } from './splitText';
import type { Kpi } from './types';
import { asShare, unitsAgree } from './units';

/** A row of a KPI list whose cell holds several targets, line by line, gives one entry for each; every other row itself. */
export function severalIn(kpi: Kpi, asOf: MonthKey | null): Kpi[] {
  const { targetCell, actualCell } = kpi;
  if (!targetCell || typeof targetCell.cell.value !== 'string') return [kpi];
  const targets = readTargets(targetCell.cell.text).filter((one) => one.figure !== null || one.relativeTo !== null);
  if (targets.length < 2) return [kpi];
  const lines = actualCell ? resultLines(actualCell.cell.text) : [];
  const isNumbered = targets.every((one) => one.ordinal !== null) && lines.some((one) => one.ordinals.length > 0);
  return targets.map((target, i) => {
    const line = isNumbered ? lines.find((one) => one.ordinals.includes(target.ordinal!)) : lines.length === targets.length ? lines[i] : undefined;
    const found = line ? parseLine(line.text).offered.find((one) => unitsAgree(one.figure.unit, target.unit))?.figure ?? null : null;
    const actual = found && target.unit === '%' ? asShare(found, target.value) : found;
    const name = essence(target.name) !== '' ? target.name : `${kpi.name}（${i + 1}）`;
    return { ...kpi, name, target: { ...target, name }, actual, actualAsOf: actual ? (kpi.actualAsOf ?? asOf) : null, monthlyTarget: null, previous: null };
  });
}

/** Lines of a cell of results; where each line is a figure or a placeholder, line breaks alone part them. */
function resultLines(text: string): { text: string; ordinals: readonly number[] }[] {
  const raw = text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
  const isPlain = raw.every((line) => parseLine(line).offered.length > 0 || readPlaceholder(leadingOrdinals(line).rest) !== null);
  return isPlain ? raw.map((line) => ({ text: line, ordinals: leadingOrdinals(line).ordinals })) : splitItems(text);
}
