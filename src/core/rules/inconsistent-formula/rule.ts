import { cellAddress, rangeAddress } from '../../snapshot/address';
import type { Rule, RuleContext, RuleFinding } from '../rule';
import { findBlockGaps, type BlockGap } from './blockGaps';
import { patternBreaks, type PatternBreak } from './patternBreaks';
import { findRatioGaps, ratioGapMessage } from './ratioGaps';
import { findSumGaps, isHole, wholeRange, type SumGap } from './sumGaps';

/** A formula that differs from the pattern of its neighbours, or a SUM that leaves out a cell of its block. */
export const rule: Rule = {
  id: 'inconsistent-formula',
  title: '隣と違う式',
  severity: 'warning',
  // These say what is wrong with the figure itself; that its formula differs is then no news.
  yieldsTo: ['formula-error', 'total-mismatch', 'rate-mismatch', 'comparison-mismatch', 'cross-reference-mismatch'],
  check: (context: RuleContext) => {
    const { tables } = context;
    const findings = new Map<string, RuleFinding>();
    for (const table of tables) {
      // The wider table of a place comes later where tables lie in each other: one finding a cell is enough.
      for (const gap of findSumGaps(table)) add(findings, sumGap(table.sheet, gap));
      for (const gap of findRatioGaps(table)) add(findings, { sheet: table.sheet, cell: gap.rate, evidence: [cellAddress(gap.short.top, gap.short.left), cellAddress(gap.short.bottom, gap.short.right), ...gap.left.map(({ address }) => address)], message: ratioGapMessage(gap), found: `=${gap.rate.cell.formula}` });
      for (const found of patternBreaks(table).values()) if (found.cell.cell.formula !== undefined) add(findings, brokenPattern(table.sheet, found));
    }
    for (const gap of findBlockGaps(context)) add(findings, blockGap(gap));
    return [...findings.values()];
  },
};

function add(findings: Map<string, RuleFinding>, finding: RuleFinding): void {
  const address = typeof finding.cell === 'string' ? finding.cell : finding.cell.address;
  const key = `${finding.sheet}!${address}`;
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

function sumGap(sheet: string, gap: SumGap): RuleFinding {
  const { total, range, left } = gap;
  const addresses = left.map(({ address }) => address);
  const listed = left.slice(0, 4).map((cell) => `${cell.address} の ${cell.cell.text.trim()}`).join('、') + (left.length > 4 ? ` ほか ${left.length - 4} セル` : '');
  const formula = isHole(gap) ? null : replaceRange(total.cell.formula!, rangeAddress(range), wholeRange(gap));
  return {
    sheet,
    cell: total,
    evidence: [cellAddress(range.top, range.left), cellAddress(range.bottom, range.right), ...addresses],
    message: isHole(gap)
      ? `${total.address} の式「=${total.cell.formula}」に、間にある ${listed} が入っていません。合計に含めるものであれば式に足してください。`
      : `${total.address} の式「=${total.cell.formula}」の範囲 ${rangeAddress(range)} に、すぐ隣の ${listed} が入っていません。合計に含めるものであれば範囲を ${wholeRange(gap)} に広げてください。`,
    found: `=${total.cell.formula}`,
    ...(formula === null ? {} : { expected: `=${formula}` }),
  };
}

function blockGap({ sheet, total, table, range, left }: BlockGap): RuleFinding {
  const place = table.sheet === sheet ? '' : `${table.sheet}!`;
  const listed = left.map((cell) => `${place}${cell.address} の ${cell.cell.text.trim()}`).join('、');
  const whole = rangeAddress({ ...range, bottom: left[left.length - 1]!.row });
  return {
    sheet,
    cell: total,
    evidence: left.map(({ address }) => place + address),
    message: `${total.address} の式「=${total.cell.formula}」は表の最後まで足していません（${listed} が入っていません）。合計に含めるものであれば範囲を ${whole} に広げてください。`,
    found: `=${total.cell.formula}`,
  };
}

/** The formula over the wider range; null where the range is written in another way (with `$`). */
function replaceRange(formula: string, from: string, to: string): string | null {
  return formula.includes(from) ? formula.replace(from, to) : null;
}
