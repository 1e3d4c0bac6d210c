import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf, type Rows } from '../../../../test/support/findingsOf';

const FIGURES = [605, 1432, 1987, 2052, 1858, 2048];
const HALF = FIGURES.reduce((a, b) => a + b, 0);
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];

/** Months down with their half year, then 10月 and 11月; the running totals of both by these formulas. */
function running(october: string, november: string, values: readonly [number, number], half: CellInput = { f: 'SUM(B2:B7)', v: HALF }): Rows {
  let sum = 0;
  return [
    ['月', '当月', '累計'],
    ...MONTHS.map((month, i): CellInput[] => [month, FIGURES[i]!, { f: `SUM(B$2:B${i + 2})`, v: (sum += FIGURES[i]!) }]),
    ['上期計', half, '－'],
    ['10月', 2294, { f: october, v: values[0] }],
    ['11月', 2079, { f: november, v: values[1] }],
  ];
}
const RIGHT = [HALF + 2294, HALF + 2294 + 2079] as const;
const TWICE = [RIGHT[0] + HALF, RIGHT[1] + HALF] as const;

describe('sums that count a subtotal and what it adds up', () => {
  it('are one finding for a line', () => {
    const [finding, ...more] = findingsOf('total-mismatch', running('SUM(B$2:B9)', 'SUM(B$2:B10)', TWICE));
    expect([finding?.cell, finding?.expected, more]).toEqual(['C9', '12,276', []]);
    expect(finding!.message).toMatch(/B8（9,?982）が入っていて、二重に.*C10 も同じ理由/u);
  });

  it.each<[string, Rows]>([
    ['not where they step over it', running('SUM(B$2:B$7,B$9:B9)', 'SUM(B$2:B$7,B$9:B10)', RIGHT)],
    ['not where it is taken off again', running('SUM(B$2:B9)-B$8', 'SUM(B$2:B10)-B$8', RIGHT)],
    ['not where it shows nothing', running('SUM(B$2:B9)', 'SUM(B$2:B10)', RIGHT, '－')],
    ['not where SUBTOTAL passes over it', running('SUBTOTAL(9,B$2:B9)', 'SUBTOTAL(9,B$2:B10)', RIGHT, { f: 'SUBTOTAL(9,B2:B7)', v: HALF })],
    ['not where it adds up something else', running('SUM(B$2:B9)', 'SUM(B$2:B10)', TWICE, { f: 'SUM(D2:D7)', v: HALF })],
  ])('%s', (_, rows) => {
    expect(findingsOf('total-mismatch', rows)).toEqual([]);
  });
});
