import { unspaced } from '../reading/normalise';
import type { AxisEntry } from '../tables/types';

/** Where branches stand side by side without their names. */
const OWN_BRANCH = /^(?:当|自|本)?支部(?:の?実績)?$/u;

/**
 * Measures of a comparison (なでしこ | さつき | 全国平均 | 目標) that are of the body whose report it is: under its name, with or
 * without 支部, or under 当支部.
 * @param organisation as the report names it, `全国健康保険協会 なでしこ支部`; null where it is unknown
 */
export function ownMeasures(measures: readonly AxisEntry[], organisation: string | null): AxisEntry[] {
  const own = organisation === null ? null : branchName(organisation);
  return measures.filter(({ headings }) => headings.some((heading) => {
    const text = unspaced(heading.cell.text);
    return OWN_BRANCH.test(text) || (own !== null && branchName(text) === own);
  }));
}

const branchName = (name: string): string => name.replace(/^(?:全国健康保険協会|協会けんぽ)/u, '').replace(/\s/gu, '').replace(/支部$/u, '');
