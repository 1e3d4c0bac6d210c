import { buildWorkbook, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings } from '../settings';

type Rows = SheetSpec['rows'];

/** Rates of one sheet: `G2 = E2 / F2 agrees`. */
function ratesOf(rows: Rows): string[] {
  const { rates } = recognise(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings);
  return rates.map(({ cell, numerator, denominator, agreement }) => `${cell.address} = ${numerator[0]!.address} / ${denominator[0]!.address} ${agreement}`);
}

const HEADINGS = ['評価指標', '単位', '令和３年度', '令和４年度', '令和５年度', '令和５年度目標値', '達成率'];
const NUMBER_OF_LETTERS = ['通知数', '件', 20156, 24890, 26315, '25,000以上', '105.3%'];
const MEETINGS = ['開催回数', '回', 220, 196, 209, '220以上', '95.0%'];
const PATIENTS = ['新規導入者数', '人', 121, 118, 115, '118以下', '102.6%'];
const VISITS = ['訪問件数', '件', 602, 715, 737, '750以上', '98.3%'];

const changed = <T>(line: readonly T[], at: number, value: T): T[] => line.map((one, i) => (i === at ? value : one));

describe('達成率 beside the figures of several years', () => {
  it.each<[string, Rows, string[]]>([
    ['of the latest year and its target', [HEADINGS, NUMBER_OF_LETTERS, MEETINGS, PATIENTS], ['G2 = E2 / F2 agrees', 'G3 = E3 / F3 agrees', 'G4 = F4 / E4 agrees']],
    ['also where one line is wrong', [HEADINGS, NUMBER_OF_LETTERS, MEETINGS, changed(VISITS, 6, '89.3%')], ['G2 = E2 / F2 agrees', 'G3 = E3 / F3 agrees', 'G4 = E4 / F4 differs']],
    ['in small tables with the same headings, which show it together', [HEADINGS, NUMBER_OF_LETTERS, MEETINGS, [], ['事業２　訪問指導'], [], HEADINGS, changed(VISITS, 6, '89.3%'), PATIENTS], ['G2 = E2 / F2 agrees', 'G3 = E3 / F3 agrees', 'G8 = E8 / F8 differs', 'G9 = F9 / E9 agrees']],
    ['where two columns that are no target give one of them by chance', [HEADINGS, changed(NUMBER_OF_LETTERS, 6, '111.1%'), changed(MEETINGS, 6, '95.0%'), changed(PATIENTS, 6, '88.8%')], []],
    ['where a single line is all that agrees', [HEADINGS, NUMBER_OF_LETTERS, changed(MEETINGS, 6, '91.0%')], []],
    ['where the target is of a year that has no figures yet', [changed(HEADINGS, 5, '令和８年度目標値'), changed(NUMBER_OF_LETTERS, 6, '55.5%'), changed(MEETINGS, 6, '66.6%')], []],
  ])('%s', (_, rows, expected) => {
    expect(ratesOf(rows)).toEqual(expected);
  });
});
