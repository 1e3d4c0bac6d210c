import fc from 'fast-check';
import { buildWorkbook, type CellInput } from '../../../test/support/buildWorkbook';
import { check } from '../../core/check';
import type { Report, SeriesReport } from '../../core/report';
import { defaultSettings, type Settings, settingsSchema } from '../../core/settings';
import { monthRows } from '../../report/monthRows';
import { asOfState, fiscalYearOf, monthsLater } from './asOf';
import { type GridPlace, movedBy } from './gridKeys';
import { lagKey, lagNamer, setLag, withLag } from './lags';
import { monthView, rowKey } from './monthView';

const MONTHS = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'];
const filled = (number: number): CellInput[] => Array.from({ length: number }, (_, i) => 100 + i * 7);
const table = (title: string): CellInput[][] => [[title], ['項目', ...MONTHS], ['電話応答件数', ...filled(7)], ['電話応答件数（再掲）', ...filled(8)], ['文書催告', ...filled(9)]];
const book = buildWorkbook({ sheets: [{ name: '業務', rows: [...table('令和7年度　月次管理表'), [], [], ...table('令和7年度　参考')] }, { name: '業務2', rows: table('令和7年度　月次管理表') }] });
const checked = (settings: Settings): Report => check(book, settings, { asOf: '2025-12' });
const report = checked(defaultSettings);

describe('反映の遅れ of one series', () => {
  const nameOf = lagNamer(report);
  const lags = (settings: Settings): number[] => checked(settings).series.map(({ lag }) => lag);

  it('the sample has the same label in three tables and one that begins with it', () => {
    expect(report.series).toHaveLength(9);
    expect(new Set(report.series.map((one) => lagKey(nameOf(one)))).size).toBe(9);
  });

  it.each(Array.from({ length: 9 }, (_, i) => [i]))('is set for series %i alone', (i) => {
    const name = nameOf(report.series[i]!);
    const settings = settingsSchema.parse(withLag(defaultSettings, name, 2));
    expect(lags(settings)).toEqual(Array.from({ length: 9 }, (_, at) => (at === i ? 2 : 0)));
    expect(setLag(settings, name)).toBe(2);
    expect(report.series.filter((one) => setLag(settings, nameOf(one)) !== null)).toEqual([report.series[i]]);
  });

  it('changes what is missing', () => {
    const states = (settings: Settings): string[] => checked(settings).series[0]!.months.slice(7, 9).map(({ state }) => state);
    expect(states(defaultSettings)).toEqual(['missing', 'missing']);
    expect(states(withLag(defaultSettings, nameOf(report.series[0]!), 2))).toEqual(['late-as-usual', 'late-as-usual']);
  });

  it('takes the place of the one before, stays within a year, and leaves all other settings', () => {
    const before = settingsSchema.parse({ lags: [{ series: '文書', months: 1 }], rounding: 'down' });
    const name = nameOf(report.series[0]!);
    const once = withLag(before, name, 1);
    const twice = withLag(once, name, 99);
    expect(once).toEqual({ ...before, lags: [{ series: '電話応答件数', label: '電話応答件数', sheet: '業務', title: '令和7年度 月次管理表', months: 1 }, ...before.lags] });
    expect(twice.lags.map(({ months }) => months)).toEqual([12, 1]);
    expect(withLag(twice, name, -1).lags.map(({ months }) => months)).toEqual([0, 1]);
    expect(setLag(before, name)).toBeNull();
  });

  it('names the title only where it is needed, and says how many lines have one name', () => {
    const other = nameOf(report.series.find(({ sheet }) => sheet === '業務2')!);
    expect(other).toEqual({ sheet: '業務2', label: '電話応答件数', title: null, lines: 1 });
    const twins = lagNamer({ series: [...report.series, report.series[0]!], tables: report.tables });
    expect(twins(report.series[0]!).lines).toBe(2);
  });
});

describe('the grid', () => {
  const view = (onlyGaps: boolean, kept: readonly string[] = [], series: readonly SeriesReport[] = report.series) => monthView({ series: [...series], tables: report.tables }, onlyGaps, new Set(kept));
  const labels = (shown: ReturnType<typeof view>): string[][] => shown.tables.map(({ rows }) => rows.map((row) => row.series.label));

  it('shows series with a gap, or all', () => {
    expect(view(false)).toMatchObject({ lines: 9, gaps: 6 });
    expect(labels(view(true))).toEqual([['電話応答件数', '電話応答件数（再掲）'], ['電話応答件数', '電話応答件数（再掲）'], ['電話応答件数', '電話応答件数（再掲）']]);
    expect(labels(view(false))[0]).toEqual(['電話応答件数', '電話応答件数（再掲）', '文書催告']);
  });

  it('keeps a line whose gap has gone while its lag is being set', () => {
    const settled = checked(withLag(defaultSettings, lagNamer(report)(report.series[0]!), 3));
    const key = rowKey(monthRows(report.series)[0]!);
    expect(labels(monthView(settled, true, new Set()))[0]).toEqual(['電話応答件数（再掲）']);
    expect(labels(monthView(settled, true, new Set([key])))[0]).toEqual(['電話応答件数', '電話応答件数（再掲）']);
  });

  it('shows all where nothing is missing', () => {
    const whole = report.series.filter(({ label }) => label === '文書催告');
    expect(view(true, [], whole)).toMatchObject({ lines: 3, gaps: 0 });
    expect(labels(view(true, [], whole))).toEqual([['文書催告'], ['文書催告'], ['文書催告']]);
  });

  it('has only the months that a table has, and closes further tables at first', () => {
    const quarterly = { ...report.series[0]!, months: report.series[0]!.months.filter((_, i) => i % 3 === 2) };
    expect(view(false, [], [quarterly]).tables[0]!.months).toEqual([6, 9, 12, 3]);
    const long = Array.from({ length: 70 }, () => report.series[0]!);
    expect(view(false, [], [...long, report.series[8]!]).tables.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });
});

describe('keys in the grid', () => {
  /** A line of signs: . nothing, o an item. */
  const grid = ['oooo', 'o..o', '.oo.'];
  const size = { rows: 3, columns: 4 };
  const has = ({ row, column }: GridPlace): boolean => grid[row]?.[column] === 'o';

  it.each<[string, string, boolean, [number, number], [number, number] | null]>([
    ['right', 'ArrowRight', false, [0, 0], [0, 1]],
    ['right over a hole', 'ArrowRight', false, [1, 0], [1, 3]],
    ['right at the end', 'ArrowRight', false, [1, 3], null],
    ['left at the start', 'ArrowLeft', false, [0, 0], null],
    ['down over a hole', 'ArrowDown', false, [0, 1], [2, 1]],
    ['down where nothing is', 'ArrowDown', false, [1, 0], null],
    ['up', 'ArrowUp', false, [2, 2], [0, 2]],
    ['Home', 'Home', false, [2, 2], [2, 1]],
    ['End', 'End', false, [2, 1], [2, 2]],
    ['Ctrl Home', 'Home', true, [2, 2], [0, 0]],
    ['Ctrl End', 'End', true, [0, 0], [2, 2]],
    ['Tab is left to the browser', 'Tab', false, [0, 0], null],
    ['Enter is left to the button', 'Enter', false, [0, 0], null],
  ])('%s', (_, key, ctrl, [row, column], wanted) => {
    expect(movedBy(key, ctrl, { row, column }, size, has)).toEqual(wanted && { row: wanted[0], column: wanted[1] });
  });

  it('only ever lead to an item', () => {
    const holes = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    fc.assert(fc.property(holes, fc.nat(4), fc.nat(4), keys, fc.boolean(), (lines, row, column, key, ctrl) => {
      const to = movedBy(key, ctrl, { row: row % lines.length, column }, { rows: lines.length, columns: 5 }, (at) => lines[at.row]?.[at.column] === true);
      expect(to === null || lines[to.row]?.[to.column] === true).toBe(true);
    }));
  });
});

describe('報告時点', () => {
  const book7 = { name: 'b.xlsx', organisation: null, fiscalYear: 2025, asOf: '2025-12', asOfSource: '表紙!B8' };

  it('comes from a cell, with the months around it', () => {
    const state = asOfState(book7, { asOf: null }, '2026-01');
    expect(state).toMatchObject({ month: '2025-12', source: { kind: 'cell', sheet: '表紙', cell: 'B8' }, before: '2025-11', after: '2026-01' });
    expect(state.years.map(({ fiscalYear, months }) => [fiscalYear, months[0], months[11]])).toEqual([[2024, '2024-04', '2025-03'], [2025, '2025-04', '2026-03'], [2026, '2026-04', '2027-03']]);
  });

  it('is the one that is set, at once', () => {
    expect(asOfState(book7, { asOf: '2026-03' }, '2026-01')).toMatchObject({ month: '2026-03', source: { kind: 'set' }, before: '2026-02', after: '2026-04' });
    expect(asOfState({ ...book7, asOf: '2026-03', asOfSource: 'argument' }, { asOf: null }, '2026-01')).toMatchObject({ source: { kind: 'set' } });
  });

  it('can be chosen where nothing is known', () => {
    const state = asOfState({ ...book7, fiscalYear: null, asOf: null, asOfSource: null }, { asOf: null }, '2026-01');
    expect(state).toMatchObject({ month: null, source: { kind: 'unknown' }, before: null, after: null });
    expect(state.years.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2025, 2026]);
  });

  it('stays within reach: a month far from the report’s year is among the choices', () => {
    const state = asOfState(book7, { asOf: '2022-04' }, '2026-01');
    expect(state.years.flatMap(({ months }) => months)).toContain('2022-04');
    expect(state.before).toBe('2022-03');
  });

  it('months are counted over the turn of the year', () => {
    fc.assert(fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -500, max: 500 }), (year, month, number) => {
      const from = `${year}-${String(month).padStart(2, '0')}`;
      const to = monthsLater(from, number);
      expect(to).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
      expect(monthsLater(to, -number)).toBe(from);
      expect(fiscalYearOf(monthsLater(from, 12))).toBe(fiscalYearOf(from) + 1);
    }));
  });
});
