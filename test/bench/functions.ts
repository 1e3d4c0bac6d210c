import Decimal from 'decimal.js';
import { functions, type FunctionName } from '../../src/functions/index';
import { median, tidy, timed, type Row } from './measure';

/** What Excel's runtime gives the functions to make errors of; none is made here. */
class RuntimeError extends Error {}
Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode: {} } });

const CALLS = 100_000;
const ROUNDS = 5;

type Call = (i: number) => unknown;
type AnyFunction = (...args: unknown[][][]) => unknown;

const cell = (value: unknown): unknown[][] => [[value]];
const year = (i: number): unknown[][] => [Array.from({ length: 12 }, (_, month) => (month < 9 ? (i % 97) + month : ''))];
const LEGEND = [['◎ 110%以上'], ['○ 100%以上'], ['△ 80%以上'], ['× 80%未満']];

/** A call of each function as a sheet makes it: single cells, true numbers where numbers stand in sheets, and sentences where sentences do. */
const CALLS_OF: Readonly<Record<FunctionName, (i: number) => unknown[][][]>> = {
  RATE: (i) => [cell(i % 997), cell(1000 + (i % 89))],
  MARK: (i) => [cell((i % 100) / 100), cell('85.0％以上'), cell(''), LEGEND],
  ACHIEVEMENT: (i) => [cell(i % 997), cell(1000)],
  TARGET: (i) => [cell(`${i % 100}.0％以上`)],
  DIRECTION: (i) => [cell(`${i % 30}日以内`)],
  YOY: (i) => [cell(i % 997), cell(1000 + (i % 89))],
  DIFF: (i) => [cell(i % 997), cell((i % 89) / 10)],
  SUM: (i) => [[[i, i + 1, `${i % 500}件`, '']]],
  VALUE: (i) => [cell(`${i % 500},000件`)],
  YTD: (i) => [year(i), cell(12)],
  PACE: (i) => [year(i), cell(1200), cell(12), year(i + 1)],
  FORECAST: (i) => [year(i), cell(12), year(i + 1)],
  MISSING: (i) => [year(i), cell(12)],
  FISCALYEAR: (i) => [cell(45_000 + (i % 900))],
  WAREKI: (i) => [cell(45_000 + (i % 900)), cell('年月')],
  MONTH: (i) => [cell(`令和${(i % 20) + 1}年${(i % 12) + 1}月`)],
};

/** Median of some rounds, in milliseconds for all calls; one round before them is not counted. */
function measure(call: Call): number {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    tidy();
    const { ms } = timed(() => {
      for (let i = 0; i < CALLS; i++) call(i);
    });
    if (round > 0) times.push(ms);
  }
  return median(times);
}

const microseconds = (ms: number): string => `${((ms * 1000) / CALLS).toFixed(2)} µs`;

/** Cost of a call of the functions' own code, printed, and how the rate stands to the same division written out with the decimal library. */
export function measureFunctions(say: (text: string) => void): Row[] {
  const costs = (Object.keys(functions) as FunctionName[]).map((name) => {
    const code: AnyFunction = functions[name];
    return [name, measure((i) => code(...CALLS_OF[name](i)))] as const;
  });
  say(`\nfunctions, cost a call: ${costs.map(([name, ms]) => `KPI.${name} ${microseconds(ms)}`).join(', ')}`);
  const rate = functions.RATE as AnyFunction;
  const texts = measure((i) => rate(cell(`${i % 997}件`), cell(`1,${100 + (i % 89)}件`)));
  const decimal = measure((i) => cell(new Decimal(i % 997).div(1000 + (i % 89)).toDecimalPlaces(3, Decimal.ROUND_HALF_UP).toNumber()));
  const columns = [Array.from({ length: CALLS }, (_, i) => [i % 997]), Array.from({ length: CALLS }, (_, i) => [1000 + (i % 89)])];
  const filled = median(Array.from({ length: ROUNDS }, () => timed(() => rate(...columns)).ms));
  const single = costs.find(([name]) => name === 'RATE')![1];
  say(`KPI.RATE of texts ${microseconds(texts)}, of one range of ${CALLS} rows ${microseconds(filled)} a row, the same in decimals ${microseconds(decimal)}`);
  return [
    { what: `${CALLS} × KPI.RATE`, ms: single, against: 'the quotient in decimals', againstMs: decimal, limit: 2 },
    { what: `KPI.RATE of ${CALLS} rows`, ms: filled, against: `${CALLS} × KPI.RATE`, againstMs: single, limit: 4 },
  ];
}
