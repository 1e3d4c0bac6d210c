import type { Fix } from '../../core/report';
import { defaultSettings, type Settings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Profile } from '../../excel/profile';
import type { Step } from '../../excel/undoStack';
import { ProfileSession } from './profileSession';
import { RepairSession, type Steps } from './repairSession';
import { sheetsToReread, withSheets } from './reread';
import { Troubles } from './troubles';

const off = (rule: string) => (settings: Settings): Settings => ({ ...settings, rules: { ...settings.rules, [rule]: 'off' } });

describe('the profile of the book', () => {
  const saved = { ...defaultSettings, rounding: 'down' as const };
  const stored: Profile = { state: 'ready', settings: saved, migratedFrom: null };

  it('is asked for once, and again when a fresh one is wanted', async () => {
    let asked = 0;
    const session = new ProfileSession({ read: () => { asked++; return Promise.resolve(stored); }, save: () => Promise.resolve() });
    expect(session.settings).toEqual(defaultSettings);
    expect(await session.load(false)).toEqual(saved);
    await session.load(false);
    expect(asked).toBe(1);
    await session.load(true);
    expect(asked).toBe(2);
  });

  it('changes hold at once and are saved in their order', async () => {
    const written: Settings[] = [];
    const session = new ProfileSession({ read: () => Promise.resolve(stored), save: (settings) => { written.push(settings); return Promise.resolve(); } });
    const both = Promise.all([session.change(off('a')), session.change(off('b'))]);
    expect(session.settings.rules).toEqual({ a: 'off', b: 'off' });
    expect(session.state().isSaving).toBe(true);
    await both;
    expect(written.map(({ rules }) => rules)).toEqual([{ a: 'off' }, { a: 'off', b: 'off' }]);
    expect(session.state()).toEqual({ settings: session.settings, profile: { state: 'ready', settings: session.settings, migratedFrom: null }, isSaving: false });
  });

  it('a change that could not be saved is taken back and told', async () => {
    const session = new ProfileSession({ read: () => Promise.resolve(stored), save: () => Promise.reject(new Error('read-only')) });
    await session.load(true);
    await expect(session.change(off('a'))).rejects.toThrow('read-only');
    expect(session.settings).toEqual(saved);
    expect(session.state().isSaving).toBe(false);
  });
});

describe('repairs', () => {
  const seen: Workbook = { name: 'b.xlsx', date1904: false, sheets: [] };
  const fix = (label: string): Fix => ({ label, edits: [{ sheet: '表', cell: 'A1', value: 1 }] });
  const state = { value: null, formula: null, isError: false, format: 'General' };
  const step = (label: string): Step => ({ label, cells: [{ place: { sheetId: '1', sheet: '表', row: 0, col: 0 }, before: state, after: state }] });

  function opened({ fails = false } = {}): { session: RepairSession; written: string[][] } {
    const done: Step[] = [];
    const written: string[][] = [];
    const steps: Steps = {
      get labels() { return done.map(({ label }) => label).reverse(); },
      push: (one) => { done.push(one); },
      drop: () => done.pop() ?? null,
      undo: () => (fails ? Promise.reject(new Error('changed')) : Promise.resolve(done.pop() ?? null)),
    };
    const session = new RepairSession({
      apply: ({ label }) => (label === 'だめ' ? Promise.reject(new Error('protected')) : Promise.resolve(step(label))),
      onWritten: (sheets) => { written.push([...sheets]); },
    }, steps);
    return { session, written };
  }

  it('are written one after the other and taken back newest first', async () => {
    const { session, written } = opened();
    await Promise.all([session.apply(fix('一'), seen), session.apply(fix('二'), seen)]);
    expect(session.state()).toEqual({ busy: null, waiting: null, steps: ['二', '一'], last: { kind: 'done', label: '二', cells: 1 } });
    await session.undo();
    expect(session.state()).toEqual({ busy: null, waiting: null, steps: ['一'], last: { kind: 'undone', label: '二', cells: 1 } });
    expect(written).toEqual([['表'], ['表'], ['表']]);
    session.dismiss();
    expect(session.state().last).toBeNull();
  });

  it('one that fails leaves no step, and the next one works', async () => {
    const { session, written } = opened();
    await expect(session.apply(fix('だめ'), seen)).rejects.toMatchObject({ reason: 'not-written', cause: { message: 'protected' } });
    expect(session.state()).toEqual({ busy: null, waiting: null, steps: [], last: null });
    await session.apply(fix('一'), seen);
    expect(session.state().steps).toEqual(['一']);
    expect(written).toEqual([['表']]);
  });

  it('a step that cannot be taken back stays', async () => {
    const { session } = opened({ fails: true });
    await session.apply(fix('一'), seen);
    await expect(session.undo()).rejects.toThrow(/^元に戻せませんでした。ブックは元に戻す前のままです。/);
    expect(session.state()).toEqual({ busy: null, waiting: null, steps: ['一'], last: null });
  });
});

describe('reading again', () => {
  const sheet = (name: string, formula?: string): Workbook['sheets'][number] => ({
    name, visibility: 'visible', merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: new Map(),
    cells: [{ row: 0, col: 0, value: 1, text: '1', format: 'General', ...(formula === undefined ? {} : { formula }) }],
  });
  const before: Workbook = { name: 'b.xlsx', date1904: false, sheets: [sheet('4月'), sheet('5月'), sheet('計', "'4月'!A1")] };
  const none = { cells: [], added: [], deleted: [], renamed: [] };
  const edited = { sheet: '4月', ranges: ['A1'], by: ['user' as const], moved: false };

  it.each([
    ['an edit touches its sheet and what looks at it', { ...none, cells: [edited] }, ['4月', '5月', '計'], ['4月', '計']],
    ['a new sheet', { ...none, added: ['6月'] }, ['4月', '5月', '6月', '計'], ['6月']],
    ['a deleted sheet touches what looked at it', { ...none, deleted: ['4月'] }, ['5月', '計'], ['計']],
    ['a renamed sheet', { ...none, renamed: [{ from: '4月', to: '四月' }] }, ['四月', '5月', '計'], ['四月', '計']],
    ['a sheet that nobody told of', none, ['4月', '5月', '計', '謎'], ['謎']],
  ])('%s', (_, changes, now, wanted) => {
    expect(sheetsToReread(before, changes, now)).toEqual(wanted);
  });

  it('keeps the sheets that were not read again, or say the same again, as the same objects, in the order of now', () => {
    const again = sheet('4月', '1+1');
    const after = withSheets(before, { ...before, sheets: [again, sheet('5月')] }, ['計', '5月', '4月']);
    expect(after.sheets[0]).toBe(before.sheets[2]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(after.sheets[2]).toBe(again);
  });
});

describe('a sheet that was read again', () => {
  const whole: Workbook['sheets'][number] = {
    name: '4月', visibility: 'visible', merges: [{ top: 0, left: 0, bottom: 0, right: 1 }], hiddenRows: new Set([3]), hiddenColumns: new Set(), notes: new Map([['A1', '速報値']]),
    cells: [{ row: 0, col: 0, value: 1, text: '1', format: 'General' }],
  };
  const before: Workbook = { name: 'b.xlsx', date1904: false, sheets: [whole] };

  it.each<[string, Partial<Workbook['sheets'][number]>]>([
    ['another value', { cells: [{ row: 0, col: 0, value: 2, text: '1', format: 'General' }] }],
    ['another look', { cells: [{ row: 0, col: 0, value: 1, text: '1.0', format: 'General' }] }],
    ['a formula', { cells: [{ row: 0, col: 0, value: 1, text: '1', format: 'General', formula: '1' }] }],
    ['a cell less', { cells: [] }],
    ['no merged cells', { merges: [] }],
    ['another hidden row', { hiddenRows: new Set([4]) }],
    ['another note', { notes: new Map([['A1', '確報値']]) }],
    ['a note elsewhere', { notes: new Map([['A2', '速報値']]) }],
    ['hidden', { visibility: 'hidden' }],
  ])('with %s is another object', (_, difference) => {
    const again = { ...whole, ...difference };
    expect(withSheets(before, { ...before, sheets: [again] }, ['4月']).sheets[0]).toBe(again);
  });
});

describe('troubles', () => {
  it('the last one is shown until the next attempt', async () => {
    const troubles = new Troubles();
    const error = new Error('gone');
    expect(await troubles.attempt('セルの選択', () => Promise.reject(error))).toBe(false);
    expect(troubles.state()).toEqual({ doing: 'セルの選択', error });
    expect(await troubles.attempt('セルの選択', () => Promise.resolve())).toBe(true);
    expect(troubles.state()).toBeNull();
  });
});
