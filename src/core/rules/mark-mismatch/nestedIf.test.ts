import fc from 'fast-check';
import { nestedIf } from './nestedIf';

describe('nestedIf', () => {
  const cells = new Map<string, number | string | null>([['K9', 1.04], ['F9', '以下'], ['H9', '－'], ['B2', null]]);
  const read = (address: string) => cells.get(address);

  it.each<[string, string | null]>([
    ['IF(K9>=1.1,"◎",IF(K9>=1,"○","△"))', '○'],
    ['IF($K$9>=105%,"◎","○")', '○'],
    ['IF(H9="－","－",IF(K9>=1,"○","△"))', '－'],
    ['IF(F9="以下",IF(K9<=1,"○","△"),"×")', '△'],
    ['IF(AND(K9>=1,K9<1.1),"○","△")', '○'],
    ['IF(OR(K9<1,F9="以下"),"△","○")', '△'],
    ['IF(B2="","",IF(B2>=1,"○","△"))', ''],
    ['IF(B2=0,"－","○")', '－'],
    // A text is more than any number.
    ['IF(H9>=1,"◎","△")', '◎'],
    ['IF(Z1>=1,"◎","△")', null],
    ['IF(K9/F9>=1,"◎","△")', null],
    ["IF('総括'!K9>=1,\"◎\",\"△\")", null],
    ['IF(K9>=1,"◎")', null],
    ['IF(K9>=1,"a,b)","△")', 'a,b)'],
    ['K9', null],
  ])('%s', (formula, wanted) => {
    expect(nestedIf(formula, read)).toBe(wanted);
  });

  it('never throws and is quick on any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('I', 'F', 'AND', '(', ')', ',', '"', '○', 'K9', '>', '=', '1', ' '), maxLength: 300 }), (text) => {
      expect(['string', 'object']).toContain(typeof nestedIf(`IF(${text})`, read));
    }));
  });
});
