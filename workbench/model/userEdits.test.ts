import { Direction, ICommandService, IUniverInstanceService, RedoCommand, UndoCommand } from '@univerjs/core';
import { ClearSelectionContentCommand, CopySheetCommand, InsertRowByRangeCommand, InsertSheetCommand, MoveRangeCommand, RemoveRowCommand, RemoveSheetCommand, SetRangeValuesCommand, SetStyleCommand, SetWorksheetHideCommand, SetWorksheetNameCommand, SetWorksheetOrderCommand } from '@univerjs/sheets';
import type { WorkbookContent } from './content';
import { startEngine } from './engine';
import { toUniver } from './load';
import { testBook, testSheet } from './testBook';
import { UniverWorkbook } from './univerWorkbook';
import type { ModelEvent } from './workbookModel';

const open: UniverWorkbook[] = [];

/** A workbook and what the grid would do to it: the engine's own commands. */
function openForUser(content: WorkbookContent) {
  const engine = startEngine(toUniver(content));
  const model = new UniverWorkbook(engine, content);
  open.push(model);
  const events: ModelEvent[] = [];
  model.on((event) => {
    if (event.type !== 'calculated' && event.type !== 'selection-changed') events.push(event);
  });
  const commands = engine.injector.get(ICommandService);
  // Where there is a grid, it has the focus.
  engine.injector.get(IUniverInstanceService).focusUnit(engine.workbook.getUnitId());
  const target = { unitId: engine.workbook.getUnitId(), subUnitId: engine.workbook.getSheetOrders()[0]! };
  const run = async (id: string, params: object = {}): Promise<void> => {
    await commands.executeCommand(id, { ...target, ...params });
    await model.settled();
  };
  const sheet = model.sheets[0]!;
  return { model, run, events, sheet, id: sheet.id };
}

const cells = (top: number, left: number, bottom = top, right = left) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

afterEach(() => {
  for (const model of open.splice(0)) model.dispose();
});

test('typing, deleting, undoing and redoing are changes by the user', async () => {
  const { run, events, sheet, id } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 0, col: 1, value: 3, formula: 'A1*3' }])]));
  await run(SetRangeValuesCommand.id, { range: cells(0, 0), value: { v: 7, t: 2 } });
  expect(events).toMatchObject([{ type: 'cells-changed', sheetId: id, range: area(0, 0), source: 'user', before: { value: 1 }, after: { value: 7 }, formatOnly: false }]);
  expect(sheet.cell(0, 1)!.value).toBe(21);
  await run(ClearSelectionContentCommand.id, { ranges: [cells(0, 0, 0, 1)] });
  expect(events[1]).toMatchObject({ type: 'cells-changed', range: area(0, 0, 0, 1), before: null, after: null });
  expect(sheet.cell(0, 1)).toBeNull();
  await run(UndoCommand.id);
  expect(sheet.cell(0, 1)).toMatchObject({ formula: 'A1*3', value: 21 });
  await run(UndoCommand.id);
  expect(events[3]).toMatchObject({ type: 'cells-changed', source: 'user', before: { value: 7 }, after: { value: 1 } });
  await run(RedoCommand.id);
  expect(sheet.cell(0, 1)!.value).toBe(21);
});

test('a style is a change of format, and text of digits stays text under it', async () => {
  const { run, events, sheet } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: '00123' }, { row: 0, col: 1, value: '12', formula: '""&12' }])]));
  await run(SetStyleCommand.id, { range: cells(0, 0, 0, 1), style: { type: 'bl', value: 1 } });
  expect(events.at(-1)).toMatchObject({ type: 'cells-changed', formatOnly: true, source: 'user' });
  expect([sheet.cell(0, 0), sheet.cell(0, 1)]).toMatchObject([{ value: '00123', style: { font: { bold: true } } }, { value: '12', style: { font: { bold: true } } }]);
});

test('rows that are put in or taken out change the rest of the sheet', async () => {
  const { run, events, sheet } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 4, col: 2, value: 2 }, { row: 5, col: 0, value: 2, formula: 'C5' }], { notes: { A1: '上', C5: '下' }, merges: [area(4, 2, 4, 3)], rowHeights: { 4: 30 } })]));
  await run(InsertRowByRangeCommand.id, { range: cells(2, 0, 3, 20), direction: Direction.UP });
  expect(events).toMatchObject([{ type: 'cells-changed', range: area(2, 0, 7, 2), source: 'user', formatOnly: false }]);
  expect([sheet.cell(6, 2)!.value, sheet.cell(7, 0)!.formula, sheet.cell(4, 2)]).toEqual([2, 'C7', null]);
  expect([sheet.merges, sheet.rowHeight(6), Object.fromEntries(sheet.notes)]).toEqual([[area(6, 2, 6, 3)], 30, { A1: '上', C7: '下' }]);
  await run(RemoveRowCommand.id, { range: cells(2, 0, 3, 20) });
  expect(events[1]).toMatchObject({ type: 'cells-changed', range: area(2, 0, 7, 2) });
  expect([sheet.cell(4, 2)!.value, Object.fromEntries(sheet.notes)]).toEqual([2, { A1: '上', C5: '下' }]);
});

test('cells that are dragged elsewhere change both places', async () => {
  const { run, events, sheet } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 0, col: 1, value: 1, formula: 'A1' }])]));
  await run(MoveRangeCommand.id, { fromRange: cells(0, 0), toRange: cells(3, 3) });
  expect(events).toMatchObject([{ type: 'cells-changed', range: area(0, 0, 3, 3), source: 'user' }]);
  expect([sheet.cell(3, 3)!.value, sheet.cell(0, 1)!.formula]).toEqual([1, 'D4']);
});

test('sheets that the user adds, renames, moves, hides and deletes are events', async () => {
  const { run, events, model, id } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }], { origin: 3, notes: { A1: '注' } }), testSheet([], { name: '二' })]));
  await run(InsertSheetCommand.id, { subUnitId: undefined });
  const added = model.sheets[2]!;
  expect(added.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  expect(events).toEqual([
    { type: 'sheet-added', sheetId: added.id, source: 'user' },
    { type: 'sheet-deactivated', sheetId: id, source: 'user' },
    { type: 'sheet-activated', sheetId: added.id, source: 'user' },
  ]);
  events.length = 0;
  await run(SetWorksheetNameCommand.id, { name: '新' });
  await run(SetWorksheetOrderCommand.id, { order: 2 });
  await run(SetWorksheetHideCommand.id);
  expect(events.filter(({ type }) => type.startsWith('sheet-') && !type.endsWith('activated'))).toEqual([
    { type: 'sheet-renamed', sheetId: id, source: 'user', before: '月次', after: '新' },
    { type: 'sheet-moved', sheetId: id, source: 'user', before: 0, after: 2 },
    { type: 'sheet-visibility-changed', sheetId: id, source: 'user', before: 'visible', after: 'hidden' },
  ]);
  await run(CopySheetCommand.id);
  expect(model.content().sheets.map(({ origin }) => origin)).toEqual([undefined, undefined, 3, undefined]);
  events.length = 0;
  await run(RemoveSheetCommand.id);
  expect(events).toMatchObject([{ type: 'sheet-deleted', sheetId: id, source: 'user' }]);
  await run(UndoCommand.id);
  expect(model.sheet(id)!.cell(0, 0)!.value).toBe(1);
});

test('a protected sheet lets the user change what is not locked, and nothing else', async () => {
  const { run, sheet, model, id } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 0, col: 1, value: 1, style: 0 }, { row: 0, col: 2, value: 2, formula: 'B1*2' }], { isProtected: true })], { styles: [{ locked: false }] }));
  await run(SetRangeValuesCommand.id, { range: cells(0, 0), value: { v: 9, t: 2 } });
  await run(SetRangeValuesCommand.id, { range: cells(0, 1), value: { v: 9, t: 2 } });
  await run(RemoveRowCommand.id, { range: cells(0, 0, 0, 20) });
  expect([0, 1, 2].map((col) => sheet.cell(0, col)!.value)).toEqual([1, 9, 18]);
  model.setProtected(id, false);
  await run(SetRangeValuesCommand.id, { range: cells(0, 0), value: { v: 9, t: 2 } });
  expect(sheet.cell(0, 0)!.value).toBe(9);
});

test('rows that another author puts in move what is below, formulas and all', async () => {
  const { model, events, sheet, id } = openForUser(testBook([testSheet([{ row: 0, col: 0, value: 1 }, { row: 2, col: 0, value: 2 }, { row: 3, col: 1, value: 2, formula: 'A3' }])]));
  model.insertRows(id, 1, 2, 'other-author');
  await model.settled();
  expect(events).toMatchObject([{ type: 'cells-changed', sheetId: id, source: 'other-author' }]);
  expect([sheet.cell(0, 0)!.value, sheet.cell(2, 0), sheet.cell(4, 0)!.value, sheet.cell(5, 1)!.formula]).toEqual([1, null, 2, 'A5']);
  expect(() => model.insertRows(id, 1, 0, 'user')).toThrow();
});
