import type { Candidate } from './candidates';
import type { TextTarget } from './textTargets';

/** ⇒ 12月末の実施率は45.8％: an arrow leads from the KPI above to its result. */
const ARROW = /^\s*[⇒→➡⇨➔➜]/u;
/** What is yet to come is no result. */
const AHEAD = /見込|予定|目指|目標|予測|今後/u;

/** Whether a line with an arrow right below a KPI in its own column gives its result: 【KPI】…を62.0％以上とする, and beneath it ⇒ 12月末の実施率は45.8％. */
export function isResultBelow({ explicit, line }: TextTarget, { line: below, table }: Candidate): boolean {
  if (!explicit || table !== null || below === null || below.band !== line.band || below.block !== null) return false;
  if (below.cell.row !== line.cell.lastRow + 1 || below.cell.col !== line.cell.col || below.part !== 0) return false;
  // Several KPIs in one cell leave open which of them is meant.
  const isLast = line.block === null || line.block.lines.every((one) => one === line || one.cell !== line.cell);
  return isLast && ARROW.test(below.text) && !AHEAD.test(below.text);
}
