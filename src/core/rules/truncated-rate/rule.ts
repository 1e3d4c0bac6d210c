import type { Rule } from '../rule';
import { figuresOf, nameOf, publishedText } from '../total-mismatch/wording';
import { namesOf, perTable } from './perTable';

/** Rates that only truncation gives: 29,304/29,305 printed 99.99%. */
export const rule: Rule = {
  id: 'truncated-rate',
  title: '切り捨てられた率',
  severity: 'info',
  check: ({ rates }) =>
    perTable(rates.filter(({ agreement }) => agreement === 'truncated')).map((group) => {
      const { first, sheet, all } = group;
      return {
        sheet,
        cell: first.cell,
        evidence: all.slice(1).map(({ cell }) => cell.address),
        message: `${namesOf(group)} の率は切り捨てた値です（例: ${first.cell.address} の${nameOf(first)} ${publishedText(first)} は ${figuresOf(first.numerator, sheet)} ÷ ${figuresOf(first.denominator, sheet)} で、四捨五入なら ${first.expectedText}）。端数処理をほかの表とそろえてください。`,
        ...(first.expectedText === null ? {} : { expected: first.expectedText }),
        found: publishedText(first),
      };
    }),
};
