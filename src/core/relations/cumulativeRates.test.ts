import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';

const CLAIMED = [11425, 11802, 10134, 10255, 10426, 10493];
const PAID = [5879, 5692, 5145, 6436, 5665, 5673];
const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月'];
const upTo = (list: readonly number[], i: number): number => list.slice(0, i + 1).reduce((a, b) => a + b, 0);
const percent = (n: number, d: number): string => `${((n / d) * 100).toFixed(1)}％`;
const TO_DATE = MONTHS.map((_, i) => percent(upTo(PAID, i), upTo(CLAIMED, i)));

/** Months with both amounts, perhaps their 累計, and a rate as text; the half year behind them. */
function ratesOf(rates: readonly string[], heading = '回収率（累計）', withSums = false): string[] {
  const sums = (i: number): CellInput[] => (withSums ? [upTo(CLAIMED, i), upTo(PAID, i)] : []);
  const rows: CellInput[][] = [
    ['月', '調定額', '回収額', ...(withSums ? ['調定額累計', '回収額累計'] : []), heading],
    ...MONTHS.map((month, i) => [month, CLAIMED[i]!, PAID[i]!, ...sums(i), rates[i]!]),
    ['上期計', upTo(CLAIMED, 5), upTo(PAID, 5), ...(withSums ? ['－', '－'] : []), '－'],
  ];
  const names = (cells: readonly { address: string }[]): string => cells.map(({ address }) => address).join('+');
  return recognise(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings).rates.map(({ cell, numerator, denominator, agreement }) => `${cell.address} = ${names(numerator)} / ${names(denominator)} ${agreement}`);
}

describe('rates of the year to date', () => {
  it('divide what has come in since April', () => {
    expect(ratesOf(TO_DATE)).toEqual(MONTHS.map((_, i) => `D${i + 2} = ${MONTHS.slice(0, i + 1).map((__, k) => `C${k + 2}`).join('+')} / ${MONTHS.slice(0, i + 1).map((__, k) => `B${k + 2}`).join('+')} agrees`));
  });
  it('show the month that is wrong', () => {
    const wrong = TO_DATE.map((rate, i) => (i === 3 ? '58.1％' : rate));
    expect(ratesOf(wrong).filter((text) => text.endsWith('differs')).map((text) => text.slice(0, 2))).toEqual(['D5']);
  });
  it('divide the running totals where the table has them', () => {
    expect(ratesOf(TO_DATE, '回収率（累計）', true).slice(1)).toEqual(MONTHS.slice(1).map((_, i) => `F${i + 3} = E${i + 3} / D${i + 3} agrees`));
  });
  it('are not read into rates of the months', () => {
    const single = MONTHS.map((_, i) => percent(PAID[i]!, CLAIMED[i]!));
    expect(ratesOf(single, '回収率')).toEqual(MONTHS.map((_, i) => `D${i + 2} = C${i + 2} / B${i + 2} agrees`));
    expect(ratesOf(['50.1％', '47.2％', '49.9％', '48.8％', '52.5％', '51.1％'])).toEqual([]);
  });
});
