import { defaultSettings, settingsSchema } from '../../src/core/settings';
import { readProfile, saveProfile } from '../../src/excel/profile';
import { watch, type Changes } from '../../src/excel/watch';
import { applyEdits } from '../../src/excel/applyEdits';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { excelForEach } from './excel';

jest.setTimeout(60_000);

const excel = excelForEach({ sheets: [{ name: '一', rows: [[1, 2]] }, { name: '二', rows: [[3]] }] });
describe('the profile in the workbook', () => {
  const own = settingsSchema.parse({ asOf: '2025-12', rounding: 'down', rules: { 'unit-mismatch': 'off' } });
  const store = (value: unknown): void => void excel.model.settings.set('kpiCheck.profile', JSON.stringify(value));
  const keys = (): string[] => [...excel.model.settings.keys()].sort();

  it('is the default where there is none', async () => {
    expect(await readProfile()).toEqual({ state: 'none', settings: defaultSettings });
  });

  it('is saved with the book', async () => {
    expect(await saveProfile(own)).toBeNull();
    await excel.reopen();
    expect(await readProfile()).toEqual({ state: 'ready', settings: own, migratedFrom: null });
  });

  it('is taken over from a profile file without an envelope', async () => {
    store({ version: 1, asOf: '2025-12', rounding: 'down', rules: { 'unit-mismatch': 'off' } });
    expect(await readProfile()).toEqual({ state: 'ready', settings: own, migratedFrom: 0 });
    await saveProfile(own);
    expect(await readProfile()).toEqual({ state: 'ready', settings: own, migratedFrom: null });
    expect(keys()).toEqual(['kpiCheck.profile']);
  });

  it('is kept where it is broken, every time', async () => {
    for (const nth of [1, 2]) {
      store({ format: 'kpi-check-profile', version: 1, settings: { rounding: `upwards ${nth}` } });
      const profile = await readProfile();
      expect(profile).toMatchObject({ state: 'broken', settings: defaultSettings });
      expect('message' in profile && profile.message).toContain('rounding');
      expect(await saveProfile(own)).toBe(`kpiCheck.profile.kept.${nth}`);
    }
    expect(excel.model.settings.get('kpiCheck.profile.kept.1')).toContain('upwards 1');
    expect(excel.model.settings.get('kpiCheck.profile.kept.2')).toContain('upwards 2');
    expect((await readProfile()).state).toBe('ready');
  });

  it('is left alone where a newer version has written it', async () => {
    const newer = { format: 'kpi-check-profile', version: 7, colours: ['red'] };
    store(newer);
    expect(await readProfile()).toMatchObject({ state: 'newer', version: 7, settings: defaultSettings });
    await expect(saveProfile(own)).rejects.toMatchObject({ reason: 'settings' });
    expect(JSON.parse(excel.model.settings.get('kpiCheck.profile')!)).toEqual(newer);
  });

  it('leaves the keys of others as they are', async () => {
    excel.model.settings.set('other', '"x"');
    await saveProfile(own);
    expect(excel.model.settings.get('other')).toBe('"x"');
  });
});

describe('watching', () => {
  let told: Changes[];
  let stop: () => Promise<void>;
  const start = async (): Promise<void> => {
    told = [];
    stop = await watch((changes) => told.push(changes), { quiet: 60, longest: 2_000 });
  };
  const write = (sheet: string, row: number, source: 'user' | 'other-author'): void => excel.model.writeCells(excel.sheet(sheet).id, [{ row, col: 1, content: { value: row } }], source);
  /** Until something is told, or for half a second where nothing should be. */
  async function quiet(count = 1): Promise<void> {
    for (let i = 0; i < 50 && told.length < count; i++) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  it('tells in one what has changed, where and by whom', async () => {
    await start();
    write('一', 4, 'user');
    write('一', 5, 'other-author');
    write('二', 1, 'user');
    await applyEdits({ label: '直す', edits: [{ sheet: '二', cell: 'A1', value: 4 }] }, await readWorkbook());
    await quiet();
    await stop();
    const cells = told.flatMap((changes) => changes.cells);
    expect(told.length).toBeLessThanOrEqual(2);
    expect(cells.filter(({ sheet }) => sheet === '一').flatMap(({ ranges }) => ranges)).toEqual(['B5', 'B6']);
    expect(new Set(cells.filter(({ sheet }) => sheet === '一').flatMap(({ by }) => by))).toEqual(new Set(['user', 'other-author']));
    expect(new Set(cells.filter(({ sheet }) => sheet === '二').flatMap(({ by }) => by))).toEqual(new Set(['user', 'add-in']));
  });

  it('tells of sheets added, renamed and deleted, by name', async () => {
    await start();
    const gone = excel.sheet('二').id;
    excel.model.addSheet('三', 'user');
    excel.model.renameSheet(excel.sheet('一').id, '壱', 'user');
    excel.model.deleteSheet(gone, 'user');
    await quiet();
    await stop();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ added: ['三'], deleted: ['二'], renamed: [{ from: '一', to: '壱' }] });
  });

  it('tells nothing any more once stopped', async () => {
    await start();
    await stop();
    write('一', 3, 'user');
    await quiet();
    expect(told).toEqual([]);
  });

  it('names one rectangle where many cells have changed', async () => {
    await start();
    for (let row = 0; row < 30; row++) write('一', 2 * row, 'user');
    await quiet();
    await stop();
    expect(told[0]!.cells).toEqual([{ sheet: '一', ranges: ['B1:B59'], by: ['user'], moved: false }]);
  });
});
