import { defaultSettings } from '../../core/settings';
import type { Severity } from '../../core/report';
import type { Mark } from '../../excel/highlight';
import { sampleReport } from '../../../test/report/sampleReport';
import type { Checked } from '../model/checkSession';
import { Store } from '../model/store';
import { HighlightSession, type HighlightState, marksOf } from './highlightSession';

class Results extends Store<Checked | null> {
  constructor() { super(null); }
  get checked(): Checked | null { return this.state(); }
  readonly come = (cells: readonly [string, Severity][]): void => this.show({
    report: { ...sampleReport, findings: cells.map(([cell, severity]) => ({ rule: 'outlier', severity, sheet: '表', cell, evidence: [], message: '' })) },
    rules: [], workbook: { name: 'b.xlsx', date1904: false, sheets: [] }, settings: defaultSettings, checkedAt: new Date(0),
  });
}

interface Opened {
  readonly session: HighlightSession;
  readonly results: Results;
  readonly written: (readonly Mark[] | 'removed')[];
  readonly troubles: unknown[];
}

function opened({ isHighlighted = false, fails = false, skipped = [] as readonly string[] } = {}): Opened {
  const results = new Results();
  const written: Opened['written'] = [];
  const troubles: unknown[] = [];
  const write = (what: readonly Mark[] | 'removed') => {
    if (fails) return Promise.reject(new Error('refused'));
    written.push(what);
    return Promise.resolve({ skipped });
  };
  const session = new HighlightSession({ highlight: write, remove: () => write('removed'), isHighlighted: () => Promise.resolve(isHighlighted), onTrouble: (error) => { troubles.push(error); } }, results);
  return { session, results, written, troubles };
}

/** Resolves when the session rests. */
const rest = (session: HighlightSession): Promise<HighlightState> => new Promise((resolve) => {
  const look = (): void => { if (!session.state().isBusy) setTimeout(() => { if (!session.state().isBusy) resolve(session.state()); }); };
  session.subscribe(look);
  look();
});

const mark = (cells: string, severity: Severity): Mark => ({ sheet: '表', cells, severity });

it('nothing is written before the user has asked for it', async () => {
  const { session, results, written } = opened();
  results.come([['A1', 'error']]);
  results.come([['A2', 'error']]);
  expect(await rest(session)).toEqual({ isOn: false, isBusy: false, skipped: [] });
  expect(written).toEqual([]);
});

it('turned on it marks the findings, and follows each result until it is turned off', async () => {
  const { session, results, written } = opened();
  results.come([['A1', 'error']]);
  await session.turn(true);
  results.come([['B2', 'info']]);
  expect((await rest(session)).isOn).toBe(true);
  await session.turn(false);
  results.come([['C3', 'info']]);
  expect((await rest(session)).isOn).toBe(false);
  expect(written).toEqual([[mark('A1', 'error')], [mark('B2', 'info')], 'removed']);
});

it('many results that come while it writes are written once, the last one', async () => {
  const { session, results, written } = opened();
  results.come([['A1', 'error']]);
  const turned = session.turn(true);
  results.come([['A2', 'error']]);
  results.come([['A3', 'error']]);
  await turned;
  await rest(session);
  expect(written.at(-1)).toEqual([mark('A3', 'error')]);
  expect(written.length).toBeLessThan(3);
});

it('a book that was saved with highlighting goes on with it', async () => {
  const { session, results, written } = opened({ isHighlighted: true, skipped: ['保護'] });
  results.come([['A1', 'warning']]);
  expect(await rest(session)).toEqual({ isOn: true, isBusy: false, skipped: ['保護'] });
  expect(written).toEqual([[mark('A1', 'warning')]]);
});

it('a refusal leaves the switch as it was and is told', async () => {
  const { session, results, troubles } = opened({ fails: true });
  results.come([['A1', 'error']]);
  await rest(session);
  await expect(session.turn(true)).rejects.toThrow('refused');
  expect(session.state()).toEqual({ isOn: false, isBusy: false, skipped: [] });
  expect(troubles).toEqual([]);
  const other = opened({ fails: true, isHighlighted: true });
  other.results.come([['A1', 'error']]);
  await rest(other.session);
  expect(other.troubles).toHaveLength(1);
});

it('a finding is marked by its range, one that was confirmed not at all', () => {
  const base = { rule: 'outlier', severity: 'error' as const, sheet: '表', cell: 'A1', evidence: [], message: '' };
  expect(marksOf({ ...sampleReport, findings: [{ ...base, range: 'A1:A9' }, { ...base, acknowledged: '確認した' }] })).toEqual([mark('A1:A9', 'error')]);
});
