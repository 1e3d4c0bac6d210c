import { displayText } from './displayText';

/** Serial of a day in the 1900 system, for days after February 1900. */
const serial = (iso: string): number => Date.parse(`${iso}Z`) / 86_400_000 + 25_569;

type Case = readonly [value: number | string | boolean | null, format: string, text: string];

describe('dates and times', () => {
  const day = serial('2020-01-01');
  const cases: Case[] = [
    [day, 'yyyy/m/d', '2020/1/1'],
    [day, 'yyyy/mm/dd', '2020/01/01'],
    [day, 'yyyy"年"m"月"d"日"', '2020年1月1日'],
    [day, 'yyyy年m月d日', '2020年1月1日'],
    [day, 'm"月"', '1月'],
    [day, 'm/d', '1/1'],
    [day, 'yy.m', '20.1'],
    [day, 'd-mmm-yy', '1-Jan-20'],
    [day, 'mmmm', 'January'],
    [day, 'mmmmm', 'J'],
    [day, '[$-411]mmmm', '1月'],
    [day, 'ddd', 'Wed'],
    [day, 'aaa', '水'],
    [day, 'aaaa', '水曜日'],
    [day, 'm/d(aaa)', '1/1(水)'],
    [day, '[$-411]dddd', '水曜日'],
    [day, 'yyyy/m/d;@', '2020/1/1'],
    [day, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2020年1月1日'],
    [day, '[DBNum3]yyyy/m/d', '２０２０/１/１'],
    [day, '[DBNum1]yyyy"年"m"月"d"日"', '二〇二〇年一月一日'],
    [0.75, 'h:mm', '18:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [0.75, '[$-411]AM/PM h"時"', '午後 6時'],
    [1.75, '[h]:mm', '42:00'],
    [0.05, '[mm]:ss', '72:00'],
    [0.5 + 1.6 / 86_400, 'h:mm:ss', '12:00:02'],
    [0.5 + 1.25 / 86_400, 'mm:ss.00', '00:01.25'],
    [serial('2020-12-31') + 0.99999999, 'yyyy/m/d h:mm:ss', '2021/1/1 0:00:00'],
    [serial('2020-12-31') + 0.999999, 'yyyy/m/d h:mm', '2021/1/1 0:00'],
    [0.5 + 59.4 / 86_400, 'h:mm', '12:00'],
    [serial('2020-03-04') + 5.1 / 24, 'm/d h:mm', '3/4 5:06'],
    [0, 'yyyy/m/d', '1900/1/0'],
    [59, 'yyyy/m/d', '1900/2/28'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [1, 'aaa', '日'],
    [-1, 'yyyy/m/d', '########'],
    [2958465, 'yyyy/m/d', '9999/12/31'],
    [2958466, 'yyyy/m/d', '########'],
  ];
  it.each(cases)('%p under %p reads %p', (value, format, text) => expect(displayText(value, format)).toBe(text));

  it('counts from 1904-01-01 in the 1904 system', () => {
    expect(displayText(0, 'yyyy/m/d(aaa)', true)).toBe('1904/1/1(金)');
    expect(displayText(day - 1462, '[$-411]ggge"年"m"月"', true)).toBe('令和2年1月');
    expect(displayText(12, '0', true)).toBe('12');
  });
});

describe('Japanese eras', () => {
  const cases: Case[] = [
    [serial('2020-01-01'), '[$-411]ggge"年"m"月"', '令和2年1月'],
    [serial('2020-01-01'), 'ggge"年"m"月"d"日"', '令和2年1月1日'],
    [serial('2020-01-01'), '[$-ja-JP]ggge"年"m"月"', '令和2年1月'],
    [serial('2020-01-01'), '[$-411]ge.m.d', 'R2.1.1'],
    [serial('2020-01-01'), 'gge.m.d', '令2.1.1'],
    [serial('2020-01-01'), 'ge.m', 'R2.1'],
    [serial('2020-01-01'), 'e', '2'],
    [serial('2020-01-01'), 'ee', '02'],
    [serial('2020-01-01'), 'r', '02'],
    [serial('2020-01-01'), 'rr', '令和02'],
    [serial('2020-01-01'), '[$-409]e', '2020'],
    [serial('2020-01-01'), '[$-1030411]ggge"年"', '令和2年'],
    [serial('2019-05-01'), '[$-411]ggge"年"m"月"d"日"', '令和1年5月1日'],
    [serial('2019-05-01'), '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年5月1日'],
    [serial('2019-05-01'), '[$-ja-JP-x-gannen,80]ggge"年"m"月"d"日";@', '令和元年5月1日'],
    [serial('2020-05-01'), '[$-ja-JP-x-gannen]ggge"年"', '令和2年'],
    [serial('2019-04-30'), 'ggge"年"m"月"d"日"', '平成31年4月30日'],
    [serial('1989-01-08'), 'ggge"年"m"月"d"日"', '平成1年1月8日'],
    [serial('1989-01-07'), 'ggge"年"m"月"d"日"', '昭和64年1月7日'],
    [serial('1926-12-25'), 'ggge"年"m"月"d"日"', '昭和1年12月25日'],
    [serial('1926-12-24'), 'ggge"年"m"月"d"日"', '大正15年12月24日'],
    [serial('1912-07-30'), 'ggge"年"m"月"d"日"', '大正1年7月30日'],
    [serial('1912-07-29'), 'ggge"年"m"月"d"日"', '明治45年7月29日'],
    [1, 'ggge"年"m"月"d"日"', '明治33年1月1日'],
    [serial('2031-10-21'), '[DBNum1]ggge"年"m"月"d"日"', '令和十三年十月二十一日'],
    [serial('2100-01-01'), 'ge', 'R82'],
  ];
  it.each(cases)('%p under %p reads %p', (value, format, text) => expect(displayText(value, format)).toBe(text));

  it('agrees with the calendar of Intl on every first and last day of an era', () => {
    const calendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
    for (const iso of ['1912-07-29', '1912-07-30', '1926-12-24', '1926-12-25', '1989-01-07', '1989-01-08', '2019-04-30', '2019-05-01']) {
      const expected = calendar.format(new Date(`${iso}Z`)).replace('元年', '1年');
      expect(displayText(serial(iso), 'ggge"年"')).toBe(expected);
    }
  });
});
