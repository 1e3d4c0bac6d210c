import { cellAt } from '../../test/support/buildWorkbook';
import { oneSheet } from '../../test/support/xlsxFile';
import type { Sheet } from '../core/snapshot/workbook';
import { readWorkbook } from './readWorkbook';

const firstSheet = (rows: string): Sheet => readWorkbook(oneSheet(rows), 'book.xlsx').sheets[0]!;
const formulas = (sheet: Sheet): (string | undefined)[] => sheet.cells.map((c) => c.formula);

describe('shared formulas', () => {
  it('are written out, and move addresses only', () => {
    const text = 'A2*$A$1+SUM(A$2:A2)&amp;"A1"&amp;LOG10(A2)+\'A1 x\'!A1+SUM(C:C)+SUM(3:3)+_xlfn.XLOOKUP(A2,B:B,B:B)+率A1';
    const sheet = firstSheet(
      `<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">${text}</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>
       <row r="3"><c r="B3"><f t="shared" si="0"></f><v>2</v></c><c r="C3"><f si="0" t='shared'/></c></row>`,
    );
    expect(formulas(sheet)).toEqual([
      `A2*$A$1+SUM(A$2:A2)&"A1"&LOG10(A2)+'A1 x'!A1+SUM(C:C)+SUM(3:3)+XLOOKUP(A2,B:B,B:B)+率A1`,
      `B2*$A$1+SUM(B$2:B2)&"A1"&LOG10(B2)+'A1 x'!B1+SUM(D:D)+SUM(3:3)+XLOOKUP(B2,C:C,C:C)+率A1`,
      `A3*$A$1+SUM(A$2:A3)&"A1"&LOG10(A3)+'A1 x'!A2+SUM(C:C)+SUM(4:4)+XLOOKUP(A3,B:B,B:B)+率A1`,
      `B3*$A$1+SUM(B$2:B3)&"A1"&LOG10(B3)+'A1 x'!B2+SUM(D:D)+SUM(4:4)+XLOOKUP(B3,C:C,C:C)+率A1`,
    ]);
    expect(sheet.cells[3]).toMatchObject({ value: null, text: '' });
  });

  it('tell several apart, and say #REF! where a copy would leave the sheet', () => {
    const sheet = firstSheet(
      '<row r="2"><c r="A2"><f t="shared" si="1" ref="A2:A1">A1</f><v>1</v></c><c r="B2"><f t="shared" si="2" ref="B2:B3">C2</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="1"/><v>1</v></c><c r="B3"><f t="shared" si="2"/><v>1</v></c></row><row r="1048576"><c r="B1048576"><f t="shared" si="2"/><v>1</v></c></row><row r="4"><c r="XFD4"><f t="shared" si="2"/><v>1</v></c></row>',
    );
    expect(cellAt(sheet, 'A3')?.formula).toBe('A2');
    expect(cellAt(sheet, 'B3')?.formula).toBe('C3');
    expect(cellAt(sheet, 'B1048576')?.formula).toBe('C1048576');
    expect(cellAt(sheet, 'XFD4')?.formula).toBe('#REF!');
  });
});

describe('other formulas', () => {
  it('come without the prefixes of newer functions', () => {
    expect(formulas(firstSheet('<row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(A2:A9,_xlfn.LAMBDA(_xlpm.x,_xlpm.x&gt;1)(B1))</f><v>1</v></c></row>'))).toEqual(['FILTER(A2:A9,LAMBDA(x,x>1)(B1))']);
  });

  it("give the add-in's functions under the names that a user types", () => {
    expect(formulas(firstSheet('<row r="1"><c r="A1"><f>IF(C1="","",_xldudf_KPI_RATE(C1,_xldudf_KPI_SUM(B1:B2)))</f><v>1</v></c><c r="D1"><f>_xldudf_OTHER_RATE(C1)</f><v>1</v></c></row>'))).toEqual(['IF(C1="","",KPI.RATE(C1,KPI.SUM(B1:B2)))', '_xldudf_OTHER_RATE(C1)']);
  });

  it('stand in the first cell of an array, and as TABLE in a data table', () => {
    const sheet = firstSheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" r1="C1" r2="D1"/><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(sheet.cells.map((c) => [c.value, c.formula])).toEqual([[1, 'C1:C2*2'], [3, 'TABLE(C1,D1)'], [2, undefined]]);
  });

  it('are nothing where the element is empty', () => {
    expect(formulas(firstSheet('<row r="1"><c r="A1"><f/><v>1</v></c><c r="B1"><f></f><v>2</v></c></row>'))).toEqual([undefined, undefined]);
  });
});
