import { measure } from '../../../test/support/measure';
import fc from 'fast-check';
import { parseAddress, rangeAddress } from '../snapshot/address';
import { callsKpi, copyFormula, parseReferences, readFormula, relativeForm, withoutKpiCalls, withTypedNames, type FormulaMeaning, type FormulaReference, type Quotient } from './index';

const name = ({ sheet, range }: FormulaReference): string => (sheet === null ? '' : `${sheet}!`) + rangeAddress(range);
const names = (list: readonly FormulaReference[]): string => list.map(name).join('+');
const quotient = (q: Quotient<FormulaReference>): string => `${names(q.numerator)} / ${names(q.denominator)}${q.minusOne ? ' - 1' : ''}`;

/** One line that says what a meaning is. */
function line(m: FormulaMeaning): string {
  const suffix = (w: { power: number; rounding: { mode: string; digits: number } | null; zeroWhenGuarded: boolean }): string =>
    (w.power ? ` e${w.power}` : '') + (w.rounding ? ` ${w.rounding.mode} ${w.rounding.digits}` : '') + (w.zeroWhenGuarded ? ' or 0' : '');
  switch (m.kind) {
    case 'sum': return `sum ${names(m.parts)}${m.minus.length ? ` - ${names(m.minus)}` : ''}${m.condition ? ` where ${name(m.condition)}` : ''}${suffix(m)}`;
    case 'ratio': return `ratio ${quotient(m)}${suffix(m)}`;
    case 'ratio-by-condition': return `if ${name(m.condition)} ${m.operator} ${m.literal}: ${quotient(m.whenTrue)}, else ${quotient(m.whenFalse)}${suffix(m)}`;
    case 'average': return `average ${names(m.parts)}${suffix(m)}`;
    case 'reference': return `reference ${name(m.ref)}${suffix(m)}`;
    default: return m.kind;
  }
}

describe('readFormula', () => {
  it.each([
    ['SUM(D6:O6)', 'sum D6:O6'],
    ['sum( D6:O6 , Q6 )', 'sum D6:O6+Q6'],
    ['SUM((A1,B1))', 'sum A1+B1'],
    ['A1+B1+C1', 'sum A1+B1+C1'],
    ['SUM(A1:A3)-B1', 'sum A1:A3 - B1'],
    ['A1-(B1-C1)', 'sum A1+C1 - B1'],
    ["SUM('4月'!G6,F6)", 'sum 4月!G6+F6'],
    ['SUM(4月!G6,F6)', 'sum 4月!G6+F6'],
    ['IF(D6="","",SUM($D6:D6))', 'sum D6'],
    ['IF(E6="","",SUM($D6:E6))', 'sum D6:E6'],
    ['SUMIF(D6:O6,"<>",D7:O7)', 'sum D7:O7 where D6:O6'],
    ['SUMIFS(D7:O7,D6:O6,"<>")', 'sum D7:O7 where D6:O6'],
    ['SUBTOTAL(9,B2:B9)', 'sum B2:B9'],
    ['SUBTOTAL(109,B2:B9)', 'sum B2:B9'],
    ['AGGREGATE(9,6,B2:B9)', 'sum B2:B9'],
    ['(F36-H36)*100', 'sum F36 - H36 e2'],
    ['ROUND(SUM(B2:B4)/1000,0)', 'sum B2:B4 e-3 half-up 0'],
    ['SUM(B:B)', 'sum B1:B1048576'],
    ['SUM(B2:B4)&"件"', 'sum B2:B4'],
    ['IF(D12="","",D12-D13)', 'sum D12 - D13'],
    ['a1/b1', 'ratio A1 / B1'],
    ['IF(D6="","",D6/D7)', 'ratio D6 / D7'],
    ['IF(H17="－","－",H17/J17)', 'ratio H17 / J17'],
    ['IF(I6=0,"－",G6/I6)', 'ratio G6 / I6'],
    ['IF(I6<>0,G6/I6,"－")', 'ratio G6 / I6'],
    ['IF(総括!E36=0,0,SUM(G21)/総括!E36)', 'ratio G21 / 総括!E36 or 0'],
    ['IF(D18="","",IFERROR(D18/D19,"－"))', 'ratio D18 / D19'],
    ['IFERROR(D18/D19,0)', 'ratio D18 / D19 or 0'],
    ['_xlfn.IFNA(D18/D19,"")', 'ratio D18 / D19'],
    ['IF(ISERROR(A1/B1),"",A1/B1)', 'ratio A1 / B1'],
    ['IF(OR(A1="",B1=0),"",A1/B1)', 'ratio A1 / B1'],
    ['IF(COUNT(D6:F6)<3,"",SUM(D6:F6))', 'sum D6:F6'],
    ['IF(SUM(G8,G9)=0,0,SUM(G8)/SUM(G8,G9))', 'ratio G8 / G8+G9 or 0'],
    ['a1/(a1+b1)', 'ratio A1 / A1+B1'],
    ['SUM(A1:A3)/SUM(B1,C1)', 'ratio A1:A3 / B1+C1'],
    ['ROUND(E42/D42,4)', 'ratio E42 / D42 half-up 4'],
    ['ROUNDDOWN(E42/D42*100,1)', 'ratio E42 / D42 e2 down 1'],
    ['ROUND(E42/D42,3)*100', 'ratio E42 / D42 e2 half-up 1'],
    ['INT(A1/B1)', 'ratio A1 / B1 down 0'],
    ['TRUNC(A1/B1,2)', 'ratio A1 / B1 down 2'],
    ["ROUND('1_業務'!P18/('1_業務'!P18+'1_業務'!P24),3)", 'ratio 1_業務!P18 / 1_業務!P18+1_業務!P24 half-up 3'],
    ['(A1-B1)/B1', 'ratio A1 / B1 - 1'],
    ['A1/B1-1', 'ratio A1 / B1 - 1'],
    ['(SUM(A1:A3)-SUM(B1:B3))/SUM(B1:B3)*100', 'ratio A1:A3 / B1:B3 - 1 e2'],
    ['IF(H8="－","－",IF(F8="以下",G8/H8,H8/G8))', 'if F8 = 以下: G8 / H8, else H8 / G8'],
    ["AVERAGE('1_業務'!D13:L13)", 'average 1_業務!D13:L13'],
    ['ROUND(AVERAGE(E7:I7),3)', 'average E7:I7 half-up 3'],
    ['SUM(E7:I7)/COUNT(E7:I7)', 'average E7:I7'],
    ['総括!R6', 'reference 総括!R6'],
    ["+'It''s'!$A$1", "reference It's!A1"],
    ["'2_レセプト・債権'!J12/100", 'reference 2_レセプト・債権!J12 e-2'],
    ['COUNTIF(L8:L24,"◎")', 'count'],
    ['COUNT(F5:F16)', 'count'],
    ['KPI.RATE(C5,B5)', 'ratio C5 / B5 half-up 3'],
    ['kpi.rate(C5,B5,2)', 'ratio C5 / B5 half-up 4'],
    ['KPI.RATE(C5,B5,0,"切り捨て")', 'ratio C5 / B5 down 2'],
    ['KPI.RATE(C5,B5,,"切り上げ")', 'ratio C5 / B5 up 3'],
    ['KPI.RATE(C5,B5,$A$1)', 'ratio C5 / B5'],
    ['KPI.RATE(C5,C5+D5)', 'ratio C5 / C5+D5 half-up 3'],
    ['KPI.RATE(C5,KPI.SUM(C5:D5))', 'ratio C5 / C5:D5 half-up 3'],
    ["KPI.RATE('4月'!C5,KPI.SUM(B5)+KPI.SUM(D5))*100", 'ratio 4月!C5 / B5+D5 e2 half-up 1'],
    ['ROUND(KPI.RATE(C5,B5,4),3)', 'ratio C5 / B5 half-up 3'],
    ['IF(C5="","",KPI.RATE(C5,B5))', 'ratio C5 / B5 half-up 3'],
    ['IFERROR(_xldudf_KPI_RATE(C5,B5),"－")', 'ratio C5 / B5 half-up 3'],
    ['KPI.RATE(KPI.VALUE(C5),B5)', 'ratio C5 / B5 half-up 3'],
    ['KPI.RATE(H5,KPI.TARGET(E5))', 'ratio H5 / E5 half-up 3'],
    ['KPI.YOY(C5,D5)', 'ratio C5 / D5 half-up 3'],
    ['KPI.YOY(C5,D5,0)', 'ratio C5 / D5 half-up 2'],
    ['KPI.DIFF(C5,D5)', 'sum C5 - D5'],
    ['KPI.DIFF(C5,D5)*100', 'sum C5 - D5 e2'],
    ['KPI.SUM(C5:C9)', 'sum C5:C9'],
    ['KPI.VALUE(C5)', 'reference C5'],
    ['KPI.ACHIEVEMENT(H5,E5)', 'if E5 at-most : E5 / H5, else H5 / E5'],
    ['KPI.ACHIEVEMENT(H5,E5,F5)', 'if F5 at-most : E5 / H5, else H5 / E5'],
    ['KPI.ACHIEVEMENT(H5,E5,"以下")', 'ratio E5 / H5'],
    ['ROUND(KPI.ACHIEVEMENT(H5,E5,"以上"),3)', 'ratio H5 / E5 half-up 3'],
    ['KPI.ACHIEVEMENT(H5,KPI.TARGET(E5,G5))', 'ratio H5 / E5'],
  ])('%s', (formula, expected) => {
    expect(line(readFormula(formula))).toBe(expected);
  });

  it.each([
    '', '1+2', '"A1"', 'A1:A3', '(A1-B1)/C1', 'A1*B1', 'A1+5', 'IF(K9>=1.1,"◎",IF(K9>=1,"○","×"))', 'IF(F38>=E38,F38-E38,0)', 'ROUND(SUM(D9:L9)/615425,3)',
    'MAX(A1:A3)', 'VLOOKUP(A1,B:C,2,0)', '売上/件数', '[1]Sheet1!A1+B1', "'[本.xlsx]4月'!A1+B1", 'SUM(Sheet1:Sheet3!A1)', "SUM('4月:6月'!A1)", 'SUM(Jan1:Mar1!A1)',
    'SUM(A1:INDEX(B:B,3))', 'SUM(A1', '"A1', "'A1", 'Sheet1!#REF!+A1', 'SUM(#REF!,A1)', 'A1#', 'テーブル1[[#This Row],[列]]/A1', '-A1', 'SUMIF(A1:A9,"計",B1:B9)', 'ROUND(A1,0)+ROUND(B1,0)',
    'KPI.MARK(C5,B5)', 'KPI.RATE(C5:C9,B5:B9)', 'KPI.RATE(C5)', 'KPI.RATE()', 'KPI.RATE(A1-B1,B1)', 'KPI.YTD(D6:O6,9)', 'KPI.NANIKA(A1,B1)', 'RATE(A1,B1)', 'OTHER.RATE(A1,B1)',
  ])('says nothing of %s', (formula) => {
    expect(readFormula(formula)).toEqual({ kind: 'other' });
  });
});

describe('calls of the add-in', () => {
  it.each<[string, boolean, string]>([
    ['KPI.RATE(C5,B5)', true, '0'],
    ['IF(C5="","",kpi.rate(C5,(B5+D5)))', true, 'IF(C5="","",0)'],
    ['SUM(A1:A3)+KPI.SUM(B1:B3)/KPI.VALUE("(KPI.")', true, 'SUM(A1:A3)+0/0'],
    ['_xldudf_KPI_YOY(KPI.VALUE(A1),B1)+A2', true, '0+A2'],
    ["'KPI.RATE('!A1+\"KPI.RATE(\"", false, "'KPI.RATE('!A1+\"KPI.RATE(\""],
    ['MYKPI.RATE(A1)', false, 'MYKPI.RATE(A1)'],
    ['KPI.RATE', false, 'KPI.RATE'],
    ['KPI.RATE(A1,"', true, '0'],
    ['A1+B1', false, 'A1+B1'],
  ])('%s', (formula, calls, rest) => {
    expect(callsKpi(formula)).toBe(calls);
    expect(withoutKpiCalls(formula)).toBe(rest);
  });

  it('are shown under the names that a user types', () => {
    expect(withTypedNames('ROUND(_xldudf_KPI_RATE(C5,_xldudf_KPI_SUM(B5:B6)),3)')).toBe('ROUND(KPI.RATE(C5,KPI.SUM(B5:B6)),3)');
    expect(withTypedNames('_xldudf_OTHER_RATE(A_1)')).toBe('_xldudf_OTHER_RATE(A_1)');
  });
});

describe('parseReferences', () => {
  it.each([
    ['SUM(A1:B2,$C$3)+A1:B2', 'A1:B2+C3'],
    ['A:C', 'A1:C1048576'],
    ['$2:3', 'A2:XFD3'],
    ['LOG10(A1)+"B2"+R2D2X', 'A1'],
    ['1.5E+3+A1B+A0+XFE1+売上A1', ''],
    ["'4月'!A1+総括!B2+[1]Sheet1!C3", '4月!A1+総括!B2'],
    ['b2:A1', 'A1:B2'],
    ['Sheet1!#REF!+A1', 'A1'],
  ])('%s', (formula, expected) => {
    expect(names(parseReferences(formula))).toBe(expected);
  });
});

describe('relativeForm', () => {
  const at = (formula: string, address: string): string => {
    const { row, col } = parseAddress(address)!;
    return relativeForm(formula, row, col);
  };
  it('is the same for copies of a formula', () => {
    expect(at('SUM(D6:O6)', 'P6')).toBe('SUM(RC[-12]:RC[-1])');
    expect(at('SUM(D7:O7)', 'P7')).toBe(at('sum(D6:O6)', 'P6'));
    expect(at('IF(E6="","",SUM($D6:E6))', 'E7')).toBe('IF(R[-1]C="","",SUM(R[-1]C4:R[-1]C))');
    expect(at("'4月'!F6+$A$1", 'F6')).toBe("'4月'!RC+R1C1");
    expect(at('SUM(A:A, 2:2)', 'B2')).toBe('SUM(C[-1]:C[-1],R:R)');
  });
  it('differs where a formula looks elsewhere', () => {
    expect(at('H17/J17', 'K17')).not.toBe(at('H18/G18', 'K18'));
    expect(at('IF(A1="a b",1,2)', 'B1')).not.toBe(at('IF(A1="A B",1,2)', 'B1'));
  });
});

describe('copyFormula', () => {
  it.each([
    ['SUM(D6:O6)', 1, 0, 'SUM(D7:O7)'],
    ['IF($D6="","D6",SUM($D6:D$6))', 2, 1, 'IF($D8="","D6",SUM($D8:E$6))'],
    ["'4月'!F6 + 総括!$A$1", 1, 2, "'4月'!H7 + 総括!$A$1"],
    ['SUM(A:A,2:2)', 1, 1, 'SUM(B:B,3:3)'],
  ])('%s moved by %i, %i', (formula, down, right, expected) => {
    expect(copyFormula(formula, down, right)).toBe(expected);
  });
  it('gives nothing where a reference would leave the sheet', () => {
    expect(copyFormula('A1', -1, 0)).toBeNull();
    expect(copyFormula('XFD1', 0, 1)).toBeNull();
  });
});

describe('any text', () => {
  const scraps = fc.array(fc.constantFrom('A1', 'SUM(', ')', '(', '"', "'", '!', '[', ']', '#', '#REF!', '$', ':', ',', '+', '/', '-', '4月', '総括!', '1', '.', ' ', 'IF(', '=', '{', '}', '%', '&', '\n', '\u0001c0\u0001'), { maxLength: 60 }).map((a) => a.join(''));
  it('never makes the readers throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), scraps), fc.nat(100), fc.nat(100), (text, row, col) => {
      parseReferences(text);
      expect(typeof relativeForm(text, row, col)).toBe('string');
      expect(readFormula(text)).toHaveProperty('kind');
    }), { numRuns: 2000 });
  });

  it('shifts references with the cell', () => {
    fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.nat(50), fc.nat(50), (row, col, down, right) => {
      const write = (r: number, c: number): string => `IF(${rangeAddress({ top: r, left: c, bottom: r, right: c })}="","",${rangeAddress({ top: r + 1, left: c, bottom: r + 1, right: c })}/${rangeAddress({ top: r, left: c + 2, bottom: r, right: c + 2 })})`;
      expect(relativeForm(write(row + down, col + right), row + down, col + right)).toBe(relativeForm(write(row, col), row, col));
    }));
  });

  it.each(['A1+', '(', '"', "'", '[', 'A', '1', '漢', "'a", '[a', 'a!', '1,', 'A1:', '{1;', '-', ' ', 'SUM(', 'KPI.SUM(', 'KPI.RATE("', '#', '$', '"a', "'a'!", '1.', 'IF(A1="","",', 'A1,'])('takes linear time for many %j', (scrap) => {
    for (const times of [2_000, 100_000]) {
      const text = scrap.repeat(times);
      const { milliseconds } = measure(() => {
        parseReferences(text);
        relativeForm(text, 0, 0);
        readFormula(text);
        withoutKpiCalls(text);
      });
      expect(milliseconds).toBeLessThan(3_000);
    }
  });
});
