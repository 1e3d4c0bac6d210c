import { builtGuide } from '../../../test/support/functionGuide';
import type { CellState } from '../../excel/cellState';
import type { InsertOutcome, Insertion } from '../../excel/insertFormula';
import type { PickedCells } from '../../excel/pickedCells';
import type { Step } from '../../excel/undoStack';
import { FunctionGuideSession } from './functionGuideSession';
import type { FunctionEntry } from './guide';

let guide: readonly FunctionEntry[];
beforeAll(async () => { guide = await builtGuide(); });

const step: Step = { label: '関数の挿入', cells: [] };
const content: CellState = { formula: null, value: 12, isError: false, format: 'General' };

interface Excel {
  selected: PickedCells | Error;
  outcome: InsertOutcome | Error;
  loads: (readonly FunctionEntry[] | Error)[];
  readonly insertions: Insertion[];
  readonly kept: Step[];
}

function opened(change: Partial<Excel> = {}): { session: FunctionGuideSession; excel: Excel } {
  const excel: Excel = { selected: { sheet: '集計', address: 'B2', activeCell: 'B2' }, outcome: { kind: 'inserted', step }, loads: [], insertions: [], kept: [], ...change };
  const settle = <T>(answer: T | Error): Promise<T> => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
  const session = new FunctionGuideSession({
    load: () => settle(excel.loads.shift() ?? guide),
    readSelection: () => settle(excel.selected),
    insert: (insertion) => {
      excel.insertions.push(insertion);
      return settle(excel.outcome);
    },
    keep: (kept) => { excel.kept.push(kept); },
  });
  return { session, excel };
}

const select = (excel: Excel, address: string, sheet = '集計'): void => { excel.selected = { sheet, address, activeCell: address.split(':')[0]! }; };

/** RATE with both of its cells and a place. */
async function ready(change: Partial<Excel> = {}): Promise<ReturnType<typeof opened>> {
  const { session, excel } = opened(change);
  await session.open('RATE');
  select(excel, 'C2');
  await session.useSelection('numerator');
  select(excel, 'B2');
  await session.useSelection('denominator');
  select(excel, 'D2:D5');
  await session.usePlace();
  return { session, excel };
}

it('opens a function from the ribbon before anything was loaded, and the list for a name that is none', async () => {
  const { session } = opened();
  const states: unknown[] = [];
  session.subscribe(() => states.push(session.state().functions === null ? 'loading' : session.state().chosen?.name ?? 'list'));
  await session.open('MARK');
  expect(states).toEqual(['loading', 'list', 'MARK']);
  await session.open('SUM');
  expect(session.state().chosen?.name).toBe('SUM');
  await session.open('NOTHING');
  expect(session.state().chosen).toBeNull();
});

it('shows the function that was asked for last while the descriptions were fetched', async () => {
  const { session } = opened();
  await Promise.all([session.open('MARK'), session.open('YTD')]);
  expect(session.state().chosen?.name).toBe('YTD');
});

it('keeps to the function that was asked for when the pane is drawn meanwhile and wants the descriptions, too', async () => {
  const { session } = opened();
  await Promise.all([session.open('MARK'), session.fetch()]);
  expect(session.state().chosen?.name).toBe('MARK');
});

it('shows the function that was asked for once the descriptions could be fetched at the second attempt', async () => {
  const { session } = opened({ loads: [new Error('away')] });
  await session.open('RATE');
  await session.fetch();
  expect(session.state().chosen?.name).toBe('RATE');
});

it('says that the descriptions could not be fetched, and fetches them again', async () => {
  const { session } = opened({ loads: [new Error('away')] });
  await session.open('RATE');
  expect(session.state().functions).toBe('failed');
  await session.open('RATE');
  expect(session.state().chosen?.name).toBe('RATE');
});

it('composes the formula of what is selected, typed and chosen, and says what is missing', async () => {
  const { session, excel } = opened();
  await session.open('RATE');
  expect(session.state()).toMatchObject({ formula: 'KPI.RATE(,)', obstacle: { kind: 'missing', parameters: [{ name: 'numerator' }, { name: 'denominator' }] } });
  select(excel, 'C2');
  await session.useSelection('numerator');
  expect(session.state()).toMatchObject({ formula: 'KPI.RATE(C2,)', given: { numerator: { shown: '集計!C2' } }, obstacle: { kind: 'missing', parameters: [{ name: 'denominator' }] } });
  session.type('denominator', '１２００');
  session.type('rounding', '切り捨て');
  expect(session.state()).toMatchObject({ formula: 'KPI.RATE(C2,1200,,"切り捨て")', obstacle: { kind: 'no-place' } });
  session.type('rounding', '');
  expect(session.state().formula).toBe('KPI.RATE(C2,1200)');
  select(excel, 'E4:E9', '別');
  await session.usePlace();
  expect(session.state()).toMatchObject({ place: { sheet: '別', cell: 'E4' }, formula: "KPI.RATE('集計'!C2,1200)", obstacle: null });
});

it('drops what was given with another function and keeps the place', async () => {
  const { session } = await ready();
  session.choose('YOY');
  expect(session.state()).toMatchObject({ formula: 'KPI.YOY(,)', given: {}, place: { sheet: '集計', cell: 'D2' } });
});

it('writes nothing while something is missing or the formula would read itself', async () => {
  const { session, excel } = await ready();
  session.type('numerator', '');
  await session.insert();
  select(excel, 'A2:D2');
  await session.useSelection('numerator');
  expect(session.state().obstacle).toEqual({ kind: 'reads-itself', place: { sheet: '集計', cell: 'D2' } });
  await session.insert();
  expect(excel.insertions).toEqual([]);
});

it('inserts, hands the step over and asks for another place', async () => {
  const { session, excel } = await ready();
  await session.insert();
  expect(excel.insertions).toEqual([{ sheet: '集計', cell: 'D2', formula: 'KPI.RATE(C2,B2)', replaces: null }]);
  expect(excel.kept).toEqual([step]);
  expect(session.state()).toMatchObject({ place: null, isBusy: false, notice: { kind: 'inserted', place: { sheet: '集計', cell: 'D2' }, formula: 'KPI.RATE(C2,B2)' } });
  session.dismiss();
  expect(session.state().notice).toBeNull();
});

it('asks before it replaces, and replaces only what it has shown', async () => {
  const { session, excel } = await ready({ outcome: { kind: 'occupied', content } });
  await session.overwrite();
  expect(excel.insertions).toEqual([]);
  await session.insert();
  expect(session.state().notice).toEqual({ kind: 'occupied', place: { sheet: '集計', cell: 'D2' }, content });
  expect(excel.kept).toEqual([]);
  excel.outcome = { kind: 'inserted', step };
  await session.overwrite();
  expect(excel.insertions.map(({ replaces }) => replaces)).toEqual([null, content]);
  expect(excel.kept).toEqual([step]);
});

it('takes the question away when the answer is no, or when something else is chosen', async () => {
  const { session, excel } = await ready({ outcome: { kind: 'occupied', content } });
  await session.insert();
  session.dismiss();
  await session.overwrite();
  await session.insert();
  session.type('digits', '2');
  await session.overwrite();
  expect(excel.insertions.map(({ replaces }) => replaces)).toEqual([null, null]);
});

it('tells what Excel has refused, and keeps everything that was given', async () => {
  const error = new Error('protected');
  const { session, excel } = await ready({ outcome: error });
  await session.insert();
  expect(session.state()).toMatchObject({ notice: { kind: 'failed', doing: '関数の挿入', error }, formula: 'KPI.RATE(C2,B2)', place: { cell: 'D2' }, isBusy: false });
  excel.selected = error;
  await session.useSelection('digits');
  expect(session.state().notice).toEqual({ kind: 'failed', doing: '選択中のセルの読み取り', error });
});

it('does one thing at a time', async () => {
  const { session, excel } = await ready();
  await Promise.all([session.insert(), session.insert(), session.usePlace()]);
  expect(excel.insertions).toHaveLength(1);
  expect(session.state().place).toBeNull();
});
