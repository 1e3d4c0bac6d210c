import type { CellContent } from '../../workbench/model/content';
import { openXlsx } from '../../workbench/xlsx/open';
import { saveXlsx } from '../../workbench/xlsx/save';
import { withCell, withSheet, type Edit } from './edits';
import { fullBook } from './fullBook';
import { differences, facts, part, parts } from './independent';

const bytes = fullBook();
const content = openXlsx(bytes, 'book.xlsx');
const original = facts(bytes);

const saved = (...edits: readonly (readonly [number, string, Edit])[]): Uint8Array => saveXlsx(bytes, content, edits.reduce((now, [sheet, address, edit]) => withCell(now, sheet, address, edit), content));
const at = (file: Uint8Array, sheet: number, address: string) => openXlsx(file, '').sheets[sheet]!.cells.find((cell) => `${String.fromCharCode(65 + cell.col)}${cell.row + 1}` === address);

it('is the same file without a change', () => {
  expect(Buffer.from(saveXlsx(bytes, content, structuredClone(content))).equals(bytes)).toBe(true);
});

it.each<[string, string, Edit, Partial<CellContent> | undefined]>([
  ['a number', 'B2', { content: { value: 11.5 } }, { value: 11.5 }],
  ['a text over a number', 'B3', { content: { value: ' 二十\n件 ' } }, { value: ' 二十\n件 ' }],
  ['what looks like an escape', 'A2', { content: { value: '_x0041_ <&> _x005F_' } }, { value: '_x0041_ <&> _x005F_' }],
  ['a truth value', 'A3', { content: { value: false } }, { value: false }],
  ['an error', 'A2', { content: { value: null, error: '#REF!' } }, { value: null, error: '#REF!' }],
  ['nothing', 'B4', { content: null }, undefined],
  ['a formula', 'B3', { content: { value: 7, formula: "SUM(B2:B2)+'一覧 表'!B2" } }, { value: 7, formula: "SUM(B2:B2)+'一覧 表'!B2" }],
  ['a value over a formula', 'F2', { content: { value: 1 } }, { value: 1 }],
  ['a cell between two', 'G2', { content: { value: 'ここ' } }, { value: 'ここ' }],
  ['a cell before the first of a row', 'A12', { content: { value: 3 } }, { value: 3 }],
  ['a cell between two of a row with a format of its own', 'C4', { content: { value: 1 } }, { value: 1 }],
  ['a row between two', 'B7', { content: { value: true } }, { value: true }],
  ['a row after the last', 'K40', { content: { value: 'x' } }, { value: 'x' }],
  ['a value into a cell that is only formatted', 'A8', { content: { value: 8 } }, { value: 8 }],
  ['a number format', 'B2', { format: '#,##0"件"' }, { value: 10, format: '#,##0"件"' }],
])('%s in %s, and nothing else', (_what, address, edit, expected) => {
  const file = saved([0, address, edit]);
  expect(differences(original, facts(file))).toEqual([`月報!${address}`]);
  if (expected === undefined) expect(at(file, 0, address)?.value ?? null).toBeNull();
  else expect(at(file, 0, address)).toMatchObject(expected);
});

it('parts that nothing changed in keep their bytes', () => {
  const [before, after] = [parts(bytes), parts(saved([0, 'B2', { content: { value: 1 } }], [0, 'A30', { style: { fill: '#FFFF00' } }]))];
  const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

it('cells and rows that nothing changed in keep their source', () => {
  const now = part(saved([0, 'B3', { content: { value: 1 } }]), 'xl/worksheets/sheet1.xml')!;
  expect(now).toBe(part(bytes, 'xl/worksheets/sheet1.xml')!.replace('<c r="B3"><v>20</v></c>', '<c r="B3"><v>1</v></c>'));
});

it('what shares an overwritten formula keeps its own', () => {
  const file = saved([0, 'D2', { content: { value: 5 } }]);
  expect(differences(original, facts(file))).toEqual(['月報!D2']);
  expect(['D3', 'D4', 'D5'].map((address) => at(file, 0, address)?.formula)).toEqual(['B3*C3&"<件"', 'B4*C4&"<件"', 'B5*C5&"<件"']);
  expect(part(file, 'xl/worksheets/sheet1.xml')).not.toContain('t="shared"');
});

it('an overwritten dependant leaves the others shared', () => {
  const file = saved([0, 'D4', { content: { value: 5 } }]);
  expect(differences(original, facts(file))).toEqual(['月報!D4']);
  expect(part(file, 'xl/worksheets/sheet1.xml')).toContain('<f t="shared" si="0"/>');
});

it('an array formula of which a cell is overwritten shrinks to its first cell', () => {
  const file = saved([0, 'E3', { content: { value: 'x' } }]);
  expect(part(file, 'xl/worksheets/sheet1.xml')).toContain('<f t="array" ref="E2">B2:B4*2</f>');
  expect(['E2', 'E3', 'E4'].map((address) => at(file, 0, address)?.value)).toEqual([20, 'x', 60]);
});

it('results of an array formula that the engine does not keep stay in the file', () => {
  const cells = content.sheets[0]!.cells.filter(({ row, col }) => !(col === 4 && (row === 2 || row === 3)));
  expect(Buffer.from(saveXlsx(bytes, content, withSheet(content, 0, { cells }))).equals(bytes)).toBe(true);
});

it('results that differ though nothing was entered are the engine’s own and are not written', () => {
  const after = withCell(content, 2, 'B1', { content: { value: 99, formula: "'一覧 表'!B2+月報!B2" } });
  expect(Buffer.from(saveXlsx(bytes, content, after)).equals(bytes)).toBe(true);
  const entered = withCell(after, 0, 'B2', { content: { value: 96 } });
  expect(differences(original, facts(saveXlsx(bytes, content, entered)))).toEqual(['控え!B1', '月報!B2']);
});

it('Excel calculates anew, and the chain of calculation goes when formulas change', () => {
  expect(part(saved([0, 'B2', { content: { value: 1 } }]), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  const file = saved([0, 'F2', { content: { value: 1 } }]);
  expect([part(file, 'xl/calcChain.xml'), part(file, '[Content_Types].xml')!.includes('calcChain'), part(file, 'xl/_rels/workbook.xml.rels')!.includes('calcChain')]).toEqual([undefined, false, false]);
  expect(part(saved([0, 'B2', { content: { value: 1 } }]), 'xl/calcChain.xml')).toBeDefined();
});

it.each([
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['SORT(FILTER(A1:A9,A1:A9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9&gt;0))'],
  ['LET(x,A1,y,x*2,x+y+LAMBDA(z,z+x)(1))', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y+_xlfn.LAMBDA(_xlpm.z,_xlpm.z+_xlpm.x)(1))'],
  ['IF(B2="","",KPI.RATE(B2,KPI.SUM(B2:B5)))', 'IF(B2="","",_xldudf_KPI_RATE(B2,_xldudf_KPI_SUM(B2:B5)))'],
  ['KPI.VALUE("KPI.RATE(1,2)")+KPIX.RATE(1)', '_xldudf_KPI_VALUE("KPI.RATE(1,2)")+KPIX.RATE(1)'],
  ['SUM(B2:B5)&"IFS("', 'SUM(B2:B5)&amp;"IFS("'],
])('%s is written with the prefixes of the file format', (formula, source) => {
  const file = saved([0, 'B3', { content: { value: 1, formula } }]);
  expect(part(file, 'xl/worksheets/sheet1.xml')).toContain(`<f>${source}</f>`);
  expect(at(file, 0, 'B3')?.formula).toBe(formula);
});

it("the add-in's functions are found again under their names, also in rules, and leave no trace where nothing is entered", () => {
  const conditionalFormats = [{ id: 'x', ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }], formula: 'KPI.VALUE(B2)>1', fill: '#FF0000', fontColor: null, stopIfTrue: false }];
  const file = saveXlsx(bytes, content, withSheet(withCell(content, 0, 'B3', { content: { value: 0.5, formula: 'kpi.rate(B2,40)' } }), 0, { conditionalFormats }));
  expect(part(file, 'xl/worksheets/sheet1.xml')).toContain('<formula>_xldudf_KPI_VALUE(B2)&gt;1</formula>');
  const again = openXlsx(file, 'book.xlsx');
  expect(at(file, 0, 'B3')?.formula).toBe('KPI.RATE(B2,40)');
  expect(again.sheets[0]!.conditionalFormats?.map(({ formula }) => formula)).toContain('KPI.VALUE(B2)>1');
  expect(Buffer.from(saveXlsx(file, again, structuredClone(again))).equals(file)).toBe(true);
  // Another program sees them as Excel writes them.
  expect(facts(file).get('月報!B3')).toContain('_xldudf_KPI_RATE(B2,40)');
});

it('a title of a table changes in the table, too', () => {
  expect(part(saved([1, 'B1', { content: { value: '新係数' } }]), 'xl/tables/table1.xml')).toContain('<tableColumn id="2" name="新係数"/>');
});
