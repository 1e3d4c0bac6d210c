import { rangeAddress } from '../core/snapshot/address';
import type { Range } from '../core/snapshot/workbook';
import { parsePlaces } from './areas';
import { runExcel } from './countingContext';
import { supports } from './support';

/** Who changed cells: the user, this add-in, or another author of a shared book. */
export type Author = 'user' | 'add-in' | 'other-author';

export interface CellsChanged {
  readonly sheet: string;
  /** A1 addresses; one rectangle round all of them where they are many. */
  readonly ranges: readonly string[];
  readonly by: readonly Author[];
  /** Rows, columns or cells were inserted or deleted, so that others have moved. */
  readonly moved: boolean;
}

/** What has happened to the book since the last call, in one. */
export interface Changes {
  readonly cells: readonly CellsChanged[];
  readonly added: readonly string[];
  readonly deleted: readonly string[];
  /** Told at once from ExcelApi 1.17 on; before that, together with the next change of another kind. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

export interface WatchOptions {
  /** Milliseconds without a change after which changes are told. */
  readonly quiet?: number;
  /** Milliseconds after which they are told even if changes go on. */
  readonly longest?: number;
}

const QUIET = 700;
const LONGEST = 5_000;
const MOST_RANGES = 20;

interface Pending {
  readonly cells: Map<string, { ranges: Range[]; by: Set<Author>; moved: boolean }>;
  readonly deleted: Set<string>;
}

const nothing = (): Pending => ({ cells: new Map(), deleted: new Set() });

/**
 * Watches the book until the returned function is called. Changes are gathered until they pause.
 * @param onChange called with what has changed, never with nothing.
 * @returns takes the handlers away.
 */
export async function watch(onChange: (changes: Changes) => void, { quiet = QUIET, longest = LONGEST }: WatchOptions = {}): Promise<() => Promise<void>> {
  let names = await sheetNames();
  let pending = nothing();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline = Infinity;
  let stopped = false;
  /** One telling at a time, in order. */
  let telling = Promise.resolve();

  const flush = async (): Promise<void> => {
    const gathered = pending;
    pending = nothing();
    timer = undefined;
    deadline = Infinity;
    // Where the names cannot be read (the connection is down), the ones last known serve.
    const now = await sheetNames().catch(() => names);
    const changes = describe(gathered, names, now);
    names = now;
    if (!stopped && changes.cells.length + changes.added.length + changes.deleted.length + changes.renamed.length > 0) onChange(changes);
  };
  const note = (): void => {
    deadline = Math.min(deadline, Date.now() + longest);
    clearTimeout(timer);
    timer = setTimeout(() => { telling = telling.then(flush); }, Math.max(0, Math.min(quiet, deadline - Date.now())));
  };
  const remove = await register({
    changed: (event) => {
      addCells(pending, event);
      note();
    },
    deleted: (id) => {
      pending.deleted.add(id);
      note();
    },
    other: note,
  });
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await remove();
  };
}

interface Handlers {
  readonly changed: (event: Excel.WorksheetChangedEventArgs) => void;
  readonly deleted: (sheetId: string) => void;
  /** A sheet was added or renamed: the names tell. */
  readonly other: () => void;
}

async function register({ changed, deleted, other }: Handlers): Promise<() => Promise<void>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const results: { remove(): void }[] = [
      worksheets.onChanged.add((event) => answered(() => changed(event))),
      worksheets.onAdded.add(() => answered(other)),
      worksheets.onDeleted.add((event) => answered(() => deleted(event.worksheetId))),
    ];
    if (supports('1.17')) results.push(worksheets.onNameChanged.add(() => answered(other)));
    await context.sync();
    // Handlers can only be removed in the context in which they were added.
    return () =>
      Excel.run(context, async (same) => {
        results.forEach((result) => {
          result.remove();
        });
        await same.sync();
      });
  });
}

/** Excel wants a promise of a handler. */
function answered(step: () => void): Promise<void> {
  step();
  return Promise.resolve();
}

const sheetNames = (): Promise<Map<string, string>> =>
  runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name]));
  });

function addCells(pending: Pending, event: Excel.WorksheetChangedEventArgs): void {
  const known = pending.cells.get(event.worksheetId) ?? { ranges: [], by: new Set<Author>(), moved: false };
  known.ranges.push(...(parsePlaces(event.address) ?? []).map((place) => place.range));
  known.by.add(authorOf(event.source, event.triggerSource));
  known.moved ||= !isEdit(event.changeType);
  pending.cells.set(event.worksheetId, known);
}

const isEdit = (changeType: string): boolean => changeType === 'RangeEdited';

const authorOf = (source: string, trigger: string | undefined): Author => (source === 'Remote' ? 'other-author' : trigger === 'ThisLocalAddin' ? 'add-in' : 'user');

/** @param before names of the sheets by id when changes were last told; @param now the same now. */
function describe({ cells, deleted }: Pending, before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Changes {
  return {
    cells: [...cells].flatMap(([id, { ranges, by, moved }]) => {
      const sheet = now.get(id);
      return sheet === undefined ? [] : [{ sheet, ranges: addresses(ranges), by: [...by], moved }];
    }),
    added: [...now].filter(([id]) => !before.has(id)).map(([, name]) => name),
    deleted: [...before].filter(([id]) => deleted.has(id) || !now.has(id)).map(([, name]) => name),
    renamed: [...before].flatMap(([id, from]) => {
      const to = now.get(id);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  };
}

function addresses(ranges: readonly Range[]): string[] {
  const texts = [...new Set(ranges.map(rangeAddress))];
  if (texts.length <= MOST_RANGES) return texts;
  const all = ranges.reduce((a, b) => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) }));
  return [rangeAddress(all)];
}
