import { figureWords, numberWords } from './figures';
import { renderJson } from './json';
import { textWidth } from './textWidth';
import { placeOf } from './view';
import { asOfWords, fiscalYearWords, monthWords } from './words';
import { sampleReport } from '../../test/report/sampleReport';

it.each([['2025-12', '令和7年12月'], ['2019-05', '令和元年5月'], ['2019-04', '平成31年4月'], ['1989-04', '平成元年4月'], ['1985-04', '1985年4月']])('month %s is %s', (month, words) => {
  expect(monthWords(month)).toBe(words);
});

it.each([[2025, '令和7年度'], [2019, '令和元年度'], [2018, '平成30年度']])('fiscal year %s is %s', (year, words) => {
  expect(fiscalYearWords(year)).toBe(words);
});

it('says where the as-of month comes from', () => {
  const { workbook } = sampleReport;
  expect(asOfWords({ ...workbook, asOfSource: 'argument' })).toBe('令和7年12月まで（指定された月）');
  expect(asOfWords({ ...workbook, asOfSource: null })).toBe('令和7年12月まで');
  expect(asOfWords({ ...workbook, asOf: null })).toBeNull();
});

it.each([[0.4396, '%', '43.96%'], [0.07, '%', '7%'], [0.1 + 0.2, '日', '0.3日'], [12839, '件', '12,839件'], [-0.003, '%', '-0.3%']])('%s with %s is %s', (value, unit, words) => {
  expect(figureWords(value, unit)).toBe(words);
});

it('writes large numbers without noise', () => {
  expect(numberWords(2043.8 * 100)).toBe('204,380');
});

it.each([
  ['C5', { sheet: '健診', cell: 'C5' }],
  ['2 業務!C5', { sheet: '2 業務', cell: 'C5' }],
  ["'it''s!'!C5", { sheet: "it's!", cell: 'C5' }],
  ['a!b!C5', { sheet: 'a!b', cell: 'C5' }],
])('reference %s', (reference, place) => {
  expect(placeOf(reference, '健診')).toEqual(place);
});

it.each([['abc', 3], ['件数', 4], ['ｱﾀｲ', 3], ['（1）', 5], ['😀', 2]])('%s takes %i columns', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

it('JSON is the report itself', () => {
  expect(JSON.parse(renderJson([sampleReport], false))).toEqual(sampleReport);
  expect(JSON.parse(renderJson([sampleReport], true))).toEqual([sampleReport]);
});
