import type { CellInput } from '../../../../test/support/buildWorkbook';
import { findingsOf } from '../../../../test/support/findingsOf';

const IMPROVED = '評価：○ 目標を達成　△ 目標未達成（前年度から改善）　× 目標未達成（前年度から改善なし）';
const REACHED_BEST = '判定　◎：目標を達成　○：目標は未達成だが前年度より改善　△：前年度と同じ、又は前年度を下回る';
const LEGEND = '評価：○ 目標を達成　△ 目標未達成だが前年度を上回る　× 目標未達成かつ前年度以下';

/** A list of the year 令和5年度 with last year's results beside it. */
const list = (legend: string, actual: string, mark: string, others: readonly string[] = ['△', '△', '○']): CellInput[][] => [
  ['令和5年度 事業報告'], [legend], ['事業', '目標', '令和5年度実績', '令和4年度実績', '評価'],
  ['特定健診', '60.0％以上', '53.4％', '50.9％', others[0]!], ['歯科健診', '20.0％以上', '16.7％', '15.1％', others[1]!], ['人間ドック', '55.0％以上', '56.2％', '54.7％', others[2]!],
  ['特定保健指導', '45.0％以上', actual, '41.2％', mark],
];

describe('a mark of what missed its target, by a legend that asks for last year as well', () => {
  it.each<[string, CellInput[][], [string, string][]]>([
    ['△ of what fell behind last year', list(LEGEND, '39.0％', '△'), [['E7', '×']]],
    ['× of it', list(LEGEND, '39.0％', '×'), []],
    ['× of what is above last year', list(LEGEND, '42.0％', '×'), [['E7', '△']]],
    ['△ of what equals last year, which is × by 以下', list(LEGEND, '41.2％', '△'), [['E7', '×']]],
    ['△ of what equals last year, which is △ by 以上', list('○ 達成　△ 未達成（前年度以上）　× 未達成（前年度を下回る）', '41.2％', '△'), []],
    ['what equals last year where the legend leaves it open', list('○ 達成　△ 未達成（前年度を上回る）　× 未達成（前年度を下回る）', '41.2％', '△'), []],
    ['× of what has improved', list(IMPROVED, '42.0％', '×'), [['E7', '△']]],
    ['△ of what has not improved', list(IMPROVED, '39.0％', '△'), [['E7', '×']]],
    ['△ of what has improved', list(IMPROVED, '42.0％', '△'), []],
    ['what equals last year where the legend asks for improvement', list(IMPROVED, '41.2％', '△'), []],
    ['○ of what has missed its target and improved, where the legend says so', list(REACHED_BEST, '42.0％', '○', ['○', '○', '◎']), []],
    ['○ of what has missed its target and fallen behind', list(REACHED_BEST, '39.0％', '○', ['○', '○', '◎']), [['E7', '△']]],
    ['△ of what equals last year, where the legend says that of △', list(REACHED_BEST, '41.2％', '△', ['○', '○', '◎']), []],
    ['○ of it', list(REACHED_BEST, '41.2％', '○', ['○', '○', '◎']), [['E7', '△']]],
    ['◎ of what has missed its target', list(REACHED_BEST, '42.0％', '◎', ['○', '○', '◎']), [['E7', '△']]],
    ['a legend that says nothing of last year for ×', list('○ 目標を達成　△ 目標未達成だが前年度を上回る　× 未実施', '39.0％', '△'), []],
    ['marks that do not follow the legend elsewhere either', list(LEGEND, '39.0％', '△', ['×', '△', '○']), []],
  ])('%s', (_, rows, expected) => {
    expect(findingsOf('mark-mismatch', rows, '2024-03').map(({ cell, expected: wanted }) => [cell, wanted])).toEqual(expected);
  });

  it.each<[string, string, string[]]>([['another follows the legend', '△', ['E9']], ['no other follows the legend', '×', []]])('takes small lists below one another together: %s', (_, other, cells) => {
    const head = ['事業', '目標', '令和5年度実績', '令和4年度実績', '評価'];
    const rows: CellInput[][] = [['令和5年度 事業報告'], [IMPROVED], head, ['特定健診', '60.0％以上', '53.4％', '50.9％', '△'], [], head, ['歯科健診', '20.0％以上', '16.7％', '15.1％', other], ['人間ドック', '55.0％以上', '56.2％', '54.7％', '○'], ['特定保健指導', '45.0％以上', '42.0％', '41.2％', '×']];
    expect(findingsOf('mark-mismatch', rows, '2024-03').map(({ cell }) => cell)).toEqual(cells);
  });

  it('says nothing in mid-year', () => {
    expect(findingsOf('mark-mismatch', list(LEGEND, '39.0％', '△'), '2023-09')).toEqual([]);
  });
});
