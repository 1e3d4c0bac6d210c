import type { AnyRelation } from '../../relations/types';
import type { Rule } from '../rule';
import { figuresOf, nameOf, nameCells, publishedText } from '../total-mismatch/wording';
import { namesOf, perTable } from '../truncated-rate/perTable';

/** Totals and rates that agree only because their operands are rounded: 0.072% + 0.336% printed 0.409%. */
export const rule: Rule = {
  id: 'rounding-difference',
  title: '端数処理による差',
  severity: 'info',
  check: ({ rates, totals }) => {
    const relations: readonly AnyRelation[] = [...totals, ...rates];
    return perTable(relations.filter(({ agreement }) => agreement === 'rounded-operands')).map((group) => {
      const { first, sheet, all } = group;
      return {
        sheet,
        cell: first.cell,
        evidence: all.slice(1).map(({ cell }) => cell.address),
        message: `${namesOf(group)} は四捨五入の差で表の数字どうしが合いません（例: ${first.cell.address} の${nameOf(first)} ${publishedText(first)} に対し ${operation(first)} ＝ ${first.expectedText}）。誤りではありません。必要なら「四捨五入のため合計が一致しないことがある」と注記してください。`,
        ...(first.expectedText === null ? {} : { expected: first.expectedText }),
        found: publishedText(first),
      };
    });
  },
};

function operation(relation: AnyRelation): string {
  const { sheet } = relation;
  if (relation.kind === 'rate') return `${figuresOf(relation.numerator, sheet)} ÷ ${figuresOf(relation.denominator, sheet)}`;
  return relation.minus.length > 0 ? `${figuresOf(relation.parts, sheet)} − ${figuresOf(relation.minus, sheet)}` : `${nameCells(relation.parts.filter(({ figure }) => figure), sheet)} の和`;
}
