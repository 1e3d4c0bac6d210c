import { reportSchema, type Report } from '../../src/core/report';
import { highlight, isHighlighted, removeHighlight } from '../../src/excel/highlight';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { checkableSheets, writeResultSheet } from '../../src/excel/resultSheet';
import { excelForEach } from './excel';
import { entered, failing, WAY_NAMES } from './faultyRequests';

jest.setTimeout(60_000);

const excel = excelForEach({ sheets: [{ name: "計画's", rows: [['4月', 100], ['5月', 200]] }, { name: '実績', rows: [[1, 2, 3]] }] });
const report = (findings: object[] = [], kpis: object[] = []): Report =>
  reportSchema.parse({ schemaVersion: 1, workbook: { name: 'x.xlsx', organisation: null, fiscalYear: 2025, asOf: '2025-12', asOfSource: 'argument' }, tables: [], legends: [], kpis, rates: [], totals: [], series: [], findings });
const finding = (cell: string, severity: string, message: string): object => ({ rule: 'total-mismatch', severity, sheet: "計画's", cell, evidence: [], message, fix: { label: '=SUM(B1:B2) に直す', edits: [{ sheet: "計画's", cell, value: 1 }] } });

describe('highlighting', () => {
  const userRule = { id: 'users', ranges: [{ top: 0, left: 0, bottom: 1, right: 1 }], formula: 'B1>150', fill: '#FF0000', fontColor: null, stopIfTrue: false };

  it('marks cells by tagged rules, replaces them, and takes away only its own', async () => {
    excel.model.setConditionalFormats([{ ...userRule, sheetId: excel.sheet("計画's").id }]);
    expect(await isHighlighted()).toBe(false);
    const marks = [{ sheet: "計画's", cells: 'B1', severity: 'warning' }, { sheet: "計画's", cells: 'B1', severity: 'error' }, { sheet: "計画's", cells: 'A2:B2', severity: 'info' }, { sheet: '実績', cells: 'C1', severity: 'error' }] as const;
    await highlight(marks);
    const ours = excel.model.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検'));
    expect(ours).toHaveLength(3);
    const graver = ours.filter(({ sheetId, fill }) => sheetId === excel.sheet("計画's").id && fill === '#FFC7CE');
    expect(graver.map(({ ranges }) => ranges)).toEqual([[{ top: 0, left: 1, bottom: 0, right: 1 }]]);
    await highlight(marks.slice(3));
    expect(excel.model.conditionalFormats.filter(({ formula }) => formula.includes('KPI点検'))).toHaveLength(1);
    expect(await isHighlighted()).toBe(true);
    expect(await removeHighlight()).toEqual({ removed: 1, skipped: [] });
    expect(excel.model.conditionalFormats).toMatchObject([{ formula: 'B1>150', fill: '#FF0000' }]);
  });

  it('is found and removed after the book was closed and opened again', async () => {
    await highlight([{ sheet: '実績', cells: 'A1', severity: 'error' }]);
    await excel.reopen();
    expect(await isHighlighted()).toBe(true);
    expect((await removeHighlight()).removed).toBe(1);
    expect(await isHighlighted()).toBe(false);
  });

  it('covers many cells with few rules', async () => {
    const marks = Array.from({ length: 900 }, (_, i) => ({ sheet: '実績', cells: `B${2 * i + 1}`, severity: 'error' as const }));
    await highlight(marks);
    expect(excel.model.conditionalFormats.length).toBeLessThan(5);
    expect(excel.model.conditionalFormats.flatMap(({ ranges }) => ranges)).toHaveLength(900);
  });

  it('leaves protected sheets out and says so', async () => {
    excel.model.setProtected(excel.sheet('実績').id, true);
    expect(await highlight([{ sheet: '実績', cells: 'A1', severity: 'error' }, { sheet: "計画's", cells: 'A1', severity: 'info' }])).toEqual({ skipped: ['実績'] });
    expect(excel.model.conditionalFormats).toHaveLength(1);
  });
});

describe('the result sheet', () => {
  const texts = (name: string): string[] => {
    const found: string[] = [];
    excel.sheet(name).forEachCell({ top: 0, left: 0, bottom: 60, right: 10 }, (_row, _col, cell) => {
      if (cell.value !== null) found.push(String(cell.value));
    });
    return found;
  };

  it('holds verdict, findings with links and KPIs', async () => {
    const kpi = { name: '実施率', sheet: '実績', targetCell: 'A1', target: { text: '85%以上', operator: '>=', value: 0.85, unit: '%', relativeTo: null }, actualCell: 'B1', actual: { value: 0.8, unit: '%', asOf: '2025-12', provisional: true }, met: false, markCell: null, mark: null, suggestedMark: '△', standing: 'behind' };
    const name = await writeResultSheet(report([finding('B2', 'warning', '=で始まる指摘'), finding('B3', 'error', '計が合いません')], [kpi]), '令和8年1月5日 9:00');
    expect(name).toBe('点検結果');
    const all = texts(name);
    expect(all).toEqual(expect.arrayContaining(['計が合いません', '=で始まる指摘', '=SUM(B1:B2) に直す', '実施率', '85%以上', '80%（見込み）', '（△）', '遅れている']));
    expect(all.indexOf('計が合いません')).toBeLessThan(all.indexOf('=で始まる指摘'));
    expect(excel.model.content().sheets.at(-1)!.cells.map(({ formula }) => formula)).toEqual(expect.arrayContaining([`HYPERLINK("#'計画''s'!B3","B3")`]));
  });

  it('replaces the one of the check before, also after renaming and after opening again', async () => {
    const first = await writeResultSheet(report([finding('B2', 'error', '古い指摘')]), '一');
    excel.model.renameSheet(excel.sheet(first).id, '結果一', 'user');
    expect(await writeResultSheet(report(), '二')).toBe('結果一');
    expect(texts('結果一').join()).not.toContain('古い指摘');
    await excel.reopen();
    expect(await writeResultSheet(report(), '三')).toBe('結果一');
    expect(excel.model.sheets).toHaveLength(3);
    expect(await checkableSheets()).toEqual(["計画's", '実績']);
  });

  it('never touches a sheet of the user, whatever its name', async () => {
    const id = excel.model.addSheet('点検結果', 'user');
    excel.model.writeCells(id, [{ row: 0, col: 0, content: { value: '私の表' } }], 'user');
    await excel.model.settled();
    expect(await writeResultSheet(report(), '一')).toBe('点検結果 (2)');
    expect(await writeResultSheet(report(), '二')).toBe('点検結果 (2)');
    expect(texts('点検結果')).toEqual(['私の表']);
    // A sheet that was ours and holds something else now is the user's.
    const own = excel.sheet('点検結果 (2)');
    excel.model.writeCells(own.id, [{ row: 0, col: 0, content: { value: '別の表' } }], 'user');
    await excel.model.settled();
    expect(await writeResultSheet(report(), '三')).toBe('点検結果 (3)');
    expect(await checkableSheets()).toContain('点検結果 (2)');
  });

  it('is not written over while protected', async () => {
    const name = await writeResultSheet(report([finding('B2', 'error', '前の指摘')]), '一');
    excel.model.setProtected(excel.sheet(name).id, true);
    await expect(writeResultSheet(report(), '二')).rejects.toMatchObject({ reason: 'protected', places: [name] });
    expect(texts(name)).toContain('前の指摘');
  });

  it.each(WAY_NAMES)('is there whole or not at all, and never twice, where one of its requests %s', async (way) => {
    const before = entered(excel.model);
    const settings = JSON.stringify([...excel.model.settings]);
    for (const k of [1, 2, 3, 4]) {
      excel.intercept(failing(k, 1, way));
      const isWritten = await writeResultSheet(report(), '一').then(() => true, () => false);
      excel.intercept(null);
      // Only where the answer is lost it is not known that the sheet stands; then it does.
      const isThere = excel.model.sheets.length === 3;
      expect([k, isThere]).toEqual([k, isWritten || (k === 3 && way === 'is done, and its answer is lost')]);
      if (!isThere) expect([entered(excel.model), JSON.stringify([...excel.model.settings])]).toEqual([before, settings]);
      expect(await writeResultSheet(report(), '二')).toBe('点検結果');
      expect(excel.model.sheets.map(({ name }) => name)).toEqual(["計画's", '実績', '点検結果']);
      excel.model.deleteSheet(excel.sheet('点検結果').id, 'user');
      excel.model.settings.clear();
    }
  });

  it('is not begun where the structure is protected, nor in a book for reading only, and each is told apart', async () => {
    const before = entered(excel.model);
    excel.host.faults.structureProtected = true;
    await expect(writeResultSheet(report(), '一')).rejects.toMatchObject({ reason: 'protected', message: expect.stringContaining('ブックの保護') as string });
    excel.host.faults.clear();
    excel.host.faults.readOnly = true;
    await expect(writeResultSheet(report(), '一')).rejects.toMatchObject({ reason: 'read-only' });
    expect(entered(excel.model)).toBe(before);
    excel.host.faults.clear();
    // One that is there already is replaced in a protected structure as well.
    await writeResultSheet(report([finding('B2', 'error', '古い指摘')]), '一');
    excel.host.faults.structureProtected = true;
    expect(await writeResultSheet(report(), '二')).toBe('点検結果');
    expect(texts('点検結果').join()).not.toContain('古い指摘');
  });

  it('leaves the rest of the book as it was', async () => {
    const before = (await readWorkbook()).sheets;
    await writeResultSheet(report([finding('B2', 'error', 'x')]), '一');
    expect((await readWorkbook(undefined, { sheets: await checkableSheets() })).sheets).toEqual(before);
  });
});
