import { readFigure } from '../reading/number';
import { asShare, namesShare, unitsAgree } from './units';

const figure = (text: string) => readFigure(text)!;

describe('units', () => {
  it.each([
    ['48.61', 0.6591, 0.4861],
    ['0.0034', 0.00292, 0.0034],
    ['0.125', 0.00142, 0.00125],
    ['1', 1, 1],
    ['53.2', null, 0.532],
    ['0.532', null, 0.532],
  ])('%p near %p is %p', (text, near, expected) => {
    const share = asShare(figure(text), near);
    expect(share.value).toBeCloseTo(expected, 12);
    expect(share.unit).toBe('%');
    expect(Number(share.exact)).toBeCloseTo(expected, 12);
  });

  it('leaves a figure with a unit as it is', () => {
    expect(asShare(figure('12.3%'), 0.5).value).toBe(0.123);
    expect(asShare(figure('12件'), 0.5).unit).toBe('件');
  });

  it.each([['52,793', 0.66, ''], ['8820', 1, ''], ['1,204', null, ''], ['535', 0.66, '%'], ['1250.5', 0.66, '%'], ['1200', 12, '%']])('%p near %p is a count and no share where it is too large: unit %p', (text, near, unit) => {
    expect(asShare(figure(text), near).unit).toBe(unit);
  });

  it.each([['人', '名', true], ['件', '%', false], ['', '%', true], ['事業所', '社', true], ['事業所', '件', true], ['人', '事業所', false], ['円', '千円', false], ['日', '日間', true]])('%p and %p: %p', (a, b, agree) => {
    expect(unitsAgree(a, b)).toBe(agree);
  });

  it.each([['郵送化率', true], ['申請の割合（数量ベース）', true], ['サービススタンダードの達成状況', true], ['宣言事業所数', false], ['平均所要日数', false]])('%p names a share: %p', (name, share) => {
    expect(namesShare(name)).toBe(share);
  });
});
