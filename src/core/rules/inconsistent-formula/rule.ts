import { placeOf } from '../placeOf';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { gapFindings } from './gapFindings';
import { patternBreaks, type PatternBreak } from './patternBreaks';
import { ratioGapFindings } from './ratioGaps';
import { successiveSums } from './successiveSums';

/** A formula that differs from the pattern of its neighbours, or a SUM that leaves out a cell of its block though nothing calls it their total. */
export const rule: Rule = {
  id: 'inconsistent-formula',
  title: '隣と違う式',
  severity: 'warning',
  // These say what is wrong with the figure itself; that its formula differs is then no news.
  yieldsTo: ['formula-error', 'total-mismatch', 'rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch'],
  check: (context: RuleContext) => {
    const { tables } = context;
    const findings = new Map<string, RuleFinding>();
    for (const finding of gapFindings(context).other) add(findings, finding);
    for (const finding of tables.flatMap(ratioGapFindings)) add(findings, finding);
    for (const finding of tables.flatMap(successiveSums)) add(findings, finding);
    // The wider table of a place comes later where tables lie in each other: one finding a cell is enough.
    for (const table of tables) for (const found of patternBreaks(table).values()) if (found.cell.cell.formula !== undefined) add(findings, brokenPattern(table.sheet, found));
    return [...findings.values()];
  },
};

function add(findings: Map<string, RuleFinding>, finding: RuleFinding): void {
  const key = placeOf(finding);
  if (!findings.has(key)) findings.set(key, finding);
}

function brokenPattern(sheet: string, { cell, example, formula, direction, count }: PatternBreak): RuleFinding {
  const line = direction === 'row' ? '行' : '列';
  return {
    sheet,
    cell,
    evidence: [example.address],
    message: `${cell.address} の式「=${cell.cell.formula}」は、同じ${line}の ${count} セルの式（例: ${example.address} の「=${example.cell.formula}」）と参照先の位置が違います。意図したものでなければ「=${formula}」に直してください。`,
    expected: `=${formula}`,
    found: `=${cell.cell.formula}`,
    fix: { label: `隣のセルと同じ式「=${formula}」にする`, edits: [{ sheet, cell: cell.address, formula }] },
  };
}
