import { sampleReport } from '../../../test/report/sampleReport';
import { defaultSettings } from '../../core/settings';
import type { Workbook } from '../../core/snapshot/workbook';
import type { Changes } from '../../excel/watch';
import { CheckSession, type CheckState, type WorkOptions } from './checkSession';

const now = new Date('2026-01-20T09:00:00Z');
const book = (name: string): Workbook => ({ name, date1904: false, sheets: [] });
const changes: Changes = { cells: [], added: [], deleted: [], renamed: [] };
const judgement = { report: sampleReport, rules: [] };
const shown = (name: string): object => ({ ...judgement, workbook: book(name), settings: defaultSettings, checkedAt: now });

interface Run {
  readonly end: (workbook: Workbook) => void;
  readonly fail: (error: unknown) => void;
  readonly options: Pick<WorkOptions, 'signal'> & Partial<WorkOptions>;
}

/** A session whose reading ends when the test says so. */
function opened(): { session: CheckSession; states: CheckState[]; runs: Run[] } {
  const runs: Run[] = [];
  const reading = (options: Run['options']): Promise<Workbook> => new Promise((end, fail) => {
    runs.push({ end, fail, options });
    options.signal.addEventListener('abort', () => fail(options.signal.reason as Error));
  });
  const session = new CheckSession({
    read: reading,
    reread: (_, __, signal) => reading({ signal }),
    settings: () => Promise.resolve(defaultSettings),
    judge: () => Promise.resolve(judgement),
  }, () => now);
  const states: CheckState[] = [];
  session.subscribe(() => states.push(session.state()));
  return { session, states, runs };
}

/** Lets what is ready run. */
const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

async function checked(): Promise<ReturnType<typeof opened>> {
  const all = opened();
  const end = all.session.start();
  await settle();
  all.runs[0]!.end(book('一'));
  await end;
  return all;
}

it('runs, tells how far it has come, and ends with the report', async () => {
  const { session, states, runs } = opened();
  expect(session.state()).toEqual({ kind: 'idle' });
  const end = session.start();
  await settle();
  runs[0]!.options.onProgress?.({ step: 'reading', sheet: '表紙', share: 0.5 });
  runs[0]!.end(book('一'));
  await end;
  expect(states.map((state) => (state.kind === 'running' ? state.progress?.step ?? 'running' : state.kind))).toEqual(['running', 'reading', 'checking', 'done']);
  expect(session.state()).toEqual({ kind: 'done', checked: shown('一'), isFollowing: false });
});

it('runs once where the button and the ribbon start it together', async () => {
  const { session, runs } = opened();
  const both = Promise.all([session.start(), session.start()]);
  await settle();
  runs[0]!.end(book('一'));
  await both;
  expect(runs).toHaveLength(1);
});

it('keeps the error of a failed check and what was shown before, and starts anew', async () => {
  const { session, runs } = await checked();
  const second = session.start();
  await settle();
  const error = new Error('away');
  runs[1]!.fail(error);
  await second;
  expect(session.state()).toEqual({ kind: 'failed', error, before: shown('一') });
  expect(session.checked).toEqual(shown('一'));
  const third = session.start();
  await settle();
  runs[2]!.end(book('三'));
  await third;
  expect(session.checked).toEqual(shown('三'));
});

it('shows the check before again when one is cancelled', async () => {
  const { session } = await checked();
  const second = session.start();
  await settle();
  session.cancel();
  await second;
  expect(session.state()).toEqual({ kind: 'done', checked: shown('一'), isFollowing: false });
});

it('is idle after the first check is cancelled, whatever it still tells', async () => {
  const { session, runs } = opened();
  const end = session.start();
  await settle();
  session.cancel();
  await end;
  runs[0]!.options.onProgress?.({ step: 'checking' });
  expect(session.state()).toEqual({ kind: 'idle' });
});

describe('after an edit', () => {
  it('the result follows', async () => {
    const { session, states, runs } = await checked();
    const followed = session.follow(changes);
    await settle();
    expect(session.state()).toEqual({ kind: 'done', checked: shown('一'), isFollowing: true });
    runs[1]!.end(book('二'));
    await followed;
    expect(states.at(-1)).toEqual({ kind: 'done', checked: shown('二'), isFollowing: false });
  });

  it('edits are followed one after the other, each from the result before', async () => {
    const { session, runs } = await checked();
    const both = Promise.all([session.follow(changes), session.follow(changes)]);
    await settle();
    expect(runs).toHaveLength(2);
    runs[1]!.end(book('二'));
    await settle();
    expect(session.state()).toEqual({ kind: 'done', checked: shown('二'), isFollowing: true });
    runs[2]!.end(book('三'));
    await both;
    expect(session.state()).toEqual({ kind: 'done', checked: shown('三'), isFollowing: false });
  });

  it('a failure leaves the result as it was, and the next edit is followed', async () => {
    const { session, runs } = await checked();
    const first = session.follow(changes);
    await settle();
    runs[1]!.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    expect(session.state()).toEqual({ kind: 'done', checked: shown('一'), isFollowing: false });
    const second = session.follow(changes);
    await settle();
    runs[2]!.end(book('二'));
    await second;
    expect(session.checked).toEqual(shown('二'));
  });

  it('a whole check takes its place', async () => {
    const { session, runs } = await checked();
    const followed = session.follow(changes);
    await settle();
    const whole = session.start();
    await expect(followed).rejects.toThrow();
    await settle();
    runs[2]!.end(book('全'));
    await whole;
    expect(session.state()).toEqual({ kind: 'done', checked: shown('全'), isFollowing: false });
  });

  it('an edit during a whole check is followed when it has ended', async () => {
    const { session, runs } = await checked();
    const whole = session.start();
    await settle();
    const followed = session.follow(changes);
    await settle();
    expect(runs).toHaveLength(2);
    runs[1]!.end(book('全'));
    await whole;
    await settle();
    runs[2]!.end(book('後'));
    await followed;
    expect(session.checked).toEqual(shown('後'));
  });

  it('nothing happens before the first check', async () => {
    const { session, runs } = opened();
    await session.follow(changes);
    expect(runs).toHaveLength(0);
    expect(session.state()).toEqual({ kind: 'idle' });
  });

  it('changed settings judge the same figures again', async () => {
    const { session, runs } = await checked();
    await session.rejudge();
    expect(runs).toHaveLength(1);
    expect(session.checked?.workbook).toEqual(book('一'));
  });
});

describe('checks after changed settings', () => {
  /** A checked book, whose next checks end when the test says so; `settings` counts the changes of the settings. */
  async function changing(): Promise<{ session: CheckSession; known: number[]; changed: () => void; end: (error?: Error) => Promise<void> }> {
    const known: number[] = [];
    const ends: ((error?: Error) => void)[] = [];
    let changes = 0;
    let isOpen = false;
    const session = new CheckSession({
      read: () => Promise.resolve(book('一')),
      reread: () => Promise.resolve(book('一')),
      settings: () => Promise.resolve({ ...defaultSettings, lags: [{ series: '電話', months: changes }] }),
      judge: (_, { lags }) => new Promise((resolve, reject) => {
        if (!isOpen) return resolve(judgement);
        known.push(lags[0]!.months);
        ends.push((error) => (error ? reject(error) : resolve(judgement)));
      }),
    }, () => now);
    await session.start();
    isOpen = true;
    return { session, known, changed: () => { changes++; }, end: async (error) => { ends.shift()?.(error); await settle(); } };
  }

  it('five quick changes are two checks, and the last one knows of all', async () => {
    const { session, known, changed, end } = await changing();
    const change = (): Promise<void> => { changed(); return session.rejudge(); };
    const first = change();
    await settle();
    const runs = [first, ...Array.from({ length: 4 }, change)];
    await settle();
    await end();
    await end();
    await Promise.all(runs);
    expect(known).toEqual([1, 5]);
    void change();
    await settle();
    expect(known).toEqual([1, 5, 6]);
  });

  it('one that fails tells only those who waited for it', async () => {
    const { session, changed, end } = await changing();
    changed();
    const failed = expect(session.rejudge()).rejects.toThrow('gone');
    await settle();
    changed();
    const second = session.rejudge();
    await end(new Error('gone'));
    await failed;
    await end();
    await expect(second).resolves.toBeUndefined();
  });
});
