import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../check';
import { defaultSettings } from '../settings';

/** A list of three KPIs with results of two years, of which the 達成率 divides one. */
function kpis(years: readonly [string, string], rates: readonly string[]) {
  const lines = [['レセプト点検の査定率', '0.150％以上', '0.150％', '0.154％', '0.147％'], ['１件当たり査定額', '9,200円以上', '9,200円', '8,912円', '9,043円'], ['返納金債権の回収率', '58.0％以上', '50.9％', '52.0％', '51.0％']];
  const rows: CellInput[][] = [['令和７年度　ＫＰＩ進捗表　令和７年11月末現在'], [], ['ＫＰＩ', '年度目標', '11月末目標', ...years, '達成率'], ...lines.map((line, i) => [...line, rates[i]!])];
  return check(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings, { asOf: '2025-11' }).kpis.map(({ actualCell, actual, previous }) => [actualCell, actual?.asOf ?? null, previous ?? null]);
}

const STALE = ['令和６年11月末実績', '令和６年11月末実績'] as const;
const OF_FIRST = ['102.7％', '96.9％', '102.2％'];
const FIRST = [['D4', '2025-11', 0.00147], ['D5', '2025-11', 9043], ['D6', '2025-11', 0.51]];
const NONE: unknown[][] = [];

describe("results under last year's heading, which stands twice", () => {
  it.each<[string, readonly [string, string], readonly string[], unknown[][]]>([
    ['the first is this year, by its 達成率', STALE, OF_FIRST, FIRST],
    ['as where the headings are right', ['令和７年11月末実績', '令和６年11月末実績'], OF_FIRST, FIRST],
    ['neither where the 達成率 is of the second', STALE, ['98.0％', '98.3％', '100.2％'], NONE],
    ['neither where the headings are two years', ['令和６年11月末実績', '令和５年11月末実績'], OF_FIRST, NONE],
  ])('%s', (_, years, rates, expected) => {
    const found = kpis(years, rates);
    expect(expected === NONE ? found.filter(([cell]) => String(cell).startsWith('D')).length : found).toEqual(expected === NONE ? 0 : expected);
  });
});
