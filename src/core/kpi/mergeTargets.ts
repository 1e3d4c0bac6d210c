import type { Table } from '../tables/types';
import { likeness } from './names';
import type { TextLine } from './outline';
import { findFigures } from '../reading/number';
import { readTargets } from '../reading/target';
import type { TextTarget } from './textTargets';

interface TableLead {
  readonly table: Table;
  readonly lead: TextLine | null;
}

const sameValue = (a: TextTarget, b: TextTarget): boolean => a.reading.value !== null && a.reading.value === b.reading.value;
const compatible = (a: TextTarget, b: TextTarget): boolean => a.reading.value === null || b.reading.value === null || sameValue(a, b);

/** Two targets that are one: alike in name, or the same number in a KPI block with something of the name in common. */
function isSame(a: TextTarget, b: TextTarget): boolean {
  if (!compatible(a, b)) return false;
  const alike = likeness(a.name, b.name);
  const sameNumber = a.ordinals.length > 0 && a.ordinals.some((one) => b.ordinals.includes(one));
  return alike >= 0.6 || (alike >= 0.3 && (sameNumber || sameValue(a, b)));
}

const bestOf = (target: TextTarget, others: readonly TextTarget[]): TextTarget | null => {
  const same = others.filter((one) => isSame(one, target));
  return same.sort((a, b) => likeness(b.name, target.name) - likeness(a.name, target.name))[0] ?? null;
};

/**
 * One entry for a target that is written more than once on a sheet: stated in passing and again as a KPI,
 * in the plan and again above its results. A restated target that no plan has stands for itself.
 */
export function mergeTargets(planned: readonly TextTarget[], restated: readonly TextTarget[], lines: readonly TextLine[], leads: readonly TableLead[]): TextTarget[] {
  const explicit = planned.filter((one) => one.explicit);
  const passing = planned.filter((one) => !one.explicit);
  const result: TextTarget[] = [...explicit];
  for (const one of passing) {
    const twin = explicit.find((other) => sameValue(other, one) && other.reading.unit === one.reading.unit && likeness(other.name, one.name) >= 0.35);
    if (twin) twin.restated.push(one);
    else result.push(one);
  }
  for (const one of restated) {
    const twin = bestOf(one, result);
    if (twin) twin.restated.push(one);
    else {
      const rival = disputedBy(one, result);
      if (rival) rival.disputed.push(one);
      else if (one.explicit) result.push(one);
    }
  }
  for (const { lead } of leads) {
    if (!lead || !lines.includes(lead)) continue;
    const twin = titleOf(lead, result);
    if (twin && !twin.restated.some((one) => one.line === lead)) twin.restated.push({ ...twin, line: lead, restated: [], disputed: [] });
  }
  return result;
}

/** The only target of that name and of that number in its block, with a figure in the same unit that is another. */
function disputedBy(one: TextTarget, targets: readonly TextTarget[]): TextTarget | null {
  if (!one.explicit && one.ordinals.length === 0) return null;
  const alike = targets.filter((other) => other.explicit && likeness(other.name, one.name) >= 0.6 && other.ordinals.join() === one.ordinals.join());
  const [only] = alike;
  const [mine, theirs] = [one.reading.figure, only?.reading.figure];
  return only && alike.length === 1 && mine && theirs && mine.unit === theirs.unit && mine.value !== theirs.value && only.reading.operator === one.reading.operator ? only : null;
}

/** A line right above a table that repeats a target's name and value (達成状況 100%) is the table's title and no result. */
function titleOf(lead: TextLine, targets: readonly TextTarget[]): TextTarget | null {
  const reading = readTargets(lead.text).find((one) => one.figure !== null);
  // サービススタンダード：100%（決定 18,402件） tells what was done.
  if (!reading || findFigures(lead.text).length > 1) return null;
  return targets.find((one) => one.line !== lead && one.reading.value === reading.value && likeness(one.name, reading.name) >= 0.5) ?? null;
}
