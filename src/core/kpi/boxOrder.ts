import type { Candidate } from './candidates';
import { bestOffer, contradicts } from './evidence';
import { bigrams, coverage } from './names';
import type { TextLine } from './outline';
import { addTo } from '../groups';
import type { TextTarget } from './textTargets';

/** The target that a result stands below in its own box. */
export interface Owner {
  readonly target: TextTarget;
  /** No other result stands between this target and the next. */
  readonly isOnly: boolean;
}

/** A target or a result in the order of the lines of its box. */
interface Entry {
  readonly line: TextLine;
  readonly target: TextTarget | null;
  readonly result: Candidate | null;
}

/** A target with the results that stand below it and above the next target. */
interface Run {
  readonly targets: TextTarget[];
  readonly line: TextLine;
  readonly results: Candidate[];
}

const inOrder = (a: Entry, b: Entry): number => a.line.cell.row - b.line.cell.row || a.line.cell.col - b.line.cell.col || a.line.part - b.line.part || Number(a.target === null) - Number(b.target === null);

/**
 * Results that stand line by line below their targets in one KPI block or one cell: target, its result, the next target, its result.
 * Where two targets follow each other without a result between them, the order says nothing of the second.
 */
export function ownersInBoxes(targets: readonly TextTarget[], candidates: readonly Candidate[]): Map<Candidate, Owner> {
  const boxes = new Map<object, Entry[]>();
  for (const target of targets) for (const { line } of [target, ...target.restated]) addTo(boxes, line.block ?? line.cell, { line, target, result: null });
  if (boxes.size === 0) return new Map();
  for (const result of candidates) {
    const { line, table, content } = result;
    if (line === null || table !== null || (content !== 'figure' && content !== 'placeholder')) continue;
    const box = boxes.get(line.block ?? line.cell);
    if (box && !box.some((one) => one.target !== null && one.line === line)) box.push({ line, target: null, result });
  }
  const owners = new Map<Candidate, Owner>();
  for (const box of boxes.values()) for (const [result, owner] of ownersIn(runsOf(box.sort(inOrder)))) owners.set(result, owner);
  return owners;
}

function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Run[] = [];
  for (const { line, target, result } of entries) {
    const last = runs[runs.length - 1];
    if (target === null) last?.results.push(result!);
    else if (last && last.line === line) last.targets.push(target);
    else runs.push({ targets: [target], line, results: [] });
  }
  return runs;
}

function ownersIn(runs: readonly Run[]): [Candidate, Owner][] {
  const targets = runs.flatMap((run) => run.targets);
  return runs.flatMap(({ targets: [target, ...more], results }, i): [Candidate, Owner][] => {
    if (!target || more.length > 0 || (i > 0 && runs[i - 1]!.results.length === 0)) return [];
    const own = results.filter((one) => mayAnswer(target, one, targets));
    return own.length < results.length ? [] : own.map((one) => [one, { target, isOnly: own.length === 1 }]);
  });
}

/** Whether a result has the unit of its target and neither the number nor the name of another. */
function mayAnswer(target: TextTarget, result: Candidate, targets: readonly TextTarget[]): boolean {
  if (result.content === 'figure' && bestOffer(target, result) === null) return false;
  if (result.ordinals.length > 0 && !result.ordinals.some((one) => target.ordinals.includes(one))) return false;
  if (contradicts(target.name, result.label, '')) return false;
  const label = bigrams(result.label);
  const named = (one: TextTarget): number => coverage(label, [bigrams(one.name)]);
  return targets.every((one) => named(one) <= named(target));
}
