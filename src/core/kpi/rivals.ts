import type { GridCell } from '../tables/grid';
import { commonLength } from '../relations/wording';
import type { Candidate } from './candidates';
import { bestOffer, nearness } from './evidence';
import { withoutBrackets } from './names';
import { overlaps, standsAlongside, type Match } from './pair';
import type { TextBand } from './textBands';
import type { TextTarget } from './textTargets';

/** Score from which a place might be the result of a target after all, though too little speaks for it. */
const LEAST_RIVAL = 1;

/** Characters in common from which on a table may be about a target under another name (使用割合の推移). */
const FEWEST_SHARED = 4;

/** So many results stand in the rows of their targets, and so large a part of all, where that is the habit of the sheet. */
const FEWEST_BESIDE = 4;
const LEAST_BESIDE = 0.8;

interface Given {
  readonly bands: readonly TextBand[];
  readonly matches: readonly Match[];
  /** Those of them that were chosen. */
  readonly assigned: readonly Match[];
  readonly places: readonly Candidate[];
  readonly near: (target: TextTarget, candidate: Candidate) => boolean;
}

/** Tells, for a target without a result, which places near by might hold it all the same. */
export function rivalFinder({ bands, matches, assigned, places, near }: Given): (target: TextTarget) => readonly GridCell[] {
  const beside = assigned.filter(({ target, candidate }) => standsAlongside(target, candidate) || overlaps(target.line.cell.area, candidate.cell.area));
  const isHabit = beside.length >= FEWEST_BESIDE && beside.length >= assigned.length * LEAST_BESIDE;
  return (target) => {
    // Where every other result stands in the rows of its KPI, the empty rows beside this one show that it is missing.
    if (isHabit && target.explicit && hasNothingBeside(target, bands)) return [];
    const likely = matches.filter((one) => one.target === target && (one.candidate.content === 'figure' || one.candidate.content === 'placeholder') && one.score >= LEAST_RIVAL).map((one) => one.candidate.cell);
    if (likely.length > 0) return likely;
    // A table of its own section with figures in its unit may be about it under another name.
    return places.filter((one) => one.table !== null && one.content === 'figure' && near(target, one) && nearness(target, one) >= 1 && bestOffer(target, one) !== null && commonLength(withoutBrackets(target.name), `${one.label} ${one.context}`) >= FEWEST_SHARED).map((one) => one.cell);
  };
}

/** Whether the column of results is empty in the rows of a target, marks left aside. */
function hasNothingBeside({ line }: TextTarget, bands: readonly TextBand[]): boolean {
  const status = bands.find((band) => band.role === 'status' && band.plan !== null && band.plan === line.band.plan && band.range.left > line.band.range.left);
  if (!status) return false;
  for (let row = line.cell.area.top; row <= line.cell.area.bottom; row++) {
    const cells = line.grid.rowCells(row).filter((cell) => cell.col >= status.range.left && cell.col <= status.range.right && cell.reading.kind !== 'mark' && cell.reading.kind !== 'empty');
    if (cells.length > 0) return false;
  }
  return true;
}
