import type { CellContent, CellInput, CellStyle, SheetContent, WorkbookContent } from '../../workbench/model/content';
import { parseAddress, parseRange } from '../../src/core/snapshot/address';

/** Names of the sheets, as the cases call them: two that are seen, one hidden, one without any cell. */
export const SUMMARY = '集計';
export const ENTRY = '入力';
export const HIDDEN = '控え';
export const BLANK = '白紙';

/** Defined names: one of the workbook, one of the sheet ENTRY. */
export const NAMED_PEOPLE = '対象者';
export const NAMED_FACTOR = '係数';

export const DATE_FORMAT = 'yyyy/m/d';
export const ERA_FORMAT = '[$-ja-JP]ggge"年"m"月"d"日"';
export const RATE_FORMAT = '0.0%';
export const CHANGE_FORMAT = '0.0%;"▲"0.0%';
export const COUNT_FORMAT = '#,##0';

/** 2025-04-01 and 2025-04-30 as Excel counts days. */
export const APRIL_1 = 45_748;
export const APRIL_30 = 45_777;

const BORDER = { line: 'thin', color: '#000000' } as const;
const STYLES = {
  title: { font: { bold: true, size: 14 }, fill: '#DDEBF7' },
  header: { font: { bold: true, color: '#1F4E78' }, fill: '#F2F2F2', horizontal: 'center', wrap: true, borders: { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER } },
  entry: { fill: '#FFFFCC', locked: false },
  marked: { fill: '#FFC0CB' },
} as const satisfies Record<string, CellStyle>;
type StyleName = keyof typeof STYLES;
const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

type Entry = readonly [address: string, value: CellInput['value'], more?: { formula?: string; error?: NonNullable<CellInput['error']>; format?: string; style?: StyleName }];

function cells(entries: readonly Entry[]): CellContent[] {
  return entries.map(([address, value, { style, ...more } = {}]) => {
    const place = parseAddress(address);
    if (!place) throw new Error(`no address: ${address}`);
    return { ...place, value, ...more, ...(style === undefined ? {} : { style: STYLE_NAMES.indexOf(style) }) };
  });
}

const sheet = (name: string, entries: readonly Entry[], more: Partial<SheetContent> = {}): SheetContent => ({
  name,
  visibility: 'visible',
  cells: cells(entries),
  merges: [],
  rowHeights: {},
  columnWidths: {},
  defaultRowHeight: 18.75,
  defaultColumnWidth: 72,
  hiddenRows: [],
  hiddenColumns: [],
  notes: {},
  tabColor: null,
  isProtected: false,
  frozen: { rows: 0, columns: 0 },
  showGridlines: true,
  ...more,
});

const summary = sheet(
  SUMMARY,
  [
    ['A1', '支部別 特定健診 実施状況', { style: 'title' }],
    ['A2', '支部', { style: 'header' }], ['B2', '対象者数', { style: 'header' }], ['C2', '実施者数', { style: 'header' }], ['D2', '実施率', { style: 'header' }], ['E2', '前年比', { style: 'header' }],
    ['A3', '北支部'], ['B3', 1200, { format: COUNT_FORMAT }], ['C3', 780, { format: COUNT_FORMAT }], ['D3', 0.65, { formula: 'C3/B3', format: RATE_FORMAT }], ['E3', 0.05, { format: CHANGE_FORMAT }],
    ['A4', '南支部'], ['B4', 800, { format: COUNT_FORMAT }], ['C4', 600, { format: COUNT_FORMAT }], ['D4', 0.75, { formula: 'C4/B4', format: RATE_FORMAT }], ['E4', -0.02, { format: CHANGE_FORMAT }],
    ['A5', '計'], ['B5', 2000, { formula: 'SUM(B3:B4)', format: COUNT_FORMAT }], ['C5', 1380, { formula: 'SUM(C3:C4)', format: COUNT_FORMAT }], ['D5', 0.69, { formula: 'C5/B5', format: RATE_FORMAT }],
    ['A7', '基準日'], ['B7', APRIL_1, { format: ERA_FORMAT }],
    ['A8', '更新日'], ['B8', APRIL_30, { format: DATE_FORMAT }],
    ['A9', '確定'], ['B9', true],
    ['A10', '誤り'], ['B10', null, { formula: '1/0', error: '#DIV/0!' }],
    ['A11', '番号'], ['B11', '001', { format: '@' }],
    ['A12', '内部用'], ['B12', 1],
  ],
  { merges: [parseRange('A1:E1')!], hiddenRows: [11], rowHeights: { 0: 24 }, columnWidths: { 0: 96 }, notes: { D3: '速報値' }, frozen: { rows: 2, columns: 0 } },
);

const entry = sheet(ENTRY, [
  ['A1', '入力欄'], ['B1', 5, { style: 'entry' }], ['C1', 10, { formula: 'B1*2' }],
  ['A2', '固定'], ['B2', 7], ['C2', 2000, { formula: '集計!B5' }],
  ['B3', null, { style: 'entry' }],
]);

const hidden = sheet(HIDDEN, [['A1', '控え'], ['C3', null, { style: 'marked' }]], { visibility: 'hidden' });

/** The workbook that each case starts from. */
export const CASE_WORKBOOK: WorkbookContent = {
  name: '実施状況.xlsx',
  date1904: false,
  sheets: [summary, entry, hidden, sheet(BLANK, [])],
  styles: STYLE_NAMES.map((name) => STYLES[name]),
  names: [
    { name: NAMED_PEOPLE, formula: `${SUMMARY}!$B$3:$B$4`, sheet: null },
    { name: NAMED_FACTOR, formula: `${ENTRY}!$B$2`, sheet: ENTRY },
  ],
  settings: { '支部': '"北支部"' },
  activeSheet: 0,
};
