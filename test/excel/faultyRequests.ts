import type { WorkbookModel } from '../../workbench/model/workbookModel';
import type { BatchResult } from '../../workbench/host/wire';
import { describeError } from '../../src/excel/officeErrors';
import type { RepairSession } from '../../src/taskpane/model/repairSession';
import type { Intercept } from './excel';

const SET_PROPERTY = 4;

const failed = (code: string): BatchResult => ({ Results: [], Error: { Code: code, Message: '', HttpStatusCode: 500, ActionIndex: 0, Location: '' } });

/** Ways in which a request goes wrong. */
export const WAYS = {
  'is refused': () => Promise.resolve(failed('GeneralException')),
  'is done, and its answer is lost': async (_, request, pass) => {
    await pass(request);
    return failed('Timeout');
  },
  'is done by half': async (_, request, pass) => {
    const writes = request.Actions.flatMap(({ ActionType }, place) => (ActionType === SET_PROPERTY ? [place] : []));
    const { Results } = await pass({ ...request, Actions: request.Actions.slice(0, writes[Math.floor(writes.length / 2)] ?? 0) });
    return { ...failed('GeneralException'), Results };
  },
  'breaks the connection': () => Promise.reject(new Error('lost')),
} as const satisfies Record<string, Intercept>;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = ['is refused', 'is done, and its answer is lost', 'is done by half', 'breaks the connection'] as const satisfies readonly Way[];

/** The k-th request and the following ones go wrong; then the connection is there again. */
export const failing = (first: number, requests: number, way: Way): Intercept => (nth, request, pass) => (nth >= first && nth < first + requests ? WAYS[way](nth - first + 1, request, pass) : pass(request));

/** Something happens right before the k-th request is carried out. */
export const before = (k: number, happens: () => Promise<void>): Intercept => async (nth, request, pass) => {
  if (nth === k) await happens();
  return pass(request);
};

/** All that was entered into the cells of a book, with its formats; what formulas show is left out. */
export const entered = (model: WorkbookModel): string => JSON.stringify(model.content().sheets.map(({ name, cells }) => ({
  name, cells: cells.filter((cell) => cell.value !== null || cell.formula !== undefined || cell.format !== undefined).map(({ row, col, value, formula, format }) => [row, col, formula === undefined ? value : null, formula, format]),
})));

/** How the pane tells the end of some work: 'done' or 'undone', or a sentence why not. */
export async function endingOf(session: RepairSession, work: Promise<void>): Promise<string> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  expect(session.state()).toMatchObject({ busy: null, waiting: null });
  if (error === null) return session.state().last?.kind ?? 'nothing';
  expect(session.state().last).toBeNull();
  return describeError(error, '書き込み')!;
}
