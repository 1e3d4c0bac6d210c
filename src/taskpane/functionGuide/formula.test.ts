import { parse, tokenize } from '@borgar/fx';
import fc from 'fast-check';
import { evaluateFormula } from '../../../test/support/evaluateFormula';
import { builtGuide } from '../../../test/support/functionGuide';
import { examples } from '../../../test/support/helpPages';
import { cellAddress } from '../../core/snapshot/address';
import { choicesFor } from './choices';
import { composeFormula, missingParameters, readsItself, typedArgument, type Argument, type Arguments } from './formula';
import { type FunctionEntry, wordsOf } from './guide';

let guide: readonly FunctionEntry[];
beforeAll(async () => { guide = await builtGuide(); });

const entryOf = (name: string): FunctionEntry => guide.find((entry) => entry.name === name)!;
const cells = (address: string, sheet: string | null = '集計'): Argument => ({ kind: 'cells', sheet, address });

describe('the guide', () => {
  it('has every function with Japanese words for each parameter', () => {
    expect(guide).toHaveLength(16);
    const texts = guide.flatMap(({ title, gives, parameters }) => [title, gives, ...parameters.flatMap((parameter) => wordsOf(parameter).label)]);
    expect(texts.filter((text) => !/[ぁ-ヿ一-鿿]/.test(text))).toEqual([]);
  });

  it('gives the examples that the help pages give', () => {
    expect(guide.flatMap(({ name, examples: own }) => own.map((example) => ({ name, ...example }))).sort((a, b) => (a.formula < b.formula ? -1 : 1))).toEqual([...examples].sort((a, b) => (a.formula < b.formula ? -1 : 1)));
  });

  it('calls a parameter by the first sentence of its description', () => {
    const [numerator, , digits] = entryOf('RATE').parameters;
    expect(wordsOf(numerator!)).toEqual({ label: '分子（実施者数など）', hint: '数字でも「1,200人」のような文字でもかまいません。' });
    expect(wordsOf(digits!).label).toBe('% で表したときの小数の桁');
    expect(wordsOf({ name: 'x', description: '句点なし', isOptional: false })).toEqual({ label: '句点なし', hint: '' });
  });
});

describe('what is typed', () => {
  it.each<[string, Argument | null]>([
    ['', null], ['　 ', null],
    ['12', { kind: 'number', number: 12 }], ['１２', { kind: 'number', number: 12 }], ['-0.5', { kind: 'number', number: -0.5 }], ['＋3', { kind: 'number', number: 3 }],
    ['12月', { kind: 'text', text: '12月' }], ['切り捨て', { kind: 'text', text: '切り捨て' }], ['1,200人', { kind: 'text', text: '1,200人' }], ['85.0％以上', { kind: 'text', text: '85.0％以上' }], ['H31.4', { kind: 'text', text: 'H31.4' }],
    ['"H31"', { kind: 'text', text: 'H31' }], ['"a""b"', { kind: 'text', text: 'a"b' }],
    ['B2', cells('B2', null)], ['ｂ２：ｃ５', cells('B2:C5', null)], ['$C$5:$B$2', cells('B2:C5', null)], ['集計!B2', cells('B2')], ["'第1, 2 表''s'!B2:B3", cells('B2:B3', "第1, 2 表's")],
    ['集計!合計', { kind: 'text', text: '集計!合計' }], ['!B2', { kind: 'text', text: '!B2' }],
  ])('%p', (typed, argument) => {
    expect(typedArgument(typed)).toEqual(argument);
  });

  it('is never longer than Excel takes', () => {
    expect(typedArgument('あ'.repeat(300))).toEqual({ kind: 'text', text: 'あ'.repeat(255) });
  });
});

describe('the formula', () => {
  it.each<[string, string, Arguments, string | null]>([
    ['KPI.RATE(,)', 'RATE', {}, null],
    ['KPI.RATE(C2,)', 'RATE', { numerator: cells('C2') }, null],
    ['KPI.RATE(C2,B2)', 'RATE', { numerator: cells('C2'), denominator: cells('B2') }, '集計'],
    ["KPI.RATE('集計'!C2,'集計'!B2)", 'RATE', { numerator: cells('C2'), denominator: cells('B2') }, '別'],
    ["KPI.RATE(C2,'別'!B2)", 'RATE', { numerator: cells('C2'), denominator: cells('B2', '別') }, null],
    ['KPI.RATE(C2,B2,,"切り捨て")', 'RATE', { numerator: cells('C2'), denominator: cells('B2'), rounding: { kind: 'text', text: '切り捨て' } }, '集計'],
    ['KPI.RATE(C2,B2,2)', 'RATE', { numerator: cells('C2', null), denominator: cells('B2'), digits: { kind: 'number', number: 2 } }, '集計'],
    ['KPI.DIRECTION("「以上」の""例""")', 'DIRECTION', { text: { kind: 'text', text: '「以上」の"例"' } }, null],
  ])('%s', (formula, name, given, on) => {
    expect(composeFormula(entryOf(name), given, on)).toBe(formula);
  });

  it('reads back as what was given, whatever the names and texts', () => {
    const sheetName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:]|^'|'$|[\r\n]/.test(name) && name.trim() !== '');
    fc.assert(fc.property(sheetName, fc.nat(1000), fc.nat(200), fc.string({ unit: 'grapheme', maxLength: 40 }), (sheet, row, col, text) => {
      const address = cellAddress(row, col);
      const formula = composeFormula(entryOf('TARGET'), { text: { kind: 'text', text }, base: cells(address, sheet) }, `${sheet}と別`);
      const call = parse(tokenize(formula, { mergeRefs: true }));
      if (call.type !== 'CallExpression') throw new Error(formula);
      expect(call.arguments.map((argument) => (argument as { value?: unknown } | null)?.value)).toEqual([text, `'${sheet.replaceAll("'", "''")}'!${address}`]);
    }));
  });

  it('needs every parameter that may not be left out', () => {
    const missing = (given: Arguments): string[] => missingParameters(entryOf('PACE'), given).map(({ name }) => name);
    expect(missing({})).toEqual(['months', 'target', 'asOf']);
    expect(missing({ months: cells('B2:M2'), asOf: { kind: 'number', number: 12 } })).toEqual(['target']);
  });

  it.each<[string, boolean]>([['B2', true], ['C3', true], ['D2', false]])('put into %s it reads itself: %p', (cell, expected) => {
    expect(readsItself({ range: cells('B2:C4') }, { sheet: '集計', cell })).toBe(expected);
    expect(readsItself({ range: cells('B2:C4', null) }, { sheet: '集計', cell })).toBe(expected);
    expect(readsItself({ range: cells('B2:C4', '別') }, { sheet: '集計', cell })).toBe(false);
  });
});

describe('choices', () => {
  /** A formula of each function that has choices, as it works with cells of the pages' kind. */
  const WORKING: Readonly<Record<string, Arguments>> = {
    RATE: { numerator: { kind: 'number', number: 121 }, denominator: { kind: 'number', number: 800 } },
    MARK: { actual: { kind: 'number', number: 5 }, target: { kind: 'number', number: 7 } },
    ACHIEVEMENT: { actual: { kind: 'number', number: 5 }, target: { kind: 'number', number: 7 } },
    YOY: { current: { kind: 'number', number: 5 }, previous: { kind: 'number', number: 7 } },
    YTD: { months: cells('A1:L1') },
    PACE: { months: cells('A1:L1'), target: { kind: 'number', number: 600 } },
    FORECAST: { months: cells('A1:L1') },
    MISSING: { months: cells('A1:L1'), asOf: { kind: 'number', number: 3 } },
    WAREKI: { date: { kind: 'text', text: '2025/12/3' } },
  };

  it('are all understood by the functions they belong to', () => {
    const tried = guide.flatMap((entry) => entry.parameters.flatMap(({ name }) => choicesFor(name).map(({ typed }) => {
      const formula = composeFormula(entry, { ...WORKING[entry.name], [name]: typedArgument(typed)! }, '集計');
      return { formula, result: evaluateFormula(formula, () => 10).flat() };
    })));
    expect(tried.length).toBeGreaterThan(60);
    expect(tried.filter(({ result }) => result.some((value) => typeof value === 'string' && value.startsWith('#')))).toEqual([]);
  });

  it('of words are those that the descriptions name', () => {
    const words = guide.flatMap((entry) => entry.parameters.flatMap(({ name, description }) => choicesFor(name).filter(({ typed }) => !/^\d+$/.test(typed)).map(({ typed }) => ({ typed, description }))));
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter(({ typed, description }) => !description.includes(typed))).toEqual([]);
  });
});
