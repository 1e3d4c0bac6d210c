import fc from 'fast-check';
import { cellAddress, rangeAddress } from '../snapshot/address';
import { copyFormula, FormulaPattern, PatternFinder, readFormula, relativeForm } from './index';

const ROW = 4;
const COL = 3;

/** References round D5, fixed or not, single or areas, here, on other sheets and in other workbooks. */
const reference = fc.record({ row: fc.integer({ min: 0, max: 8 }), col: fc.integer({ min: 0, max: 5 }), rowFixed: fc.boolean(), colFixed: fc.boolean() })
  .map(({ row, col, rowFixed, colFixed }) => cellAddress(row, col).replace(/^([A-Z]+)(\d+)$/u, `${colFixed ? '$$' : ''}$1${rowFixed ? '$$' : ''}$2`));
const cells = fc.oneof(
  { weight: 4, arbitrary: reference },
  { weight: 2, arbitrary: fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`) },
  fc.constantFrom('SUM(B:D)', 'SUM($5:7)'),
  reference.map((one) => `'4月'!${one}`),
  reference.map((one) => `[1]Sheet1!${one}`),
);
const formula = fc.tuple(fc.array(cells, { minLength: 1, maxLength: 4 }), fc.constantFrom('/', '+', '-'), fc.constantFrom('', 'IF', 'ROUND'))
  .map(([list, operator, wrapper]) => (wrapper === 'IF' ? `IF(${list[0]}="","",${list.join(operator)})` : wrapper === 'ROUND' ? `ROUND(${list.join(operator)}, 3)` : list.join(operator)));
const distance = fc.integer({ min: -3, max: 4 });

it.each<[string, string | null]>([
  ['SUM(D1:D4)', 'E2:E5'],
  ['SUBTOTAL(9,$D$1:D4)', 'D1:E5'],
  ["SUM('4月'!D1:D4)", "4月!E2:E5"],
  ['ROUND(SUM(D1:D4),0)', 'E2:E5'],
  ['D1+D4', null],
  ['SUM(D1:D4)-SUM(D1:D2)', null],
  ['AVERAGE(D1:D4)', null],
  ['SUMIF(D1:D4,"<>",C1:C4)', null],
])('%s adds up one area in a copy, or none: %s', (text, area) => {
  const added = new FormulaPattern(text, ROW, COL).addedUpAt(ROW + 1, COL + 1);
  expect(added && (added.sheet === null ? '' : `${added.sheet}!`) + rangeAddress(added.range)).toBe(area);
});

it.each<[string, string, number, number, boolean]>([
  ['A1/B1', 'A2/B2', 1, 0, true],
  ['A1/B1', 'A02/B02', 1, 0, false],
  ['A1/B1', 'A/B2', 1, 0, false],
  ['A9/B9', 'A10/B10', 1, 0, true],
  ['Z1/B1', 'AA1/C1', 0, 1, true],
  ['Z1/B1', 'AB1/C1', 0, 1, false],
  ['A1/B1', 'A2/B1', 1, 0, false],
  ['A1/B1', 'A12/B12', 1, 0, false],
  ['A1/B1', 'A2/B2+1', 1, 0, false],
  ['SUM($D5:D5)', 'SUM($D5:E5)', 0, 1, true],
  ['SUM(D:D)', 'SUM(E:E)', 0, 1, true],
  ['SUM(5:5)', 'SUM(6:6)', 1, 0, true],
  ["'4月'!A1", "'5月'!A2", 1, 0, false],
  ['"A1"&A1', '"A1"&A2', 1, 0, true],
])('%s is copied to %s: %s down, %s to the right', (one, copy, down, right, expected) => {
  expect(new FormulaPattern(one, ROW, COL).isCopiedTo(copy, ROW + down, COL + right)).toBe(expected);
});

it('is no pattern of a copy that names one cell where it names two', () => {
  const pattern = new FormulaPattern('$A1+A1-B1', 0, 3);
  expect(pattern.form).toBe(relativeForm('$A1+B1-C1', 0, 4));
  expect(pattern.isCopiedTo('$A1+B1-C1', 0, 4)).toBe(false);
});

it('reads what a copy computes as the formula itself is read', () => {
  fc.assert(fc.property(formula, distance, distance, (one, down, right) => {
    const copy = copyFormula(one, down, right);
    const pattern = new FormulaPattern(one, ROW, COL);
    if (copy === null || !pattern.isCopiedTo(copy, ROW + down, COL + right)) return;
    expect(pattern.form).toBe(relativeForm(copy, ROW + down, COL + right));
    expect(pattern.meaningAt(ROW + down, COL + right)).toEqual(readFormula(copy));
  }), { numRuns: 2_000 });
});

it('knows every copy whose references move alike', () => {
  const relative = formula.map((one) => one.replaceAll('$', ''));
  fc.assert(fc.property(relative, distance, distance, (one, down, right) => {
    const copy = copyFormula(one, down, right);
    if (copy !== null) expect(new FormulaPattern(one, ROW, COL).isCopiedTo(copy, ROW + down, COL + right)).toBe(true);
  }));
});

it('finds for any text what is read of it alone', () => {
  fc.assert(fc.property(fc.array(fc.record({ text: fc.oneof(formula, fc.string({ maxLength: 12 })), col: fc.integer({ min: 0, max: 3 }) }), { maxLength: 20 }), (list) => {
    const finder = new PatternFinder();
    list.forEach(({ text, col }, row) => {
      const pattern = finder.patternOf(text, row, col);
      expect([pattern.form, pattern.meaningAt(row, col), pattern.kind]).toEqual([relativeForm(text, row, col), readFormula(text), readFormula(text).kind]);
    });
  }));
});
