import { readFigure } from '../reading/number';
import { judgeRate, judgeTotal, printedLike } from './agree';
import type { Agreement, Operand } from './types';

const operand = (text: string): Operand => ({ sheet: 'S', address: 'A1', row: 0, col: 0, cell: undefined, figure: readFigure(text), inside: false });
const operands = (...texts: string[]): Operand[] => texts.map(operand);

describe('a rate agrees', () => {
  const cases: [numerator: string[], denominator: string[], published: string, agreement: Agreement][] = [
    [['30.8'], ['32.0'], '96.3%', 'agrees'],
    [['37,145件'], ['37,145件'], '100%', 'agrees'],
    [['73,104'], ['73,104', '16,931'], '81.2%', 'agrees'],
    [['29,304'], ['29,305'], '99.99%', 'truncated'],
    [['29,304'], ['29,305'], '100.00%', 'agrees'],
    [['1'], ['3'], '33.4%', 'differs'],
    [['1'], ['8'], '12.5%', 'agrees'],
    [['1'], ['8'], '13%', 'agrees'],
    [['105'], ['1,000'], '10.5%', 'agrees'],
    // 92,064千円 may be anything from 92,063.5 to 92,064.5 thousand: 3.5% lies in reach of 100 ÷ 2,899 thousand.
    [['10千円'], ['29千円'], '35.0%', 'rounded-operands'],
    [['10件'], ['29件'], '35.0%', 'differs'],
    [['0'], ['5'], '0.0%', 'agrees'],
  ];
  test.each(cases)('%j / %j printed %s: %s', (numerator, denominator, published, agreement) => {
    expect(judgeRate(operands(...numerator), operands(...denominator), readFigure(published)!, 'half-up').agreement).toBe(agreement);
  });

  test('a denominator of 0 gives no quotient', () => {
    expect(judgeRate(operands('5'), operands('0'), readFigure('12%')!, 'half-up')).toEqual({ computed: null, expected: null, agreement: 'differs' });
  });

  test('the expected figure is written like the published one', () => {
    const published = readFigure('84.5%')!;
    const { expected } = judgeRate(operands('846'), operands('1000'), published, 'half-up');
    expect(printedLike(expected!, published)).toBe('84.6%');
  });

  test('rounding down is followed where the settings say so', () => {
    expect(judgeRate(operands('2'), operands('3'), readFigure('66.6%')!, 'down').agreement).toBe('agrees');
    expect(judgeRate(operands('2'), operands('3'), readFigure('66.7%')!, 'down').agreement).not.toBe('agrees');
  });
});

describe('a total agrees', () => {
  const cases: [parts: string[], minus: string[], published: string, agreement: Agreement][] = [
    [['218件', '408件', '216件'], [], '842件', 'agrees'],
    [['218件', '408件', '216件'], [], '843件', 'differs'],
    [['0.1', '0.2'], [], '0.3', 'agrees'],
    [['0.072%', '0.336%'], [], '0.409%', 'rounded-operands'],
    [['16,584千円', '56,155千円', '19,325千円'], [], '92,065千円', 'rounded-operands'],
    [['16,584千円', '56,155千円', '19,325千円'], [], '92,067千円', 'differs'],
    [['10'], ['12'], '▲2', 'agrees'],
    [['10'], ['12'], '2', 'differs'],
  ];
  test.each(cases)('%j less %j printed %s: %s', (parts, minus, published, agreement) => {
    expect(judgeTotal(operands(...parts), operands(...minus), readFigure(published)!).agreement).toBe(agreement);
  });

  test('two percentages differ by points', () => {
    expect(judgeTotal(operands('96.48%'), operands('95.19%'), readFigure('1.29ポイント')!, 100).agreement).toBe('agrees');
  });

  test.each([['12345', '1,234件', '12,345件'], ['-3', '10名', '▲3名'], ['0.5', '0.1%', '50.0%']])('%s like %s is written %s', (value, like, written) => {
    const figure = readFigure(like)!;
    const { expected } = judgeTotal(operands(value), [], { ...figure, value: 999, exact: '999' });
    expect(printedLike(expected!, figure)).toBe(written);
  });
});
