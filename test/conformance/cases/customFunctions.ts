import { cellsOf, equal, holds, read, until } from '../check';
import { BLANK, ENTRY, SUMMARY } from '../workbook';
import { FUNCTION_ARRAYS, FUNCTION_ERRORS, FUNCTION_PARAMETERS, FUNCTION_REQUESTS } from './pages';
import type { CaseHost, ConformanceCase, FunctionMetadata } from './types';

/** Answers of functions are gathered by the library and may take a second. */
const PATIENCE = 10_000;

type Parameters = FunctionMetadata['parameters'];
const number = (name: string, more: Partial<Parameters[number]> = {}): Parameters[number] => ({ name, type: 'number', ...more });

interface Example {
  readonly parameters?: Parameters;
  readonly result?: FunctionMetadata['result'];
  readonly options?: NonNullable<FunctionMetadata['options']>;
  readonly body: (...args: never[]) => unknown;
}

/** Makes `=TEST.EXAMPLE(…)` known to the workbook and gives its code to the library. */
async function provide(host: CaseHost, { parameters = [], result = { type: 'any' }, options, body }: Example): Promise<void> {
  await host.controls.declareFunctions('TEST', [{ id: 'EXAMPLE', name: 'EXAMPLE', description: '例', parameters, result, ...(options === undefined ? {} : { options }) }]);
  host.CustomFunctions.associate('EXAMPLE', body);
}

const enter = (host: CaseHost, cell: string, formula: string): Promise<void> => host.Excel.run(async (context) => {
  context.workbook.worksheets.getItem(BLANK).getRange(cell).formulas = [[formula]];
  await context.sync();
});

/** Waits until a block of the blank sheet shows what it must. */
async function becomes(host: CaseHost, cells: string, expected: unknown[][]): Promise<void> {
  let last: unknown;
  await until(async () => {
    last = await read(host, BLANK, cells, 'values');
    return JSON.stringify(last) === JSON.stringify(expected);
  }, `${cells} becomes ${JSON.stringify(expected)}`, PATIENCE).catch(() => equal(last, expected, cells));
}

/** What a formula gives with a function. */
const gives = (name: string, page: string, example: Example, formula: string, cells: string, expected: unknown[][]): ConformanceCase => ({
  name,
  area: 'custom functions',
  page,
  run: async (host) => {
    await provide(host, example);
    await enter(host, 'A1', formula);
    await becomes(host, cells, expected);
  },
});

const OPTIONAL = `${FUNCTION_PARAMETERS}#optional-parameters`;
const RETURNED = `${FUNCTION_ERRORS}#the-customfunctionserror-object`;

export const customFunctions: readonly ConformanceCase[] = [
  gives('a function adds two numbers', 'https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-overview', { parameters: [number('first'), number('second')], body: (first: number, second: number) => first + second }, '=TEST.EXAMPLE(1,2)', 'A1', [[3]]),
  gives('a promised result is waited for', `${FUNCTION_REQUESTS}#functions-that-return-data-from-external-sources`, { body: () => Promise.resolve('後で') }, '=TEST.EXAMPLE()', 'A1', [['後で']]),
  gives('a cell is handed over as its value', OPTIONAL, { parameters: [number('first'), number('second')], body: (first: number, second: number) => first * second }, `=TEST.EXAMPLE(${ENTRY}!B1,${ENTRY}!B2)`, 'A1', [[35]]),
  gives('an optional parameter that is left out is null', OPTIONAL, { parameters: [number('first'), number('second', { optional: true })], body: (first: number, second: number | null) => `${first}${second === null ? ' null' : ''}` }, '=TEST.EXAMPLE(1)', 'A1', [['1 null']]),
  gives('a range is handed over as rows of values', `${FUNCTION_PARAMETERS}#range-parameters`, { parameters: [number('values', { dimensionality: 'matrix' })], body: (values: number[][]) => JSON.stringify(values) }, `=TEST.EXAMPLE(${SUMMARY}!B3:C4)`, 'A1', [['[[1200,780],[800,600]]']]),
  gives('repeated arguments come in one array', `${FUNCTION_PARAMETERS}#repeating-single-value-parameter`, { parameters: [number('values', { repeating: true })], body: (values: number[]) => JSON.stringify(values) }, '=TEST.EXAMPLE(1,2,3)', 'A1', [['[1,2,3]']]),
  gives('rows of results spill down', `${FUNCTION_ARRAYS}#spill-down`, { result: { type: 'string', dimensionality: 'matrix' }, body: () => [['first'], ['second'], ['third']] }, '=TEST.EXAMPLE()', 'A1:A4', [['first'], ['second'], ['third'], ['']]),
  gives('columns of results spill to the right', `${FUNCTION_ARRAYS}#spill-right`, { result: { type: 'string', dimensionality: 'matrix' }, body: () => [['first', 'second', 'third']] }, '=TEST.EXAMPLE()', 'A1:C1', [['first', 'second', 'third']]),
  gives('rows and columns of results spill both ways', `${FUNCTION_ARRAYS}#spill-in-both-directions`, { result: { type: 'any', dimensionality: 'matrix' }, body: () => [['apples', 1, 'pounds'], ['pears', 5, 'crates']] }, '=TEST.EXAMPLE()', 'A1:C2', [['apples', 1, 'pounds'], ['pears', 5, 'crates']]),
  {
    name: 'results do not spill over cells that hold something',
    area: 'custom functions',
    page: `${FUNCTION_ARRAYS}#key-points`,
    run: async (host) => {
      await provide(host, { result: { type: 'number', dimensionality: 'matrix' }, body: () => [[1], [2]] });
      await host.controls.userEdits(BLANK, 'A2', '先客');
      await enter(host, 'A1', '=TEST.EXAMPLE()');
      await becomes(host, 'A1:A2', [['#SPILL!'], ['先客']]);
    },
  },
  ...([['invalidNumber', '#NUM!'], ['notAvailable', '#N/A'], ['divisionByZero', '#DIV/0!'], ['nullReference', '#NULL!'], ['invalidValue', '#VALUE!']] as const).map(([code, shown]): ConformanceCase => ({
    name: `the thrown error ${code} stands in the cell as ${shown}`,
    area: 'custom functions',
    page: RETURNED,
    run: async (host) => {
      await provide(host, {
        body: () => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- the documented way to return an error; the library's class is no Error
          throw new host.CustomFunctions.Error(host.CustomFunctions.ErrorCode[code]);
        },
      });
      await enter(host, 'A1', '=TEST.EXAMPLE()');
      await becomes(host, 'A1', [[shown]]);
    },
  })),
  gives('an exception that nobody handles is #VALUE!', `${FUNCTION_ERRORS}#use-trycatch-blocks`, {
    body: () => {
      throw new TypeError('壊れた');
    },
  }, '=TEST.EXAMPLE()', 'A1', [['#VALUE!']]),
  {
    name: 'an array of results may hold errors',
    area: 'custom functions',
    page: `${FUNCTION_ERRORS}#handle-errors-when-working-with-dynamic-arrays`,
    run: async (host) => {
      await provide(host, { result: { type: 'any', dimensionality: 'matrix' }, body: () => [[1], [new host.CustomFunctions.Error(host.CustomFunctions.ErrorCode.invalidNumber)], [3]] });
      await enter(host, 'A1', '=TEST.EXAMPLE()');
      await becomes(host, 'A1:A3', [[1], ['#NUM!'], [3]]);
    },
  },
  {
    name: 'a function that asks for it is told the cell that calls it',
    area: 'custom functions',
    page: `${FUNCTION_PARAMETERS}#invocation-parameter`,
    run: async (host) => {
      await provide(host, { parameters: [number('first')], options: { requiresAddress: true }, body: (_first: number, invocation: CustomFunctions.Invocation) => invocation.address });
      await enter(host, 'F6', '=TEST.EXAMPLE(1)');
      await until(async () => typeof (await read(host, BLANK, 'F6', 'values'))[0]?.[0] === 'string' && cellsOf(String((await read(host, BLANK, 'F6', 'values'))[0]?.[0])) === 'F6', 'the address is in the cell', PATIENCE);
      equal(await read(host, BLANK, 'F6', 'values'), [[`${BLANK}!F6`]]);
    },
  },
  {
    name: 'a function is called again when an argument changes',
    area: 'custom functions',
    page: `${FUNCTION_REQUESTS}#cancel-a-function`,
    run: async (host) => {
      await provide(host, { parameters: [number('value')], body: (value: number) => value + 1 });
      await enter(host, 'A1', '=TEST.EXAMPLE(B1)');
      await host.controls.userEdits(BLANK, 'B1', 10);
      await becomes(host, 'A1', [[11]]);
      await host.controls.userEdits(BLANK, 'B1', 20);
      await becomes(host, 'A1', [[21]]);
    },
  },
  {
    name: 'a call that can be cancelled is told when its argument changes',
    area: 'custom functions',
    page: `${FUNCTION_REQUESTS}#cancel-a-function`,
    run: async (host) => {
      const cancelled: number[] = [];
      await provide(host, {
        parameters: [number('value')],
        options: { cancelable: true },
        body: (value: number, invocation: CustomFunctions.CancelableInvocation) => new Promise((resolve) => {
          invocation.onCanceled = () => cancelled.push(value);
          if (value > 1) resolve(value);
        }),
      });
      await host.controls.userEdits(BLANK, 'B1', 1);
      await enter(host, 'A1', '=TEST.EXAMPLE(B1)');
      await host.controls.userEdits(BLANK, 'B1', 2);
      await becomes(host, 'A1', [[2]]);
      await until(() => cancelled.length > 0, 'the call is cancelled', PATIENCE);
      holds(cancelled.includes(1), 'it is the first call that is cancelled');
    },
  },
  {
    name: 'a formula shows its function’s name, and other formulas build on its result',
    area: 'custom functions',
    page: 'https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-overview',
    run: async (host) => {
      await provide(host, { parameters: [number('value')], body: (value: number) => value * 2 });
      await enter(host, 'A1', '=TEST.EXAMPLE(4)');
      await enter(host, 'A2', '=A1+1');
      await becomes(host, 'A1:A2', [[8], [9]]);
      equal(await read(host, BLANK, 'A1', 'formulas'), [['=TEST.EXAMPLE(4)']]);
    },
  },
];
