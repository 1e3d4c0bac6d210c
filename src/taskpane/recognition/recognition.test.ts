import { buildWorkbook } from '../../../test/support/buildWorkbook';
import { check } from '../../core/check';
import { correctionSchema, defaultSettings, settingsSchema, type Correction, type Settings } from '../../core/settings';
import { additionOf } from './addition';
import { isFollowed, shapeOf, withCorrection, withoutCorrection } from './corrections';
import { picked, type Picking, selectedCell } from './picking';
import { recognisedSheets } from './recognised';
import { correctionWords, tableFacts } from './words';

const workbook = buildWorkbook({
  sheets: [
    { name: '健診', rows: [['', '対象者数', '件数', '実施率'], ['A', '200人', '100件', '50.0%'], ['B', '100人', '30件', '30.0%'], [null, null, null, null], ['注記', null, null, null]], merges: ['A5:B6'] },
    { name: '別!表', rows: [['対象者数', 400]] },
    { name: '白紙', rows: [] },
  ],
});
const sheets = new Set(workbook.sheets.map(({ name }) => name));
const settingsOf = (...corrections: Correction[]): Settings => ({ ...defaultSettings, corrections });
const of = { sheet: '健診', cell: 'D2' };
const rate: Correction = { type: 'rate', ...of, numerator: ['C2'], denominator: ['B3'] };
const table: Correction = { type: 'table', sheet: '健診', range: 'A1:D3', kind: 'comparison', headerRows: 1, headerColumns: 1 };
const target: Correction = { type: 'kpi-target', actual: of, target: { sheet: '別!表', cell: 'B1' } };

describe('the list of corrections', () => {
  it.each<[string, Correction, Correction, boolean]>([
    ['one area', table, { type: 'no-table', sheet: '健診', range: 'A1:D3' }, true],
    ['another area', table, { type: 'no-table', sheet: '健診', range: 'A1:D2' }, false],
    ['the same area of another sheet', table, { type: 'no-table', sheet: '白紙', range: 'A1:D3' }, false],
    ['one computed cell', rate, { type: 'no-relation', ...of }, true],
    ['another computed cell', rate, { type: 'no-relation', sheet: '健診', cell: 'D3' }, false],
    ['one actual', target, { ...target, target: { sheet: '健診', cell: 'B2' } }, true],
    ['one target', target, { ...target, actual: { sheet: '健診', cell: 'D3' } }, true],
    ['things of different sorts', rate, target, false],
  ])('%s', (_, first, second, replaces) => {
    expect(withCorrection(settingsOf(first), second).corrections).toEqual(replaces ? [second] : [first, second]);
  });

  it('takes one back however its fields are ordered, and leaves the others', () => {
    const turned = correctionSchema.parse(Object.fromEntries(Object.entries(rate).reverse()));
    expect(withoutCorrection(settingsOf(table, rate, target), turned).corrections).toEqual([table, target]);
  });

  it.each([rate, table, target, { type: 'no-table', sheet: '健診', range: 'A1:D3' } as const, { type: 'no-relation', ...of } as const])('says in words what $type is about', (correction) => {
    expect(correctionWords(correction)).toContain('「健診」');
    expect(correctionWords(correction)).toMatch(correction.type === 'table' ? /比較の表、見出しの行 1、見出しの列 1/ : /\p{Script=Hiragana}|÷/u);
  });
});

describe('whether a correction is followed', () => {
  const followed = (correction: Correction): boolean | null => isFollowed(correction, check(workbook, settingsOf(correction)), sheets);

  it.each<[string, Correction, boolean | null]>([
    ['another denominator', rate, true],
    ['a denominator that holds no figure', { ...rate, denominator: ['A2'] }, false],
    ['a denominator on a sheet whose name has an exclamation mark', { ...rate, denominator: ['別!表!B1'] }, true],
    ['no calculation', { type: 'no-relation', ...of }, true],
    ['another kind', table, true],
    ['no table', { type: 'no-table', sheet: '健診', range: 'A1:D3' }, true],
    ['a target', target, true],
    ['an empty target', { ...target, target: { sheet: '白紙', cell: 'A1' } }, false],
    ['a sheet that is not in the book', { ...rate, sheet: '四月' }, null],
  ])('%s', (_, correction, expected) => {
    expect(followed(correction)).toBe(expected);
  });

  it('before the book is checked with it, it is not', () => {
    expect(isFollowed({ type: 'no-relation', ...of }, check(workbook, defaultSettings), sheets)).toBe(false);
  });
});

describe('what was recognised', () => {
  const found = recognisedSheets(check(workbook, defaultSettings), [...sheets]);

  it('is listed for every sheet, with the calculations of each table', () => {
    expect(found.map(({ sheet, tables }) => [sheet, tables.map(({ table: { range }, rates }) => `${range} ${rates.map(({ cell }) => cell).join()}`)])).toEqual([['健診', ['A1:D3 D2,D3']], ['別!表', []], ['白紙', []]]);
    expect(tableFacts(found[0]!.tables[0]!)).toBe('率 2');
  });

  it('a table keeps what the user has said last of it', () => {
    const report = found[0]!.tables[0]!.table;
    expect(shapeOf(defaultSettings, report)).toEqual({ type: 'table', sheet: '健診', range: 'A1:D3', kind: report.kind, headerRows: 1, headerColumns: 1 });
    expect(shapeOf(settingsOf({ ...table, headerRows: 2 }), report)).toMatchObject({ kind: 'comparison', headerRows: 2, headerColumns: 1 });
  });
});

describe('cells that are picked', () => {
  const denominator: Picking = { what: 'denominator', of, other: ['C2'] };

  it.each<[string, string[], string | null]>([
    ['a cell', ['B3'], 'B3'],
    ['a merged area, selected as a whole', ['A5:B6'], 'A5'],
    ['a cell inside a merged area', ['B6'], 'A5'],
    ['several cells', ['B2:B3'], null],
    ['several areas', ['B2', 'B3'], null],
  ])('%s', (_, areas, cell) => {
    expect(selectedCell({ sheet: '健診', areas }, workbook)).toEqual(cell === null ? null : { sheet: '健診', cell });
  });

  it.each<[string, Picking, { sheet: string; areas: string[] }, unknown]>([
    ['a denominator', denominator, { sheet: '健診', areas: ['B3'] }, { correction: rate }],
    ['cells that are added up, empty ones left out', denominator, { sheet: '健診', areas: ['B2:B4'] }, { correction: { ...rate, denominator: ['B2', 'B3'] } }],
    ['a cell of another sheet', denominator, { sheet: '別!表', areas: ['B1'] }, { correction: { ...rate, denominator: ['別!表!B1'] } }],
    ['a numerator, after which the denominator is asked for', { what: 'numerator', of, other: null }, { sheet: '健診', areas: ['C2'] }, { next: denominator }],
    ['a target', { what: 'target', of }, { sheet: '別!表', areas: ['B1'] }, { correction: target }],
    ['an actual', { what: 'actual', of: { sheet: '別!表', cell: 'B1' } }, { sheet: '健診', areas: ['D2'] }, { correction: target }],
    ['an empty cell', denominator, { sheet: '健診', areas: ['C4'] }, { problem: 'nothing' }],
    ['the rate itself', denominator, { sheet: '健診', areas: ['B2:D2'] }, { problem: 'itself' }],
    ['two targets', { what: 'target', of }, { sheet: '健診', areas: ['B2', 'B3'] }, { problem: 'several' }],
    ['whole columns', denominator, { sheet: '健診', areas: ['A1:C1048576'] }, { problem: 'too-many' }],
    ['a sheet made after the check', denominator, { sheet: '新しい', areas: ['A1'] }, { problem: 'unknown-sheet' }],
  ])('%s', (_, picking, selection, expected) => {
    const result = picked(picking, selection, workbook);
    expect(result).toEqual(expected);
    if ('correction' in result) expect(settingsSchema.parse(settingsOf(result.correction)).corrections).toEqual([result.correction]);
  });
});

describe('a range as a new table', () => {
  const { tables } = check(workbook, defaultSettings);
  const addition = (sheet: string, ...areas: string[]): unknown => additionOf({ sheet, areas }, workbook, tables);

  it.each<[string, string, string[], unknown]>([
    ['a part of a table that was found', '健診', ['A1:D2'], { sheet: '健診', range: 'A1:D2', replaces: ['A1:D3'] }],
    ['whole columns end with what they hold', '別!表', ['A1:B1048576'], { sheet: '別!表', range: 'A1:B1', replaces: [] }],
    ['a table already', '健診', ['A1:D3'], null],
    ['one cell', '健診', ['B2'], null],
    ['nothing but empty cells', '白紙', ['A1:D9'], null],
    ['several areas', '健診', ['A1:B2', 'C1:D2'], null],
    ['an unknown sheet', '新しい', ['A1:B2'], null],
  ])('%s', (_, sheet, areas, expected) => {
    expect(addition(sheet, ...areas)).toEqual(expected);
  });
});
