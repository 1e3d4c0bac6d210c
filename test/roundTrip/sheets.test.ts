import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../workbench/xlsx/open';
import { saveXlsx } from '../../workbench/xlsx/save';
import { OWN_ADD_IN } from '../../workbench/xlsx/settings';
import type { SheetContent, WorkbookContent } from '../../workbench/model/content';
import { plainly, withCell, without, withSheet } from './edits';
import { fullBook } from './fullBook';
import { differences, facts, part, parts } from './independent';

const bytes = fullBook();
const content = openXlsx(bytes, 'book.xlsx');
const original = facts(bytes);
const save = (after: WorkbookContent): Uint8Array => saveXlsx(bytes, content, after);
const [first, second, third] = content.sheets as [SheetContent, SheetContent, SheetContent];
const text = (file: Uint8Array, name: string): string => part(file, name) ?? '';
const withoutOrigin = (sheet: SheetContent): SheetContent => without(sheet, 'origin');

describe('a renamed sheet', () => {
  const renamed: WorkbookContent = withSheet(content, 1, { name: "係数'表" });

  it.each([
    ['its origin', renamed],
    ['what stands on it', { ...renamed, sheets: renamed.sheets.map(withoutOrigin) }],
  ])('is known by %s, and all that refers to it follows', (_how, after) => {
    const file = save(after);
    expect(text(file, 'xl/workbook.xml')).toContain(`<sheet name="係数'表" sheetId="7" r:id="rId2"/>`);
    expect(text(file, 'xl/workbook.xml')).toContain(`localSheetId="1">'係数''表'!$A$1:$C$9<`);
    expect(text(file, 'xl/workbook.xml')).toContain(`<definedName name="係数">'係数''表'!$B$2<`);
    const sheet = text(file, 'xl/worksheets/sheet1.xml');
    for (const piece of [`VLOOKUP(A2,'係数''表'!$A$1:$B$3,2,FALSE)`, `<formula>'係数''表'!$B$2</formula>`, `<formula1>'係数''表'!$A$2:$A$3</formula1>`, `location="'係数''表'!A1"`]) expect(sheet).toContain(piece);
    expect(text(file, 'xl/charts/chart1.xml')).toContain(`<c:f>'係数''表'!$B$2:$B$3</c:f>`);
    expect(text(file, 'xl/worksheets/sheet3.xml')).toContain(`<f>'係数''表'!B2+月報!B2</f>`);
    expect([...parts(file).values()].join('')).not.toContain('一覧 表');
    expect(openXlsx(file, '').sheets.map(({ name }) => name)).toEqual(['月報', "係数'表", '控え']);
  });

  it('is the same whether the model has rewritten the formulas or not', () => {
    const rewritten = withCell(withCell(renamed, 0, 'F2', { content: { value: 1, formula: "IFNA(VLOOKUP(A2,'係数''表'!$A$1:$B$3,2,FALSE),0)" } }), 2, 'B1', { content: { value: 13, formula: "'係数''表'!B2+月報!B2" } });
    const names = content.names.map((entry) => (entry.name === '係数' ? { ...entry, formula: "'係数''表'!$B$2" } : entry));
    expect(parts(save({ ...rewritten, names }))).toEqual(parts(save(renamed)));
  });

  it('can take the name of another that takes its', () => {
    const swapped = { ...content, sheets: [{ ...first, name: second.name }, { ...second, name: first.name }, third] };
    const file = save(withCell(swapped, 2, 'B1', { content: { value: 13, formula: "月報!B2+'一覧 表'!B2" } }));
    expect(text(file, 'xl/worksheets/sheet3.xml')).toContain(`<f>月報!B2+'一覧 表'!B2</f>`);
  });
});

describe('a deleted sheet', () => {
  const file = save({ ...content, sheets: [first, third], names: content.names, activeSheet: 0 });

  it('goes with its parts, and what referred to it says so', () => {
    expect(parts(file).has('xl/worksheets/sheet2.xml') || parts(file).has('xl/tables/table1.xml') || parts(file).has('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false);
    expect(text(file, '[Content_Types].xml')).not.toMatch(/sheet2|table1/);
    expect(text(file, 'xl/worksheets/sheet3.xml')).toContain('<f>#REF!+月報!B2</f>');
    expect(text(file, 'xl/workbook.xml')).toContain('<definedName name="係数">#REF!</definedName>');
    expect(text(file, 'xl/workbook.xml')).toContain('<definedName name="局所" localSheetId="1">控え!$A$1</definedName>');
    expect(text(file, 'xl/workbook.xml')).not.toContain('Print_Area');
  });

  it('leaves the values of the others as they were', () => {
    expect(differences(original, facts(file)).filter((key) => !key.startsWith('一覧 表!') && !key.startsWith('name '))).toEqual(['控え!B1', '月報!F2']);
    expect(text(save({ ...content, sheets: [second, third], activeSheet: 0 }), '[Content_Types].xml')).not.toMatch(/chart1|drawing1|comments1/);
  });
});

describe('other changes of sheets', () => {
  it('moves one: names and the sheet in front follow', () => {
    const file = save({ ...content, sheets: [second, third, first], activeSheet: 2 });
    expect(text(file, 'xl/workbook.xml')).toContain('activeTab="2"');
    expect(text(file, 'xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">');
    expect(text(file, 'xl/workbook.xml')).toContain('<definedName name="局所" localSheetId="1">');
    expect(openXlsx(file, '').sheets.map(({ name }) => name)).toEqual(['一覧 表', '控え', '月報']);
    expect(differences(original, facts(file))).toEqual([]);
  });

  it('shows another first, and only that one is selected', () => {
    const file = save({ ...content, activeSheet: 1 });
    expect([text(file, 'xl/worksheets/sheet1.xml'), text(file, 'xl/worksheets/sheet2.xml')].map((xml) => xml.includes('tabSelected="1"'))).toEqual([false, true]);
    expect(openXlsx(file, '').activeSheet).toBe(1);
  });

  it('hides and shows', () => {
    const file = save(withSheet(withSheet(content, 1, { visibility: 'veryHidden' }), 2, { visibility: 'visible' }));
    expect(openXlsx(file, '').sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden', 'visible']);
    expect(differences(original, facts(file))).toEqual(['一覧 表!visibility', '控え!visibility']);
  });

  it('adds one with all that can stand on it', () => {
    const added: SheetContent = {
      ...withoutOrigin(first),
      name: '確認 <結果>',
      cells: first.cells,
      merges: [{ top: 20, left: 0, bottom: 21, right: 3 }],
      rowHeights: { 4: 33 },
      columnWidths: { 2: 133 },
      hiddenRows: [6],
      hiddenColumns: [5],
      notes: {},
      tabColor: '#12AB34',
      isProtected: true,
      frozen: { rows: 2, columns: 1 },
      showGridlines: false,
      conditionalFormats: [{ id: 'new', ranges: [{ top: 1, left: 1, bottom: 4, right: 2 }], formula: 'B2<"x"', fill: '#FFEE00', fontColor: null, stopIfTrue: false }],
    };
    const file = save({ ...content, sheets: [first, added, second, third] });
    const again = openXlsx(file, 'book.xlsx');
    const { conditionalFormats: formatsNow, ...now } = again.sheets[1]!;
    const { conditionalFormats: formats, ...wanted } = added;
    expect(now.origin).toBe(10);
    expect(plainly({ ...again, sheets: [now] })).toEqual(plainly({ ...content, sheets: [{ ...wanted, ...withDefaultWidths(wanted) }] }));
    expect(formatsNow).toEqual([{ ...formats![0], id: formatsNow![0]!.id }]);
    expect(differences(original, facts(file)).filter((key) => !key.startsWith(added.name))).toEqual([]);
  });
});

describe('what surrounds the cells', () => {
  it.each<[string, Partial<SheetContent>]>([
    ['merges', { merges: [{ top: 9, left: 0, bottom: 10, right: 2 }, { top: 14, left: 1, bottom: 14, right: 3 }] }],
    ['no merges', { merges: [] }],
    ['row heights', { rowHeights: { ...first.rowHeights, 1: 40.5, 29: 22 } }],
    ['column widths', { columnWidths: { ...first.columnWidths, 3: 201, 9: 44 } }],
    ['hidden rows', { hiddenRows: [1, 49] }],
    ['hidden columns', { hiddenColumns: [2, 11] }],
    ['tab colour', { tabColor: '#FF8800' }],
    ['protection', { isProtected: true }],
    ['gridlines', { showGridlines: false }],
    ['frozen panes', { frozen: { rows: 3, columns: 2 } }],
    ['no frozen panes', { frozen: { rows: 0, columns: 0 } }],
    ['no conditional formats', { conditionalFormats: [] }],
  ])('%s are kept, and nothing else changes', (what, change) => {
    const after = withSheet(content, 0, change);
    const file = save(after);
    const again = openXlsx(file, 'book.xlsx');
    const sheet = (now: WorkbookContent): SheetContent => ({ ...now.sheets[0]!, conditionalFormats: now.sheets[0]!.conditionalFormats ?? [], ...withDefaultWidths(now.sheets[0]!) });
    expect(plainly({ ...again, sheets: [sheet(again)] })).toEqual(plainly({ ...after, sheets: [sheet(after)] }));
    expect(differences(original, facts(file))).toEqual(what.includes('merges') ? ['月報!merges'] : []);
  });

  it('conditional formats: a new one in front wins, the old ones and other kinds stay', () => {
    const old = first.conditionalFormats!;
    const added = { id: 'mine', ranges: [{ top: 0, left: 0, bottom: 9, right: 0 }], formula: 'ISBLANK(A1)', fill: '#FFFF00', fontColor: '#0000FF', stopIfTrue: true };
    const file = save(withSheet(content, 0, { conditionalFormats: [added, ...old] }));
    const [now, ...rest] = openXlsx(file, '').sheets[0]!.conditionalFormats!;
    expect(now).toEqual({ ...added, id: now!.id });
    expect(rest.map((format) => without(format, 'id'))).toEqual(old.map((format) => without(format, 'id')));
    expect(text(file, 'xl/worksheets/sheet1.xml')).toContain('<cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan">');
    // A content says nothing of conditional formats where there are none.
    const bare = openXlsx(file, '');
    const none = saveXlsx(file, bare, { ...bare, sheets: bare.sheets.map((sheet) => without(sheet, 'conditionalFormats')) });
    expect([openXlsx(none, '').sheets[0]!.conditionalFormats, text(none, 'xl/worksheets/sheet1.xml').includes('type="cellIs"')]).toEqual([undefined, true]);
    const taken = saveXlsx(file, openXlsx(file, ''), withSheet(openXlsx(file, ''), 0, { conditionalFormats: rest }));
    expect(openXlsx(taken, '').sheets[0]!.conditionalFormats!.map((format) => without(format, 'id'))).toEqual(old.map((format) => without(format, 'id')));
  });
});

/** Hidden columns without a width of their own are written with the one that they had. */
function withDefaultWidths(sheet: SheetContent): Pick<SheetContent, 'columnWidths'> {
  const widths = { ...sheet.columnWidths };
  for (const col of sheet.hiddenColumns) widths[col] ??= sheet.defaultColumnWidth;
  return { columnWidths: widths };
}

describe('names and settings', () => {
  it('names are added, changed and taken away', () => {
    const [global, local] = content.names;
    expect([global, local]).toMatchObject([{ name: '係数', sheet: null }, { name: '局所', sheet: '控え' }]);
    const names = [{ ...global!, formula: '月報!$C$2' }, { name: '新規', formula: 'SUM(月報!$B$2:$B$4)', sheet: '月報' }];
    const file = save({ ...content, names });
    expect(openXlsx(file, '').names).toEqual(names);
    expect(text(file, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  });

  it('the add-in of the manifest keeps its settings beside those of others', () => {
    expect(readFileSync(join(__dirname, '../../manifest.xml'), 'utf8')).toContain(`<Id>${OWN_ADD_IN.id}</Id>`);
    expect(content.settings).toEqual({});
    const settings = { profile: '{"版":1,"a":"<\\"&>\\n"}', other: '1' };
    const file = save({ ...content, settings });
    const again = openXlsx(file, 'book.xlsx');
    expect(again.settings).toEqual(settings);
    expect(text(file, 'xl/webextensions/webextension1.xml')).toBe(text(bytes, 'xl/webextensions/webextension1.xml'));
    expect(text(file, 'xl/webextensions/taskpanes.xml')).toContain('r:id="rId2"');
    const changed = { profile: '{}', third: 'true' };
    expect(openXlsx(saveXlsx(file, again, { ...again, settings: changed }), '').settings).toEqual(changed);
    expect(differences(original, facts(file))).toEqual([]);
  });
});
