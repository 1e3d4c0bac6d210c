import { sheet, times, type OddBook } from './helpers';

const TEXT = '平成31年4月から令和元年12月までの実績は、1,234件（前年同期 1,100件）で対前年比112.2％でした。';

/** Nearly nothing, or far too much in one place. */
export const extremeBooks: readonly OddBook[] = [
  { title: 'a book without sheets', book: { sheets: [] } },
  { title: 'an empty book', book: { sheets: [sheet('Sheet1', [])] } },
  { title: 'empty sheets, one of them hidden', book: { sheets: [sheet('Sheet1', []), sheet('Sheet2', [], { hidden: true, hiddenRows: [1, 2], hiddenColumns: ['A'] }), sheet('Sheet3', [], { merges: ['A1:D4'] })] } },
  { title: 'a chart and its title, no cells', book: { sheets: [sheet('グラフ', [], { notes: { A1: '下のグラフは別の本から' } }), sheet('Chart1', [['実績の推移']])] } },
  { title: 'one cell', book: { sheets: [sheet('S', [[1]])] } },
  { title: 'one huge text', book: { sheets: [sheet('文書', [[TEXT.repeat(Math.floor(32_767 / TEXT.length))]])] } },
  { title: 'one huge text of digits and commas', book: { sheets: [sheet('S', [['1,2'.repeat(10_900)], ['(１２３)'.repeat(6_000)]])] }, allowed: ['malformed-number S!A1'] },
  { title: 'a line of text a row', book: { sheets: [sheet('memo', times(400, (i) => [`${i + 1}. ${TEXT}`]))] } },
  { title: 'cells far apart', book: { sheets: [sheet('S', [[1], ...times(3_000, () => []), [...times(800, () => null), '端']])] } },
  { title: 'strange sheet names', book: { sheets: [sheet("it's 令和 '7' 📊", [['a', 'b'], [1, 2]]), sheet('=SUM(A1)', [['x']])] } },
  { title: 'truth values and failed formulas without text', book: { sheets: [sheet('S', [[{ v: true }, { v: false }, { f: 'A1', v: null }, { f: 'IF(1,"","")', v: '' }]])] } },
];
