import fc from 'fast-check';
import { call, callMatrix, column, lastMessage } from '../../test/support/callFunction';

describe('KPI.VALUE', () => {
  it.each<[unknown, number | string]>([
    ['37,145件', 37145], ['９，５４３', 9543], ['7.3 %', 0.073], ['▲10名', -10], ['△0.3', -0.3], ['(34,658件)', 34658], ['約132,000件', 132000], ['6.21 日', 6.21],
    ['0.02ポイント', 0.02], ['704万', 7_040_000], ['92,064千円', 92064], ['9,543通 (7,991通)', 9543], ['14件 (2件)', 14], ['速報値 12.3%', 0.123], [42, 42], [-0.5, -0.5], ['', ''], [null, ''],
    ['－', ''], ['ー', ''], ['集計中', ''], ['未定', ''], ['下期実施予定', ''], ['中止', ''], ['…', ''], ['件', ''],
    ['1.51.45％', '#VALUE!'], ['12,34.5', '#VALUE!'], ['一%', '#VALUE!'], ['2,499　3,295事業所', '#VALUE!'], ['4月', '#VALUE!'], ['○', '#VALUE!'], ['本文です', '#VALUE!'], [Infinity, '#NUM!'], ['#DIV/0!', '#DIV/0!'],
  ])('%j', (text, expected) => {
    expect(call('VALUE', text)).toBe(expected);
  });

  it('says why a figure is broken', () => {
    call('VALUE', '1.51.45％');
    expect(lastMessage()).toBe('引数 text（文字）の「1.51.45％」は数として読めません（小数点が二つある）。数字に直してください。');
  });

  it('goes over ranges', () => {
    expect(callMatrix('VALUE', [['1件', ''], ['x', '2.0%']])).toEqual([[1, ''], ['', 0.02]]);
  });

  it('reads back whatever is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('', '件', '人', '%', '円'), fc.constantFrom('', '▲', '△', '-'), (digits, decimals, unit, sign) => {
      const text = (digits / 10 ** decimals).toFixed(decimals);
      const [whole, fraction] = text.split('.');
      const written = sign + whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`) + unit;
      const value = Number(`${sign === '' ? '' : '-'}${digits}e-${decimals + (unit === '%' ? 2 : 0)}`);
      expect(call('VALUE', written)).toBe(value === 0 ? 0 : value);
    }));
    expect(callMatrix('VALUE', column('▲0'))).toEqual([[0]]);
  });
});
