import { ModelError } from './modelError';
import { closeModels, openTest, testBook, testSheet } from './testBook';
import type { ModelEvent } from './workbookModel';

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

/** Code of the error that the action throws. */
function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof ModelError) return error.code;
    throw error;
  }
  return undefined;
}

afterEach(closeModels);

test('cells are written in one step with one event', async () => {
  const { model, id, sheet, events } = await openTest(testBook([testSheet([{ row: 0, col: 0, value: 1 }])]));
  model.writeCells(id, [{ row: 0, col: 0, content: { value: '12' } }, { row: 2, col: 3, content: { value: false } }, { row: 1, col: 1, content: { value: null, error: '#N/A' } }], 'other-author');
  expect(events).toEqual([{ type: 'cells-changed', sheetId: id, range: area(0, 0, 2, 3), source: 'other-author', before: null, after: null, formatOnly: false }]);
  model.writeCells(id, [{ row: 2, col: 3, content: null }], 'add-in');
  expect(events[1]).toMatchObject({ range: area(2, 3), source: 'add-in', before: { value: false }, after: null });
  await model.settled();
  expect([sheet.cell(0, 0), sheet.cell(1, 1), sheet.cell(2, 3)]).toEqual([{ value: '12', format: 'General', style: {} }, { value: null, error: '#N/A', format: 'General', style: {} }, null]);
  expect(sheet.usedRange(true)).toEqual(area(0, 0, 1, 1));
});

test('formats and parts of styles are laid over what the cell has', async () => {
  const { model, id, sheet, events } = await openTest(testBook([testSheet([{ row: 0, col: 0, value: '007', style: 0 }])], { styles: [{ font: { bold: true, name: 'Meiryo' }, fill: '#FFFFFF', indent: 2 }] }));
  model.writeCells(id, [{ row: 0, col: 0, format: '0.0%', style: { font: { color: '#FF0000' }, fill: null, borders: { top: { line: 'thin', color: '#000000' } } } }, { row: 4, col: 4, style: { fill: '#00FF00' } }], 'add-in');
  expect(events).toMatchObject([{ type: 'cells-changed', formatOnly: true, range: area(0, 0, 4, 4) }]);
  expect(sheet.cell(0, 0)).toEqual({ value: '007', format: '0.0%', style: { font: { bold: true, name: 'Meiryo', color: '#FF0000' }, indent: 2, borders: { top: { line: 'thin', color: '#000000' } } } });
  expect(sheet.cell(4, 4)).toEqual({ value: null, format: 'General', style: { fill: '#00FF00' } });
  expect([sheet.usedRange(true), sheet.usedRange(false)]).toEqual([area(0, 0), area(0, 0, 4, 4)]);
  model.writeCells(id, [{ row: 4, col: 4, style: { fill: null } }], 'add-in');
  expect(sheet.cell(4, 4)).toBeNull();
});

test('a sheet grows to where a cell is written, up to the limits of Excel', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([])]));
  model.writeCells(id, [{ row: 5000, col: 300, content: { value: 1 } }], 'add-in');
  expect(sheet.cell(5000, 300)!.value).toBe(1);
  expect(codeOf(() => model.writeCells(id, [{ row: 1_048_576, col: 0, content: { value: 1 } }], 'add-in'))).toBe('InvalidArgument');
  expect(codeOf(() => model.writeCells('{NO}', [{ row: 0, col: 0, content: { value: 1 } }], 'add-in'))).toBe('ItemNotFound');
});

test('merging keeps the first content and takes up what was merged before', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([{ row: 0, col: 1, value: 'a' }, { row: 1, col: 0, value: 'b' }], { merges: [area(1, 1, 2, 2)] })]));
  model.merge(id, area(0, 0, 1, 1), 'add-in');
  expect(sheet.merges).toEqual([area(0, 0, 1, 1)]);
  expect([sheet.cell(0, 0)!.value, sheet.cell(0, 1), sheet.cell(1, 0)]).toEqual(['a', null, null]);
  model.unmerge(id, area(1, 1), 'add-in');
  expect(sheet.merges).toEqual([]);
});

test('names of sheets are checked as Excel does', async () => {
  const { model, id } = await openTest(testBook([testSheet([]), testSheet([], { name: 'Data' })]));
  const refused = ['', 'a'.repeat(32), 'a/b', 'a[b', "'a", 'History'].map((name) => codeOf(() => model.addSheet(name, 'add-in')));
  expect(new Set(refused)).toEqual(new Set(['InvalidArgument']));
  expect([codeOf(() => model.addSheet('DATA', 'add-in')), codeOf(() => model.renameSheet(id, 'data', 'add-in'))]).toEqual(['ItemAlreadyExists', 'ItemAlreadyExists']);
  model.renameSheet(model.sheets[1]!.id, 'DATA', 'add-in');
  expect(model.sheets.map(({ name }) => name)).toEqual(['月次', 'DATA']);
});

test('sheets are added, moved, hidden and deleted with their events', async () => {
  const { model, id, events } = await openTest(testBook([testSheet([]), testSheet([], { name: '二' })]));
  const added = model.addSheet('三', 'add-in', 1);
  expect(model.sheets.map(({ name }) => name)).toEqual(['月次', '三', '二']);
  expect(model.sheet(added)).toMatchObject({ defaultRowHeight: 18.75, defaultColumnWidth: 72, visibility: 'visible' });
  model.moveSheet(added, 2, 'add-in');
  model.setVisibility(id, 'veryHidden', 'add-in');
  model.setVisibility(id, 'visible', 'add-in');
  model.deleteSheet(added, 'other-author');
  await model.settled();
  const kinds = events.filter((event): event is Extract<ModelEvent, { source: string }> => 'source' in event && !event.type.endsWith('activated')).map(({ type, source }) => `${type} ${source}`);
  expect(kinds).toEqual(['sheet-added add-in', 'sheet-moved add-in', 'sheet-visibility-changed add-in', 'sheet-visibility-changed add-in', 'sheet-deleted other-author']);
  expect(model.sheet(added)).toBeUndefined();
  model.setVisibility(id, 'hidden', 'add-in');
  expect([codeOf(() => model.deleteSheet(model.sheets[1]!.id, 'add-in')), codeOf(() => model.setVisibility(model.sheets[1]!.id, 'hidden', 'add-in')), codeOf(() => model.activate(id)), codeOf(() => model.moveSheet(id, 7, 'add-in'))]).toEqual(['InvalidOperation', 'InvalidOperation', 'InvalidOperation', 'InvalidArgument']);
  expect(model.activeSheetId).toBe(model.sheets[1]!.id);
});

test('a new sheet leaves the active one active, and nothing is said of activations', async () => {
  const { model, id, events } = await openTest(testBook([testSheet([])]));
  const added = model.addSheet('二', 'add-in', 0);
  await model.settled();
  expect(model.activeSheetId).toBe(id);
  expect(events.map(({ type }) => type).filter((type) => type.startsWith('sheet-'))).toEqual(['sheet-added']);
  model.activate(added);
  await model.settled();
  expect(events.filter(({ type }) => type.endsWith('activated'))).toEqual([
    { type: 'sheet-deactivated', sheetId: id, source: 'add-in' },
    { type: 'sheet-activated', sheetId: added, source: 'add-in' },
  ]);
});

test('selecting activates the sheet and tells what is selected', async () => {
  const { model, id, events } = await openTest(testBook([testSheet([]), testSheet([], { name: '二' })], { activeSheet: 1 }));
  const second = model.sheets[1]!.id;
  expect([model.activeSheetId, model.selection]).toEqual([second, [area(0, 0)]]);
  model.select(id, [area(1, 1, 2, 2), area(5, 5)]);
  await model.settled();
  expect([model.activeSheetId, model.selection]).toEqual([id, [area(1, 1, 2, 2), area(5, 5)]]);
  expect(events).toContainEqual({ type: 'sheet-activated', sheetId: id, source: 'add-in' });
  expect(events.filter(({ type }) => type === 'selection-changed')).toEqual([{ type: 'selection-changed', sheetId: id, ranges: [area(1, 1, 2, 2), area(5, 5)] }]);
  expect(codeOf(() => model.select(id, []))).toBe('InvalidArgument');
});

test('sizes, hidden lines, panes, gridlines, tab colours, protection and settings are kept', async () => {
  const { model, id, sheet } = await openTest(testBook([testSheet([])]));
  model.setRowHeight(id, 1, 2, 30);
  model.setColumnWidth(id, 3, 3, 200);
  model.setRowsHidden(id, 4, 5, true);
  model.setRowsHidden(id, 5, 5, false);
  model.setColumnsHidden(id, 1, 1, true);
  model.setFrozen(id, 2, 1);
  model.setShowGridlines(id, false);
  model.setTabColor(id, '#00FF00');
  model.setProtected(id, true);
  model.settings.set('profile', '{}');
  model.setConditionalFormats([{ id: 'f', sheetId: id, ranges: [area(0, 0)], formula: 'TRUE', fill: '#FFFF00', fontColor: null, stopIfTrue: false }]);
  expect([sheet.rowHeight(2), sheet.rowHeight(3), sheet.columnWidth(3), sheet.isRowHidden(4), sheet.isRowHidden(5)]).toEqual([30, 18.75, 200, true, false]);
  expect(model.content()).toMatchObject({ settings: { profile: '{}' }, sheets: [{ rowHeights: { 1: 30, 2: 30 }, columnWidths: { 3: 200 }, hiddenRows: [4], hiddenColumns: [1], frozen: { rows: 2, columns: 1 }, showGridlines: false, tabColor: '#00FF00', isProtected: true, conditionalFormats: [{ id: 'f', formula: 'TRUE' }] }] });
});
