import fc from 'fast-check';
import { findMalformed } from './malformed';
import { readMark } from './mark';
import { findFigures, readFigure, readFigurePair } from './number';
import { findPeriods, readPeriod } from './period';
import { readText } from './readCell';
import { readTargets } from './target';

/** Whatever a branch writes in whichever width must be read back as what was meant. */

const toWide = (text: string): string => [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
const width = fc.constantFrom((text: string) => text, toWide);
const space = fc.constantFrom('', ' ', '　');
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** An amount with up to three decimals, grouped or not, as text and as scaled integer. */
const amount = fc.record({ whole: fc.integer({ min: 0, max: 99_999_999 }), decimals: fc.integer({ min: 0, max: 3 }), tail: fc.integer({ min: 0, max: 999 }), commas: fc.boolean() }).map(({ whole, decimals, tail, commas }) => {
  const fraction = decimals === 0 ? '' : `.${String(tail).padStart(3, '0').slice(0, decimals)}`;
  return { text: `${commas ? grouped(String(whole)) : whole}${fraction}`, value: Number(`${whole}${fraction}`), decimals };
});
const unit = fc.constantFrom('件', '人', '名', '円', '千円', '事業所', '機関', '部', '通', '回', '社', '枚', '日', 'ポイント', '団体', '市町村', '');
const sign = fc.constantFrom(['', 1], ['▲', -1], ['△', -1], ['-', -1], ['－', -1], ['−', -1], ['+', 1], ['＋', 1]) as fc.Arbitrary<[string, number]>;

it('reads a figure in any spelling', () => {
  fc.assert(fc.property(amount, unit, sign, space, space, width, (number, name, [mark, factor], gap, gap2, wide) => {
    const text = `${gap2}${mark}${wide(number.text)}${gap}${name}`;
    const figure = readFigure(text);
    expect(figure).not.toBeNull();
    expect(figure?.value).toBeCloseTo(number.value * factor + 0, 9);
    expect(figure?.unit).toBe(name);
    expect(figure?.step).toBeCloseTo(10 ** -number.decimals, 12);
  }), { numRuns: 500 });
});

it('reads a percentage as a fraction, exactly', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 }), width, space, (scaled, decimals, wide, gap) => {
    const digits = String(scaled).padStart(decimals + 1, '0');
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    const figure = readFigure(`${wide(text)}${gap}％`);
    expect(figure?.value).toBe(Number(`${scaled}e-${decimals + 2}`));
    expect(Number(figure?.exact)).toBe(figure?.value);
  }), { numRuns: 500 });
});

it('reads a pair', () => {
  const part = fc.oneof(amount.map((number) => ({ text: number.text, value: number.value })), fc.constantFrom('—', '－', '-', 'ー').map((text) => ({ text, value: null })));
  fc.assert(fc.property(part, part, unit, space, (current, previous, name, gap) => {
    const write = (one: { text: string; value: number | null }): string => (one.value === null ? one.text : `${one.text}${name}`);
    const pair = readFigurePair(`${write(current)}${gap}（${write(previous)}）`);
    expect(pair).not.toBeNull();
    expect(typeof pair?.current === 'object' ? pair.current.value : null).toBe(current.value);
    expect(typeof pair?.previous === 'object' ? pair.previous.value : null).toBe(previous.value);
  }), { numRuns: 300 });
});

it('finds a figure inside words', () => {
  fc.assert(fc.property(amount, fc.constantFrom('件', '人', '円', '事業所', '%'), width, space, (number, name, wide, gap) => {
    const matches = findFigures(`対象者数は${wide(number.text)}${gap}${name}となった。`);
    expect(matches).toHaveLength(1);
    expect(matches[0]?.figure.unit).toBe(name);
  }), { numRuns: 300 });
});

/** A month of 2019-04 on in the spellings of the eras and of the Western calendar. */
const month = fc.record({ year: fc.integer({ min: 2015, max: 2035 }), month: fc.integer({ min: 1, max: 12 }) });
const era = (year: number): [string, string, number] => (year >= 2020 ? ['令和', 'R', year - 2018] : ['平成', 'H', year - 1988]);
const spelling = fc.constantFrom(
  (y: number, m: number) => `${era(y)[0]}${era(y)[2]}年${m}月`,
  (y: number, m: number) => `${era(y)[0]} ${era(y)[2]} 年 ${m} 月`,
  (y: number, m: number) => `${era(y)[1]}${era(y)[2]}.${m}`,
  (y: number, m: number) => `${era(y)[1]}${era(y)[2]}年${m}月`,
  (y: number, m: number) => `${y}/${m}`,
  (y: number, m: number) => `${y}年${m}月`,
  (y: number, m: number) => `${y}（${era(y)[0]}${era(y)[2]}）年${m}月`,
  (y: number, m: number) => `${era(y)[0]}${m >= 4 ? era(y)[2] : era(y)[2]}年${m}月`,
);
const ending = fc.constantFrom(['', false], ['分', false], ['末', true], ['時点', true], ['末現在', true], ['診療分', false]) as fc.Arbitrary<[string, boolean]>;

it('reads a month in any spelling', () => {
  fc.assert(fc.property(month, spelling, ending, width, (date, write, [suffix, until], wide) => {
    const text = wide(write(date.year, date.month)) + suffix;
    expect(readPeriod(text)).toMatchObject({ granularity: 'month', from: date, to: date, until });
    expect(findPeriods(`（${text}）`)).toHaveLength(1);
  }), { numRuns: 500 });
});

it('reads a fiscal year and its months', () => {
  fc.assert(fc.property(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }), width, (year, m, wide) => {
    const [name, letter, number] = era(year);
    for (const text of [`${name}${number}年度`, `${letter}${number}年度`, `${year}年度`, `${name} ${number} 年度`]) {
      expect(readPeriod(wide(text))).toMatchObject({ granularity: 'year', fiscalYear: year, from: { year, month: 4 }, to: { year: year + 1, month: 3 } });
      expect(readPeriod(`${text}（${m}月まで）`)).toMatchObject({ from: { year, month: 4 }, to: { year: m >= 4 ? year : year + 1, month: m }, until: true });
    }
  }));
});

it('never takes an impossible month for a month', () => {
  fc.assert(fc.property(fc.integer({ min: 13, max: 99 }), (m) => {
    expect(readPeriod(`${m}月`)).toBeNull();
    expect(readPeriod(`令和7年${m}月`)).toBeNull();
    expect(findMalformed(`令和7年${m}月`)).toHaveLength(1);
  }));
});

it('reads a mark with any spaces around it', () => {
  fc.assert(fc.property(fc.constantFrom('◎', '○', '△', '×', '－'), space, space, (sign, before, after) => {
    expect(readMark(before + sign + after)).toEqual({ sign, written: sign, proper: true });
  }));
});

const condition = fc.constantFrom(['以上', '>='], ['以下', '<='], ['以内', '<='], ['未満', '<='], ['以上とする', '>='], ['以下とする。', '<='], ['を上回る', '>='], ['を下回る', '<='], [' 以上', '>=']) as fc.Arbitrary<[string, string]>;
const subject = fc.constantFrom('', '実施率を', '生活習慣病予防健診実施率：', '1) 委嘱事業所数を', '(2) 資格喪失後1か月以内の保険証回収率を ', '■ KPI ', '【KPI】健診受診月から10か月以内に受診した者の割合: ', '施術箇所3部位以上、かつ月15日以上の施術の申請の割合について、');

it('reads a target in any spelling', () => {
  fc.assert(fc.property(subject, amount, fc.constantFrom('％', '件', '事業所', '円'), condition, width, space, (name, number, unitName, [words, operator], wide, gap) => {
    const readings = readTargets(`${name}${wide(number.text)}${gap}${unitName}${words}`);
    expect(readings).toHaveLength(1);
    expect(readings[0]?.operator).toBe(operator);
    expect(readings[0]?.value).toBeCloseTo(unitName === '％' ? number.value / 100 : number.value, 9);
    expect(readings[0]?.firm).toBe(true);
  }), { numRuns: 500 });
});

it('well-formed figures, months and targets are never called malformed', () => {
  const written = fc.oneof(
    // 1.204件 is 1,204件 with a point for its comma.
    fc.tuple(amount, unit).map(([number, name]) => `${number.text}${name}`).filter((text) => !/\.\d{3} ?(?:件|人|名|社|事業所|団体)/u.test(text)),
    fc.tuple(month, spelling, ending).map(([date, write, [suffix]]) => write(date.year, date.month) + suffix),
    fc.tuple(subject, amount, condition).map(([name, number, [words]]) => `${name}${number.text}%${words}`),
  );
  fc.assert(fc.property(written, width, (text, wide) => {
    expect(findMalformed(wide(text))).toEqual([]);
    expect(readText(text).kind).not.toBe('malformed');
  }), { numRuns: 500 });
});
