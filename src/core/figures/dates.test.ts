import { serialOf, readMoment, readMonthNumber } from './dates';
import { Fault } from './fault';

const ANY = { name: 'date', label: '日付' };

it.each([[1970, 1, 1, 25569], [2000, 3, 1, 36586], [2025, 4, 1, 45748], [1927, 5, 18, 10000]])('%i-%i-%i is %i', (year, month, day, serial) => {
  expect(serialOf(year, month, day)).toBe(serial);
  expect(readMoment(serial, ANY)).toMatchObject({ granularity: 'day', year, month, day });
});

it.each([[9_999], [-1], [109_575], [2025], [12]])('%p is no date', (value) => {
  expect(readMoment(value, ANY)).toBeInstanceOf(Fault);
});

it.each<[unknown, number | null | string]>([
  [4, 4], ['12', 12], ['１２', 12], ['12月', 12], ['12月分', 12], ['令和7年12月末時点', 12], ['4～9月', 9], ['上期', 9], ['第3四半期', 12], ['令和7年度', 3], [45748, 4], ['', null], ['未定', null],
  [0, '#NUM!'], [13, '#NUM!'], [6.5, '#NUM!'], ['13', '#NUM!'], ['13月', '#NUM!'], ['0月', '#NUM!'], ['12件', '#VALUE!'], ['今月', '#VALUE!'], [true, '#VALUE!'], ['#REF!', '#REF!'],
])('the month of %p is %p', (given, expected) => {
  const read = readMonthNumber(given, ANY);
  expect(read instanceof Fault ? read.code : read).toBe(expected);
});
