import type { CellSpec, SheetSpec } from '../support/buildWorkbook';
import { buildWorkbook } from '../support/buildWorkbook';
import type { Progress } from '../../src/excel/readWorkbook';
import { readWorkbook } from '../../src/excel/readWorkbook';
import type { ExcelProblem } from '../../src/excel/officeErrors';
import { excelForEach } from './excel';
import { plain } from './plain';

jest.setTimeout(60_000);

const excel = excelForEach();
const figures = (rows: number, columns: number): number[][] => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * columns + c + 1));
const sheet = (name: string, rows: SheetSpec['rows'], more: Partial<SheetSpec> = {}): SheetSpec => ({ name, rows, ...more });

async function roundTrip(...sheets: SheetSpec[]): Promise<{ read: unknown; expected: unknown; syncs: number }> {
  await excel.open({ sheets });
  let syncs = 0;
  const read = await readWorkbook(undefined, { onSync: (count) => { syncs = count; } });
  return { read: plain(read), expected: plain(buildWorkbook({ sheets })), syncs };
}

describe('what is read', () => {
  it('is every kind of content, in as many exchanges for sixty sheets as for one', async () => {
    const content: (CellSpec | string | number)[][] = [
      ['件数', 12, { v: 0.123, z: '0.0%' }, { v: true }, { v: '' }],
      [{ v: '', f: 'IF(1=1,"","x")' }, { e: '#DIV/0!', f: '1/0' }, { v: '#N/A' }, { e: '#N/A' }, { v: '=A1' }],
      [{ v: "'012" }, { v: '012', z: '@' }, { v: 45992, z: '[$-411]ggge"年"m"月"d"日"' }, { v: -3, z: '#,##0;"▲"#,##0' }, { v: '上\n下' }],
    ];
    const kinds = { merges: ['A5:B6'], hiddenRows: [2], hiddenColumns: ['C'] };
    const { read, expected, syncs } = await roundTrip(...Array.from({ length: 60 }, (_, i) => sheet(`第${i + 1}表`, content, i % 2 === 0 ? kinds : {})), sheet('空', []), sheet("d'un, 「x」!", [[1]], { hidden: true, merges: ['A1:B1', 'C3:D9'] }));
    expect(read).toEqual(expected);
    expect(syncs).toBeGreaterThan(3);
    expect(syncs).toBeLessThanOrEqual(6);
  });

  it('begins where the first filled cell is', async () => {
    const { read, expected } = await roundTrip(sheet('S', [[], [], [null, null, 5]]));
    expect(read).toEqual(expected);
  });

  it('finds hidden lines far from the cells, and leaves out rows that are hidden to the very end', async () => {
    await excel.open({ sheets: [sheet('S', [[1]], { hiddenRows: [9_000], hiddenColumns: ['ZZ'] })] });
    const id = excel.model.sheets[0]!.id;
    excel.model.setColumnsHidden(id, 10_000, 16_383, true);
    const read = (await readWorkbook()).sheets[0]!;
    expect([...read.hiddenRows]).toEqual([8_999]);
    expect(read.hiddenColumns.size).toBe(1 + 16_384 - 10_000);
  });

  it('tells the date system by what Excel shows', async () => {
    for (const date1904 of [true, false]) {
      await excel.open({ sheets: [sheet('S', [['日付', { v: 44530, z: 'yyyy/m/d' }]])], date1904 });
      expect((await readWorkbook()).date1904).toBe(date1904);
    }
  });

  it('reads only the sheets asked for, and says which of them is missing', async () => {
    await excel.open({ sheets: [sheet('一', [[1]]), sheet('二', [[2]]), sheet('三', [[3]])] });
    expect((await readWorkbook(undefined, { sheets: ['三', '一'] })).sheets.map(({ name }) => name)).toEqual(['一', '三']);
    await expect(readWorkbook(undefined, { sheets: ['一', '四'] })).rejects.toMatchObject({ reason: 'sheets-missing', places: ['四'] } satisfies Partial<ExcelProblem>);
  });

  it('reads in a context that it is given', async () => {
    await excel.open({ sheets: [sheet('S', [[1]])] });
    const read = await Excel.run((context) => readWorkbook(context));
    expect(read.sheets[0]!.cells).toHaveLength(1);
  });
});

describe('a book too large for one answer', () => {
  const large = [sheet('大', figures(450, 100)), sheet('小', figures(3, 3)), sheet('中', figures(60, 40))];

  it('is read in blocks, and shows how far it is', async () => {
    await excel.open({ sheets: large });
    const seen: Progress[] = [];
    const read = await readWorkbook(undefined, { onProgress: (progress) => seen.push(progress) });
    expect(plain(read)).toEqual(plain(buildWorkbook({ sheets: large })));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ sheet: '中', done: 47_409, total: 47_409 });
  });

  it('is halved until Excel answers', async () => {
    await excel.open({ sheets: large });
    excel.host.faults.payloadLimit = 200_000;
    let syncs = 0;
    const read = await readWorkbook(undefined, { onSync: (count) => { syncs = count; } });
    expect(plain(read)).toEqual(plain(buildWorkbook({ sheets: large })));
    expect(syncs).toBeGreaterThan(10);
  });

  it('is given up where not even a cell passes', async () => {
    await excel.open({ sheets: [sheet('S', [['あ'.repeat(20_000), 1]])] });
    excel.host.faults.payloadLimit = 20_000;
    await expect(readWorkbook()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('can be cancelled between blocks', async () => {
    await excel.open({ sheets: large });
    const stop = new AbortController();
    const seen: Progress[] = [];
    const reading = readWorkbook(undefined, { signal: stop.signal, onProgress: (progress) => { seen.push(progress); stop.abort(); } });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toHaveLength(1);
  });

  it('finds the few cells of a sheet that one far cell stretches', async () => {
    await excel.open({ sheets: [sheet('S', [[1, 2], [3]])] });
    excel.model.writeCells(excel.model.sheets[0]!.id, [{ row: 900_000, col: 16_000, content: { value: 9 } }, { row: 5, col: 9_000, content: { value: 8 } }], 'user');
    await excel.model.settled();
    const cells = (await readWorkbook()).sheets[0]!.cells.map(({ row, col, value }) => [row, col, value]);
    expect(cells).toEqual([[0, 0, 1], [0, 1, 2], [1, 0, 3], [5, 9_000, 8], [900_000, 16_000, 9]]);
  });
});

describe('what Excel refuses', () => {
  it('reads more merged areas than one answer may hold', async () => {
    const merges = Array.from({ length: 1_300 }, (_, i) => `A${2 * i + 1}:${i % 3 === 0 ? 'B' : 'A'}${2 * i + 2}`);
    const many = sheet('多', [['x'], ...Array.from({ length: 2_600 }, () => [])], { merges });
    const sheets = [sheet('一', [[1]], { merges: ['C1:D1'] }), many, sheet('二', [[2]])];
    await excel.open({ sheets });
    // As documented of getMergedAreasOrNullObject: more than 512 areas give no result.
    excel.intercept(async (_nth, request, pass) => {
      const answer = await pass(request);
      const counts = answer.Results.map(({ Value }) => Value as { AreaCount?: number; _Items?: unknown[] } | null).map((value) => Math.max(value?.AreaCount ?? 0, value?._Items?.length ?? 0));
      return Math.max(0, ...counts) > 512 ? { Results: [], Error: { Code: 'GeneralException', Message: '', HttpStatusCode: 500, ActionIndex: 0, Location: 'Range.getMergedAreasOrNullObject' } } : answer;
    });
    expect(plain(await readWorkbook())).toEqual(plain(buildWorkbook({ sheets })));
  });

  it('reads the rest where comments are not to be had', async () => {
    const sheets = [sheet('S', [[1, 2]], { merges: ['A3:B3'] })];
    await excel.open({ sheets });
    excel.intercept(async (_nth, request, pass) => {
      const asksComments = Object.values(request.ObjectPaths).some((path) => path.Name === 'Comments');
      return asksComments ? { Results: [], Error: { Code: 'ApiNotFound', Message: '', HttpStatusCode: 400, ActionIndex: 0, Location: 'Workbook.comments' } } : pass(request);
    });
    expect(plain(await readWorkbook())).toEqual(plain(buildWorkbook({ sheets })));
  });

  it('hands on what else goes wrong', async () => {
    await excel.open({ sheets: [sheet('S', [[1]])] });
    for (const nth of [1, 2, 3]) {
      excel.host.faults.failRequest(nth, 'AccessDenied');
      await expect(readWorkbook()).rejects.toMatchObject({ code: 'AccessDenied' });
      excel.host.faults.clear();
    }
    excel.host.faults.connectionDropped = true;
    await expect(readWorkbook()).rejects.toBeDefined();
  });

  it('waits while a cell is being edited, says so once, and goes on', async () => {
    await excel.open({ sheets: [sheet('S', [[1]])] });
    excel.host.faults.cellEditMode = true;
    let notices = 0;
    const reading = readWorkbook(undefined, { onWaiting: () => { notices++; setTimeout(() => { excel.host.faults.cellEditMode = false; }, 700); } });
    expect((await reading).sheets[0]!.cells).toHaveLength(1);
    expect(notices).toBe(1);
  });

  it('stops waiting when cancelled', async () => {
    await excel.open({ sheets: [sheet('S', [[1]])] });
    excel.host.faults.cellEditMode = true;
    const stop = new AbortController();
    const reading = readWorkbook(undefined, { signal: stop.signal, onWaiting: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
