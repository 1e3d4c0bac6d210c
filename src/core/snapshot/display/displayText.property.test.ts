import fc from 'fast-check';
import { displayText } from './displayText';

const ORDINARY = ['0', '0.0', '0.00', '#,##0', '#,##0.00', '#,##0;[Red]-#,##0', '0%', '0.0%', '0.00%', '#,##0"件"', '"("#,##0" 件)"', '#,##0,', '000', '0.00E+00', '0_);(0)', ';;;', '#', '0.0#'];
const DATES = ['yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d', 'h:mm', 'h:mm:ss', '[h]:mm', 'yyyy/mm/dd hh:mm', 'd-mmm-yy', 'mm:ss', 'h:mm AM/PM'];
const JAPANESE = ['[$-411]ggge"年"m"月"', 'ge.m.d', 'rr', 'aaa', '#,##0;"▲"#,##0', '[<=999]0;#,##0,"千"', '[DBNum1]General', '[$-ja-JP-x-gannen]ggge"年"'];
const LETTERS = [...'0#?.,%;@_*"\\/![]<>=-+eEgyrmdhsabAMP:()年▲ ', 'General', '[h]', '[>=', '[$-411]', '[DBNum1]', '[Red]', 'AM/PM', 'E+', '0.0', '#,##0'];

const anyNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.double({ min: -1e7, max: 3e6, noNaN: true }));
const anyFormat = fc.oneof(
  fc.constantFrom(...ORDINARY, ...DATES, ...JAPANESE),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('any value under any format', () => {
  it('is shown without an error, in at most the length of a cell', () => {
    fc.assert(
      fc.property(anyNumber, anyFormat, fc.boolean(), (value, format, date1904) => {
        const text = displayText(value, format, date1904);
        expect(typeof text).toBe('string');
        expect(text.length).toBeLessThanOrEqual(32_767);
        expect(text).not.toMatch(/undefined|NaN|null/);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds for text too', () => {
    fc.assert(fc.property(fc.string({ maxLength: 50 }), anyFormat, (value, format) => typeof displayText(value, format) === 'string'), { numRuns: 1000 });
  });

  it('never differs between two readings of the same cell', () => {
    fc.assert(fc.property(anyNumber, anyFormat, (value, format) => displayText(value, format) === displayText(value, format)));
  });

  it('takes bounded time on format codes of any length', () => {
    const started = process.cpuUsage();
    for (const piece of [...LETTERS, '0/', 's.0', 'm:', '[h]:', '""', '"', '0,', 'General', '@', ';[<5]', '[$-', '\\']) {
      for (const length of [255, 512, 1000]) {
        const code = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        for (const value of [0, -1.5, 43831.5, 1e308, 5e-324, 0.1]) displayText(value, code);
        displayText('あ'.repeat(32_767), code);
      }
    }
    expect(displayText(5, '0'.repeat(100_000))).toBe('5');
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
